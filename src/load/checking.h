/* SPDX-License-Identifier: GPL-3.0-or-later */
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

/** Say what is wrong with a statement, and about what in it; the problem counts. */
void cg_check_report(cg_checking *c, const cg_pack_statement *s, const char *what, cg_slice detail);

/** Whether the predicate is `iri`. */
static inline bool cg_check_is(const cg_pack_statement *s, cg_slice iri) {
  return cg_slice_is_equal(s->predicate, iri);
}

/** The subject's first statement with the predicate `iri`, or NULL. */
const cg_pack_statement *cg_check_find(const cg_checking *c, uint32_t subject, cg_slice iri);

/** Known property, the form of its value, what it links to. */
cg_status cg_check_value(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s);

/** The order of the subject's dates. */
void cg_check_days(cg_checking *c, const cg_checked *thing);

/** Whether identifiers, notations and symbols can exist. */
void cg_check_identifier(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s);

/** Whether `symbol` has the form of a symbol of the United Nations, with a first part that the packs list. */
bool cg_check_is_symbol(const cg_packs *packs, cg_slice symbol);

#endif /* CG_LOAD_CHECKING_H */
