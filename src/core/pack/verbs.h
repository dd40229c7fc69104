/* SPDX-License-Identifier: Apache-2.0 */
/** @file verbs.h  Governing verbs of clauses. */
#ifndef CG_PACK_VERBS_H
#define CG_PACK_VERBS_H

#include "pack/packs.h"

/** Type of a verb's object. */
typedef enum {
  CG_VERB_TAKES_THING = 0,     /**< What is recalled, welcomed or decided */
  CG_VERB_TAKES_ADDRESSEE = 1, /**< Who is to act: "Requests the Secretary-General to …" */
  /** Who is thanked, condemned or supported: "Commends the Mission for …" */
  CG_VERB_TAKES_SUBJECT,
  CG_VERB_TAKES_INFINITIVE, /**< What the body itself does: "Decides to extend …" */
  /** What is extended, amended or ended: a mandate, measures of a resolution */
  CG_VERB_TAKES_MEASURES,
  CG_VERB_TAKES_FOUNDED, /**< What is new: "Establishes a Committee" */
  CG_VERB_TAKES_COUNT
} cg_verb_takes;

/** A verb as a SKOS concept of the verb pack. */
typedef struct {
  cg_text iri;
  cg_text label; /**< "calls upon" */
  cg_text group; /**< IRI of the group, or empty */
  /** IRI of the property from a document to the verb's object: cg:recalls; or empty */
  cg_text property;
  cg_text release; /**< IRI of the pack version; empty if the pack has no header */
  uint32_t takes;  /**< cg_verb_takes */
} cg_verb;

/** The `index`-th verb; it must exist. */
const cg_verb *cg_packs_verb(const cg_packs *packs, uint32_t index);

/** The cg_verb_takes with the pack name `name`, "addressee"; CG_VERB_TAKES_COUNT if there is
 * none. */
cg_verb_takes cg_verb_takes_find(cg_slice name);

#endif /* CG_PACK_VERBS_H */
