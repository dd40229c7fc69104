/* SPDX-License-Identifier: Apache-2.0 */
/** @file picture_labels.h  Places labels. */
#ifndef CG_NETWORK_PICTURE_LABELS_H
#define CG_NETWORK_PICTURE_LABELS_H

#include "addons/network/picture_impl.h"

/** Place the labels, those of the largest nodes first. */
void cg_picture_place_labels(cg_picture *picture);

#endif /* CG_NETWORK_PICTURE_LABELS_H */
