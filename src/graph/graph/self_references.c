/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/self_references.h"

#include "graph/annotations.h"
#include "graph/evidence.h"
#include "graph/parts.h"

#include "base/try.h"
#include "model/confidence.h"

typedef struct {
  cg_making *m;
  cg_table   labels; /* Of the clauses, to their indexes; of two with the same label the first counts */
} finding;

static const cg_clause *clause_at(const cg_making *m, uint32_t index) { return cg_array_at(&m->document->clauses, index); }

static cg_status index_labels(finding *f) {
  for (uint32_t i = f->m->document->clauses.count; i-- > 0;) {
    const cg_clause *const clause = clause_at(f->m, i);
    CG_TRY(clause->kind == CG_CLAUSE_FOOTNOTE ? CG_OK : cg_table_set(&f->labels, clause->label, i));
  }
  return CG_OK;
}

/* The clause whose label is the first `length` bytes of `place` and `label`, or CG_NONE. */
static cg_status find_at(finding *f, cg_slice place, size_t length, cg_slice label, uint32_t *out) {
  const cg_slice pieces[] = {{place.data, length}, label};
  cg_slice whole = {NULL, 0};
  CG_TRY(cg_make_iri(f->m, pieces, 2, &whole));
  *out = cg_table_find(&f->labels, whole);
  return CG_OK;
}

/* Length of the part of a label that tells the section, "sII-" of "sII-op3-a": what is before its "op" or "pp". */
static size_t section_of(cg_slice label) {
  size_t begin = 0;
  for (size_t i = 0; i + 2 < label.length; ++i) {
    const bool is_start = !i || label.data[i - 1] == '-';
    if (is_start && label.data[i + 1] == 'p' && (label.data[i] == 'o' || label.data[i] == 'p') && cg_is_digit(label.data[i + 2])) {
      begin = i;
    }
  }
  return begin;
}

/* "paragraph 3 above": the paragraph of the same section, else the one of the whole text. */
static cg_status find_paragraph(finding *f, cg_slice place, cg_slice label, uint32_t *out) {
  CG_TRY(find_at(f, place, section_of(place), label, out));
  return *out == CG_NONE ? find_at(f, place, 0, label, out) : CG_OK;
}

/* "subparagraph (b) above": a sister of the clause or of one above it, else an item of the clause. */
static cg_status find_item(finding *f, cg_slice place, const cg_cited_level *level, uint32_t *out) {
  const cg_slice pieces[] = {CG_SLICE("-"), level->items[0]};
  cg_slice label = {NULL, 0};
  *out = CG_NONE;
  CG_TRY(cg_make_iri(f->m, pieces, 2, &label));
  for (size_t i = place.length; *out == CG_NONE && i-- > section_of(place);) {
    CG_TRY(place.data[i] == '-' ? find_at(f, place, i, label, out) : CG_OK);
  }
  return *out == CG_NONE ? find_at(f, place, place.length, label, out) : CG_OK;
}

/* The clause that `part` means when it is named in the clause labelled `place`; CG_NONE if there is no such clause. */
static cg_status find_clause(finding *f, cg_slice place, const cg_cited_part *part, uint32_t *out) {
  const cg_cited_level *const only = &part->levels[0];
  cg_named_provision named;
  *out = CG_NONE;
  if (part->count == 1 && only->kind == CG_PROVISION_PARAGRAPH && !only->number.length && only->item_count == 1) {
    return find_item(f, place, only, out);
  }
  CG_TRY(cg_provision_of_document(part, f->m->arena, &named));
  return named.key.length ? find_paragraph(f, place, named.key, out) : CG_OK;
}

