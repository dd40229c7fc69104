/* SPDX-License-Identifier: Apache-2.0 */
/** @file checking.h  Declarations shared by the files that check packs. */
#ifndef CG_LOAD_CHECKING_H
#define CG_LOAD_CHECKING_H

#include "load/loading.h"

typedef struct {
  cg_loading loading;    /**< Without a builder, because everything is already compiled */
  const char *folder;    /**< Folder of the packs */
  const cg_packs *packs; /**< The compiled packs */
  cg_table names;        /**< Folded name to the statement that has it */
  cg_table identifiers;  /**< Identifier, notation or owl:sameAs, likewise */
  uint32_t problem_count;
} cg_checking;

/** The thing being checked. */
typedef struct {
  uint32_t index; /**< Index of the subject */
  cg_slice iri;
  cg_subject_type type;
} cg_checked;

/** Whether the predicate is `iri`. */
static inline bool cg_check_is(const cg_pack_statement *s, cg_slice iri) {
  return cg_slice_is_equal(s->predicate, iri);
}

#endif /* CG_LOAD_CHECKING_H */
