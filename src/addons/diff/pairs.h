/* SPDX-License-Identifier: Apache-2.0 */
/** @file pairs.h  Matches the references of two graphs. */
#ifndef CG_DIFF_PAIRS_H
#define CG_DIFF_PAIRS_H

#include "addons/diff/references.h"

/** A reference in both graphs; NULL in the graph that lacks it. */
typedef struct {
  const cg_diff_reference *old; /**< Borrowed */
  const cg_diff_reference *new; /**< Borrowed */
} cg_diff_pair;

/** Match references with the same clause and words: first those with the same target, then the
 * others in text order.
 * @param old array of cg_diff_reference
 * @param new array of cg_diff_reference
 * @param[out] out array of cg_diff_pair in the arena of `old`, sorted by clause, words and place;
 * numbers in clauses are sorted by value
 * @return CG_NO_MEMORY */
cg_status cg_diff_pairs_make(const cg_array *old, const cg_array *new, cg_array *out);

#endif /* CG_DIFF_PAIRS_H */
