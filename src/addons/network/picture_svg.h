/* SPDX-License-Identifier: Apache-2.0 */
/** @file picture_svg.h  A picture as SVG. */
#ifndef CG_NETWORK_PICTURE_SVG_H
#define CG_NETWORK_PICTURE_SVG_H

#include "addons/network/picture_impl.h"

void cg_picture_write_svg(cg_network_writer *w, const cg_picture *picture);

#endif /* CG_NETWORK_PICTURE_SVG_H */
