/* SPDX-License-Identifier: Apache-2.0 */
/** @file drafts_impl.h  Clauses and references of a graph that is not complete yet. */
#ifndef CG_NETWORK_DRAFTS_IMPL_H
#define CG_NETWORK_DRAFTS_IMPL_H

#include "addons/network/network_impl.h"

typedef struct {
  cg_slice iri;
  uint32_t document; /**< Thing */
  uint32_t label;    /**< String */
  uint32_t parent;   /**< Draft */
  uint32_t verbs;    /**< First element of a list in the drafts' verbs */
  uint32_t index;    /**< Index in the network's clauses, once it contains a citation */
  uint32_t class_number;
  bool has_acts;
} cg_draft_clause;

typedef struct {
  uint32_t clause;   /**< Draft */
  uint32_t target;   /**< Thing */
  uint32_t probable; /**< Thing */
  uint32_t date;     /**< String */
  uint32_t key;
  uint32_t act;   /**< Draft: the governing act */
  uint16_t doubt; /**< CG_CERTAIN minus its confidence */
  bool is_conflict;
  bool is_self; /**< To the document itself, so not a citation */
} cg_draft_reference;

typedef struct {
  uint32_t verb; /**< Thing */
  uint32_t next;
} cg_draft_verb;

typedef struct {
  uint32_t verb; /**< Thing */
  uint32_t key;  /**< Hash of its IRI */
} cg_draft_act;

static inline cg_draft_clause *cg_draft_clause_at(const cg_drafts *drafts, uint32_t index) {
  return cg_array_at(&drafts->clauses, index);
}

static inline cg_draft_reference *cg_draft_reference_at(const cg_drafts *drafts, uint32_t index) {
  return cg_array_at(&drafts->references, index);
}

static inline cg_draft_act *cg_draft_act_at(const cg_drafts *drafts, uint32_t index) {
  return cg_array_at(&drafts->acts, index);
}

static inline cg_draft_verb *cg_draft_verb_at(const cg_drafts *drafts, uint32_t index) {
  return cg_array_at(&drafts->verbs, index);
}

#endif /* CG_NETWORK_DRAFTS_IMPL_H */
