/* SPDX-License-Identifier: Apache-2.0 */
/** @file figures.h  The figures of a node, for all formats. */
#ifndef CG_NETWORK_FIGURES_H
#define CG_NETWORK_FIGURES_H

#include "addons/network/measures_impl.h"

/** Text of a number with nine places, at most, in CG_NUMBER_LENGTH bytes of `room`; zeros at the end are left out. */
cg_slice cg_decimal_text(double value, char *room);

#endif /* CG_NETWORK_FIGURES_H */
