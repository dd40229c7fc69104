/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/self_references.h"

#include "graph/annotations.h"
#include "graph/evidence.h"

#include "base/try.h"
#include "model/confidence.h"

static cg_status make_clauses(cg_making *m, cg_slice iri, const cg_self_reference *self) {
  for (uint32_t i = self->targets.begin; i < self->targets.end; ++i) {
    cg_slice clause = {NULL, 0};
    CG_TRY(cg_make_clause_iri(m, *(const uint32_t *)cg_array_at(&m->document->self_targets, i),
                              &clause));
    CG_TRY(cg_make_link(m, iri, CG_TERM(targetClause), clause));
  }
  return CG_OK;
}

static double confidence_of(void) {
  return cg_link_confidence(CG_RULE_OWN_DOCUMENT, CG_METHOD_OWN_DOCUMENT, CG_RESOLVED);
}

/* Write how the target was found, and the confidence. */
static cg_status make_decision(cg_making *m, cg_slice iri) {
  CG_TRY(cg_make_decision(m, iri, CG_RULE_OWN_DOCUMENT, CG_METHOD_OWN_DOCUMENT, CG_RESOLVED));
  return cg_make_confidence(m, iri, confidence_of());
}

static const cg_self_reference *self_at(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->self_references, index);
}

static bool is_wanted(const cg_making *m) { return confidence_of() >= m->options->min_confidence; }

/* Link the clause `counts_for` to the self-reference and make its IRI. */
static cg_status make_link(cg_making *m, const cg_self_reference *self, uint32_t counts_for,
                           cg_slice *iri) {
  cg_slice clause = {NULL, 0};
  const cg_quoted words = cg_quoted_of(m, self->clause, self->tokens);
  CG_TRY(cg_make_clause_iri(m, counts_for, &clause));
  CG_TRY(cg_make_place_iri(m, self->clause, words.characters, iri));
  return cg_make_link(m, clause, CG_TERM(hasSelfReference), *iri);
}

cg_status cg_make_self_links(cg_making *m, uint32_t clause) {
  while (m->next_self < m->document->self_references.count &&
         self_at(m, m->next_self)->clause == clause) {
    const cg_self_reference *const self = self_at(m, m->next_self++);
    const cg_clause *const stands_in = cg_making_clause(m, clause);
    const bool is_tied = stands_in->kind == CG_CLAUSE_FOOTNOTE && stands_in->noted != CG_NONE;
    cg_slice iri = {NULL, 0};
    CG_TRY(is_wanted(m) ? make_link(m, self, is_tied ? stands_in->noted : clause, &iri) : CG_OK);
  }
  return CG_OK;
}

static cg_status make_one(cg_making *m, const cg_self_reference *self) {
  const cg_clause *const stands_in = cg_making_clause(m, self->clause);
  const bool is_note = stands_in->kind == CG_CLAUSE_FOOTNOTE;
  const cg_quoted words = cg_quoted_of(m, self->clause, self->tokens);
  cg_slice iri = {NULL, 0};
  CG_TRY(cg_make_place_iri(m, self->clause, words.characters, &iri));
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_TERM(Reference)));
  CG_TRY(cg_make_link(m, iri, CG_TERM(target), m->document->iri));
  CG_TRY(cg_make_quote(m, iri, &words));
  CG_TRY(cg_make_pinpoint(m, iri, self->clause, self->pinpoint));
  CG_TRY(make_clauses(m, iri, self));
  CG_TRY(make_decision(m, iri));
  CG_TRY(cg_make_footnote(m, iri, is_note ? self->clause : CG_NONE));
  return m->options->annotations ? cg_make_annotation(m, iri, m->document->iri, words.clause,
                                                      words.quote, words.characters)
                                 : CG_OK;
}

cg_status cg_make_self_references(cg_making *m) {
  if (!is_wanted(m)) {
    return CG_OK;
  }
  for (uint32_t i = 0; i < m->document->self_references.count; ++i) {
    CG_TRY(make_one(m, self_at(m, i)));
  }
  return CG_OK;
}
