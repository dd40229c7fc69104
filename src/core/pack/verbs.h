/* SPDX-License-Identifier: Apache-2.0 */
/** @file verbs.h  Governing verbs of clauses. */
#ifndef CG_PACK_VERBS_H
#define CG_PACK_VERBS_H

#include "pack/packs.h"

/** A verb as a SKOS concept of the verb pack. */
typedef struct {
  cg_text iri;
  cg_text label; /**< "calls upon" */
  cg_text group; /**< IRI of the group, or empty */
} cg_verb;

/** The `index`-th verb, which exists. */
const cg_verb *cg_packs_verb(const cg_packs *packs, uint32_t index);

#endif /* CG_PACK_VERBS_H */
