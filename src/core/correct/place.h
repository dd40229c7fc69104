/* SPDX-License-Identifier: Apache-2.0 */
/** @file place.h  Finds the words of a correction in the text. */
#ifndef CG_CORRECT_PLACE_H
#define CG_CORRECT_PLACE_H

#include "correct/correcting.h"

/** Find the words of the correction in its clause, or in a footnote with its mark there; otherwise
 * in the clause that had this name in release 0.1. False if they are not found. */
bool cg_correct_find(cg_correcting *c);

#endif /* CG_CORRECT_PLACE_H */
