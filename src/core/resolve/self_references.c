/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/self_references.h"

#include "base/table.h"
#include "base/try.h"
#include "pack/provisions.h"

typedef struct {
  cg_document *document;
  const cg_packs *packs;
  cg_arena *arena; /* Scratch */
  /* Of the clauses, to their indexes; of two with the same label the first counts */
  cg_table labels;
} finding;

static const cg_clause *clause_at(const finding *f, uint32_t index) {
  return cg_array_at(&f->document->clauses, index);
}

static cg_status index_labels(finding *f) {
  for (uint32_t i = f->document->clauses.count; i-- > 0;) {
    const cg_clause *const clause = clause_at(f, i);
    CG_TRY(clause->kind == CG_CLAUSE_FOOTNOTE ? CG_OK : cg_table_set(&f->labels, clause->label, i));
  }
  return CG_OK;
}

/* The clause whose label is the first `length` bytes of `place` and `label`, or CG_NONE. */
static cg_status find_at(const finding *f, cg_slice place, size_t length, cg_slice label,
                         uint32_t *out) {
  const cg_slice pieces[] = {{place.data, length}, label};
  const cg_slice whole = cg_join(f->arena, pieces, 2);
  *out = whole.data ? cg_table_find(&f->labels, whole) : CG_NONE;
  return whole.data ? CG_OK : CG_NO_MEMORY;
}

size_t cg_section_of(cg_slice label) {
  size_t begin = 0;
  for (size_t i = 0; i + 2 < label.length; ++i) {
    const bool is_start = !i || label.data[i - 1] == '-';
    if (is_start && label.data[i + 1] == 'p' && (label.data[i] == 'o' || label.data[i] == 'p') &&
        cg_is_digit(label.data[i + 2])) {
      begin = i;
    }
  }
  return begin;
}

/* "paragraph 3 above": the paragraph of the same section, else the one of the whole text. */
static cg_status find_paragraph(const finding *f, cg_slice place, cg_slice label, uint32_t *out) {
  CG_TRY(find_at(f, place, cg_section_of(place), label, out));
  return *out == CG_NONE ? find_at(f, place, 0, label, out) : CG_OK;
}

/* "subparagraph (b) above": a sister of the clause or of one above it, else an item of the
 * clause. */
static cg_status find_item(const finding *f, cg_slice place, const cg_cited_level *level,
                           uint32_t *out) {
  const cg_slice pieces[] = {CG_SLICE("-"), level->items[0]};
  const cg_slice label = cg_join(f->arena, pieces, 2);
  *out = CG_NONE;
  CG_TRY(label.data ? CG_OK : CG_NO_MEMORY);
  for (size_t i = place.length; *out == CG_NONE && i-- > cg_section_of(place);) {
    CG_TRY(place.data[i] == '-' ? find_at(f, place, i, label, out) : CG_OK);
  }
  return *out == CG_NONE ? find_at(f, place, place.length, label, out) : CG_OK;
}

/* The clause that `part` means when it is named in the clause labelled `place`; CG_NONE if there is
 * no such clause. */
static cg_status find_clause(const finding *f, cg_slice place, const cg_cited_part *part,
                             uint32_t *out) {
  const cg_cited_level *const only = &part->levels[0];
  cg_named_provision named;
  *out = CG_NONE;
  if (part->count == 1 && only->kind == CG_PROVISION_PARAGRAPH && !only->number.length &&
      only->item_count == 1) {
    return find_item(f, place, only, out);
  }
  CG_TRY(cg_provision_of_document(part, f->arena, &named));
  return named.key.length ? find_paragraph(f, place, named.key, out) : CG_OK;
}

/* A footnote speaks from the clause that it belongs to. */
static const cg_clause *speaking_clause(const finding *f, const cg_self_reference *self) {
  const cg_clause *const clause = clause_at(f, self->clause);
  return clause->kind == CG_CLAUSE_FOOTNOTE && clause->noted != CG_NONE
           ? clause_at(f, clause->noted)
           : clause;
}

static cg_status find_targets(finding *f, cg_self_reference *self) {
  const cg_clause *const clause = speaking_clause(f, self);
  cg_array *const targets = &f->document->self_targets;
  cg_array parts = cg_array_init(f->arena, sizeof(cg_cited_part));
  self->targets = (cg_span){targets->count, targets->count};
  if (self->pinpoint.begin >= self->pinpoint.end || clause->kind == CG_CLAUSE_ANNEX) {
    return CG_OK; /* In an annex, "paragraph 3 above" is one of the annex. */
  }
  const cg_reading reading = {f->packs, cg_document_tokens(f->document), f->document->text,
                              self->pinpoint.end, NULL};
  CG_TRY(cg_pinpoint_read(&reading, self->pinpoint.begin, &parts));
  for (uint32_t i = 0; i < parts.count; ++i) {
    uint32_t found = CG_NONE;
    CG_TRY(find_clause(f, clause->label, cg_array_at(&parts, i), &found));
    CG_TRY(found == CG_NONE ? CG_OK : cg_array_append(targets, &found));
  }
  self->targets.end = targets->count;
  return CG_OK;
}

cg_status cg_self_references_resolve(cg_document *document, const cg_packs *packs,
                                     cg_arena *scratch) {
  finding f = {document, packs, scratch, cg_table_init(scratch)};
  document->self_targets = cg_array_init(document->arena, sizeof(uint32_t));
  if (!document->self_references.count) {
    return CG_OK;
  }
  CG_TRY(index_labels(&f));
  for (uint32_t i = 0; i < document->self_references.count; ++i) {
    CG_TRY(find_targets(&f, cg_array_at(&document->self_references, i)));
  }
  return CG_OK;
}
