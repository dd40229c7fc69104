/* SPDX-License-Identifier: Apache-2.0 */
/** @file place.h  Where the words of a correction stand. */
#ifndef CG_CORRECT_PLACE_H
#define CG_CORRECT_PLACE_H

#include "correct/correcting.h"

/** Find the words of the correction in its clause, or in a footnote whose mark stands there; else in the clause that 0.1 named
 * so.  False if they are not there. */
bool cg_correct_find(cg_correcting *c);

#endif /* CG_CORRECT_PLACE_H */