static cg_status make_clauses(finding *f, cg_slice iri, const cg_self_reference *self, uint32_t counts_for) {
  cg_making *const m = f->m;
  cg_array parts;
  if (self->pinpoint.begin >= self->pinpoint.end || clause_at(m, counts_for)->kind == CG_CLAUSE_ANNEX) {
    return CG_OK; /* In an annex, "paragraph 3 above" is one of the annex. */
  }
  CG_TRY(cg_read_parts(m, self->pinpoint, &parts));
  for (uint32_t i = 0; i < parts.count; ++i) {
    uint32_t found = CG_NONE;
    cg_slice clause = {NULL, 0};
    CG_TRY(find_clause(f, clause_at(m, counts_for)->label, cg_array_at(&parts, i), &found));
    if (found != CG_NONE) {
      CG_TRY(cg_make_clause_iri(m, found, &clause));
      CG_TRY(cg_make_link(m, iri, CG_TERM(targetClause), clause));
    }
  }
  return CG_OK;
}

static double confidence_of(void) {
  return cg_link_confidence(CG_RULE_OWN_DOCUMENT, CG_METHOD_OWN_DOCUMENT, CG_RESOLVED);
}

/* How the target was found, and how sure it is. */
static cg_status make_decision(cg_making *m, cg_slice iri) {
  CG_TRY(cg_make_decision(m, iri, CG_RULE_OWN_DOCUMENT, CG_METHOD_OWN_DOCUMENT, CG_RESOLVED));
  return cg_make_confidence(m, iri, confidence_of());
}

static const cg_self_reference *self_at(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->self_references, index);
}

static bool is_wanted(const cg_making *m) { return confidence_of() >= m->options->min_confidence; }

/* Link the clause `counts_for` to the self-reference; its IRI. */
static cg_status make_link(cg_making *m, const cg_self_reference *self, uint32_t counts_for, cg_slice *iri) {
  cg_slice clause = {NULL, 0};
  const cg_quoted words = cg_quoted_of(m, self->clause, self->tokens);
  CG_TRY(cg_make_clause_iri(m, counts_for, &clause));
  CG_TRY(cg_make_place_iri(m, self->clause, words.characters, iri));
  return cg_make_link(m, clause, CG_TERM(hasSelfReference), *iri);
}

cg_status cg_make_self_links(cg_making *m, uint32_t clause) {
  while (m->next_self < m->document->self_references.count && self_at(m, m->next_self)->clause == clause) {
    const cg_self_reference *const self = self_at(m, m->next_self++);
    const cg_clause *const stands_in = clause_at(m, clause);
    const bool is_tied = stands_in->kind == CG_CLAUSE_FOOTNOTE && stands_in->noted != CG_NONE;
    cg_slice iri = {NULL, 0};
    CG_TRY(is_wanted(m) ? make_link(m, self, is_tied ? stands_in->noted : clause, &iri) : CG_OK);
  }
  return CG_OK;
}

static cg_status make_one(finding *f, const cg_self_reference *self) {
  cg_making *const m = f->m;
  const cg_clause *const stands_in = clause_at(m, self->clause);
  const bool is_note = stands_in->kind == CG_CLAUSE_FOOTNOTE;
  const uint32_t counts_for = is_note && stands_in->noted != CG_NONE ? stands_in->noted : self->clause;
  const cg_quoted words = cg_quoted_of(m, self->clause, self->tokens);
  cg_slice iri = {NULL, 0};
  CG_TRY(cg_make_place_iri(m, self->clause, words.characters, &iri));
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_TERM(Reference)));
  CG_TRY(cg_make_link(m, iri, CG_TERM(target), m->document->iri));
  CG_TRY(cg_make_quote(m, iri, &words));
  CG_TRY(cg_make_pinpoint(m, iri, self->clause, self->pinpoint));
  CG_TRY(make_clauses(f, iri, self, counts_for));
  CG_TRY(make_decision(m, iri));
  CG_TRY(cg_make_footnote(m, iri, is_note ? self->clause : CG_NONE));
  return m->options->annotations
           ? cg_make_annotation(m, iri, m->document->iri, words.clause, words.quote, words.characters)
           : CG_OK;
}

cg_status cg_make_self_references(cg_making *m) {
  finding f = {m, cg_table_init(m->arena)};
  if (!m->document->self_references.count || !is_wanted(m)) {
    return CG_OK;
  }
  CG_TRY(index_labels(&f));
  for (uint32_t i = 0; i < m->document->self_references.count; ++i) {
    CG_TRY(make_one(&f, self_at(m, i)));
  }
  return CG_OK;
}
