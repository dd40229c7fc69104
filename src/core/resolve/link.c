/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/link.h"

#include "resolve/resolver.h"

#include "model/confidence.h"

cg_status cg_link_omit(cg_resolver *r, cg_omission_reason reason, uint32_t thing) {
  return cg_array_append(&r->document->omissions, &(cg_omission){r->index, thing, reason});
}

cg_status cg_link_add(cg_resolver *r, cg_meaning meaning) {
  const cg_mention *const mention = cg_array_at(&r->document->mentions, r->index);
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const bool is_tied = clause->kind == CG_CLAUSE_FOOTNOTE && clause->noted != CG_NONE;
  const bool is_note = clause->kind == CG_CLAUSE_FOOTNOTE;
  const cg_link link = {
    .mention = r->index,
    .clause = is_tied ? clause->noted : mention->clause,
    .footnote = is_note ? mention->clause : CG_NONE,
    .thing = meaning.thing,
    .probable = meaning.probable,
    .method = meaning.method,
    .status = meaning.status,
    /* How the note was tied limits how sure its references can be. */
    .confidence = cg_link_confidence(mention->rule, meaning.method, meaning.status) *
                  (is_tied ? cg_note_confidence(clause->note_link) : 1.0),
  };
  uint32_t *const first = cg_array_at(&r->mention_things, r->index);
  if (*first == CG_NONE) {
    *first = meaning.thing;
  }
  return cg_array_append(&r->document->links, &link);
}
