/* SPDX-License-Identifier: Apache-2.0 */
/** @file checking.h  What the files of this folder share while packs are examined. */
#ifndef CG_LOAD_CHECKING_H
#define CG_LOAD_CHECKING_H

#include "load/loading.h"

typedef struct {
  cg_loading      loading;       /**< Without a builder: all is compiled already */
  const char     *folder;        /**< Of the packs */
  const cg_packs *packs;         /**< What the packs compile to */
  cg_table        names;         /**< Folded name to the statement that gives it */
  cg_table        identifiers;   /**< Identifier, notation or owl:sameAs to the same */
  uint32_t        problem_count;
} cg_checking;

/** The thing under examination. */
typedef struct {
  uint32_t        index; /**< Of the subject */
  cg_slice        iri;
  cg_subject_type type;
} cg_checked;

/** Whether the predicate is `iri`. */
static inline bool cg_check_is(const cg_pack_statement *s, cg_slice iri) {
  return cg_slice_is_equal(s->predicate, iri);
}

#endif /* CG_LOAD_CHECKING_H */
