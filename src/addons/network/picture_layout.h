/* SPDX-License-Identifier: Apache-2.0 */
/** @file picture_layout.h  Places nodes. */
#ifndef CG_NETWORK_PICTURE_LAYOUT_H
#define CG_NETWORK_PICTURE_LAYOUT_H

#include "addons/network/picture_impl.h"

/** Place the nodes. */
cg_status cg_picture_lay_out(cg_picture *picture);

#endif /* CG_NETWORK_PICTURE_LAYOUT_H */
