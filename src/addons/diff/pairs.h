/* SPDX-License-Identifier: Apache-2.0 */
/** @file pairs.h  Which reference of one graph is which of the other. */
#ifndef CG_DIFF_PAIRS_H
#define CG_DIFF_PAIRS_H

#include "addons/diff/references.h"

/** A reference in both graphs; NULL where one lacks it. */
typedef struct {
  const cg_diff_reference *old; /**< Borrowed */
  const cg_diff_reference *new; /**< Borrowed */
} cg_diff_pair;

/** Pair references of equal clause and words: first those that mean the same, then the others in the order of the text.
 * @param old array of cg_diff_reference
 * @param new array of cg_diff_reference
 * @param[out] out array of cg_diff_pair in the arena of `old`, by clause, words and place: numbers in clauses go by their value
 * @return CG_NO_MEMORY */
cg_status cg_diff_pairs_make(const cg_array *old, const cg_array *new, cg_array *out);

#endif /* CG_DIFF_PAIRS_H */
