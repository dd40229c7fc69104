/* SPDX-License-Identifier: Apache-2.0 */
/** @file figures.h  The measures of a node, for all formats. */
#ifndef CG_NETWORK_FIGURES_H
#define CG_NETWORK_FIGURES_H

#include "addons/network/measures_impl.h"

/** Format a number with at most nine decimals, without trailing zeros, in the CG_NUMBER_LENGTH
 * bytes of `room`. */
cg_slice cg_decimal_text(double value, char *room);

#endif /* CG_NETWORK_FIGURES_H */
