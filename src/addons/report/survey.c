/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/survey.h"

#include "addons/report/page.h"
#include "addons/report/words.h"

#include "base/buffer.h"
#include "base/try.h"

#include <stdlib.h>

#define DEEPEST 8u /* Maximum depth of clauses shown on a page */

static const cg_slice none = {"", 0};

static cg_status survey_clauses(cg_page *page) {
  for (uint32_t i = 0; i < page->clause_count; ++i) {
    cg_page_clause *const clause = &page->clauses[i];
    clause->view = cg_document_clause(page->document, i);
    const cg_slice pieces[] = {page->iri, CG_SLICE("#"), clause->view.key};
    clause->iri = cg_join(page->arena, pieces, 3);
    CG_TRY(clause->iri.data ? CG_OK : CG_NO_MEMORY);
    const size_t parent = clause->view.parent; /* The parent is before it */
    const uint32_t depth = parent < i ? page->clauses[parent].depth + 1 : 0;
    clause->depth = depth < DEEPEST ? depth : DEEPEST;
  }
  return CG_OK;
}

/* Index of `iri` in `things`, added if new. */
static cg_status take_thing(cg_page *page, cg_table *known, uint32_t index) {
  cg_page_reference *const reference = &page->references[index];
  const cg_slice iri = reference->view.target;
  reference->thing = reference->next = CG_NONE;
  if (!iri.length) {
    return CG_OK;
  }
  reference->thing = cg_table_find(known, iri);
  if (reference->thing == CG_NONE) {
    const cg_slice family = cg_facts_class(&page->facts, iri, true);
    const cg_slice kind = cg_kind_name(reference->view.kind);
    reference->thing = page->things.count;
    CG_TRY(cg_table_set(known, iri, reference->thing));
    CG_TRY(
      cg_array_append(&page->things, &(cg_page_thing){.iri = iri,
                                                      .label = cg_facts_name(&page->facts, iri),
                                                      .kind = kind,
                                                      .family = family.length ? family : kind,
                                                      .first = index,
                                                      .last = index}));
  }
  cg_page_thing *const thing = cg_array_at(&page->things, reference->thing);
  if (thing->reference_count++) {
    page->references[thing->last].next = index;
    thing->last = index;
  }
  return CG_OK;
}

/* Number of occurrences of words in the first part of a clause. */
typedef struct {
  uint32_t end;
  uint32_t count;
} tally;

/* Tallies of the current clause, so that repeated words are counted only in the new part. */
typedef struct {
  cg_table known;
  cg_array tallies;
  size_t clause;
} counting;

/* Set which occurrence of its words in the clause the quote is. */
static cg_status count_quote(const cg_page *page, counting *c, cg_page_reference *reference) {
  const cg_slice text = page->clauses[reference->view.stands_in].view.text;
  const cg_slice quote = cg_slice_part(text, reference->view.place); /* Including note marks */
  if (c->clause != reference->view.stands_in || !c->tallies.count) {
    *c = (counting){cg_table_init(page->arena), cg_array_init(page->arena, sizeof(tally)),
                    reference->view.stands_in};
  }
  uint32_t index = cg_table_find(&c->known, quote);
  if (index == CG_NONE) {
    index = c->tallies.count;
    CG_TRY(cg_table_set(&c->known, quote, index));
    CG_TRY(cg_array_append(&c->tallies, &(tally){0, 0}));
  }
  tally *const t = cg_array_at(&c->tallies, index);
  if (t->end > reference->view.place.begin + 1) {
    *t = (tally){0, 0};
  }
  for (; t->end <= reference->view.place.begin && t->end + quote.length <= text.length; ++t->end) {
    t->count +=
      text.data[t->end] == quote.data[0] && !memcmp(text.data + t->end, quote.data, quote.length);
  }
  reference->nth = t->count;
  return CG_OK;
}

/* The statement that links the next reference to its clause; `before` is that of the previous
 * reference. */
static const cg_statement_view *evidence_of(const cg_page *page, const cg_statement_view *before,
                                            cg_slice clause) {
  return before && cg_slice_is_equal(before->subject, clause)
           ? cg_facts_next(&page->facts, before)
           : cg_facts_find(&page->facts, clause, CG_TERM(hasReference));
}

/* The graph lists the references of each clause in the library's order. */
static cg_status survey_references(cg_page *page) {
  cg_table known = cg_table_init(page->arena);
  counting count = {.clause = CG_NO_CLAUSE};
  const cg_statement_view *evidence = NULL;
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    cg_page_reference *const reference = &page->references[i];
    reference->view = cg_document_reference(page->document, i);
    evidence = evidence_of(page, evidence, page->clauses[reference->view.counts_for].iri);
    if (!evidence) {
      return CG_INTERNAL;
    }
    reference->iri = evidence->object;
    CG_TRY(count_quote(page, &count, reference));
    CG_TRY(take_thing(page, &known, i));
  }
  return CG_OK;
}

typedef struct {
  const cg_page_reference *reference;
  uint32_t index;
} standing_row;

static int compare_numbers(size_t a, size_t b) { return (a > b) - (a < b); }

static int compare_places(const void *first, const void *second) {
  const standing_row *const a = first;
  const standing_row *const b = second;
  const cg_reference_view *const x = &a->reference->view;
  const cg_reference_view *const y = &b->reference->view;
  const int by_clause = compare_numbers(x->stands_in, y->stands_in);
  const int by_begin = by_clause ? by_clause : compare_numbers(x->place.begin, y->place.begin);
  const int by_end = by_begin ? by_begin : compare_numbers(y->place.end, x->place.end);
  return by_end ? by_end : compare_numbers(a->index, b->index);
}

static bool has_same_words(const cg_reference_view *a, const cg_reference_view *b) {
  return a->stands_in == b->stands_in && a->place.begin == b->place.begin &&
         a->place.end == b->place.end;
}

static cg_status sort_references(cg_page *page) {
  standing_row *const rows =
    cg_arena_take_many(page->arena, (size_t)page->reference_count + 1, sizeof(*rows));
  uint32_t next = 0;
  CG_TRY(rows ? CG_OK : CG_NO_MEMORY);
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    rows[i] = (standing_row){&page->references[i], i};
  }
  qsort(rows, page->reference_count, sizeof(*rows), compare_places);
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    cg_page_reference *const reference = &page->references[rows[i].index];
    const cg_page_reference *const before = i ? &page->references[rows[i - 1].index] : NULL;
    page->standing[i] = rows[i].index;
    reference->anchor =
      before && has_same_words(&before->view, &reference->view) ? before->anchor : rows[i].index;
  }
  for (uint32_t i = 0; i < page->clause_count; ++i) {
    page->clauses[i].references.begin = next;
    while (next < page->reference_count && rows[next].reference->view.stands_in == i) {
      ++next;
    }
    page->clauses[i].references.end = next;
  }
  return CG_OK;
}

static void survey_document(cg_page *page) {
  page->symbol = cg_facts_words(&page->facts, page->iri, CG_DCTERMS_IDENTIFIER);
  page->title = cg_facts_words(&page->facts, page->iri, CG_DCTERMS_TITLE);
  page->date = cg_facts_words(&page->facts, page->iri, CG_TERM(adoptedOn));
  const cg_slice organ = cg_facts_words(&page->facts, page->iri, CG_TERM(adoptedBy));
  page->organ = organ.length ? cg_facts_label(&page->facts, organ) : none;
  if (!page->title.length) {
    page->title = page->symbol.length ? page->symbol : CG_SLICE("Document without a title");
  }
}

cg_status cg_page_survey(const cg_context *context, const cg_document *document,
                         const cg_graph *graph, cg_arena *arena, cg_page *out) {
  *out = (cg_page){.context = context,
                   .document = document,
                   .arena = arena,
                   .iri = cg_document_iri(document),
                   .reference_count = (uint32_t)cg_document_reference_count(document),
                   .clause_count = (uint32_t)cg_document_clause_count(document),
                   .things = cg_array_init(arena, sizeof(cg_page_thing)),
                   .families = cg_array_init(arena, sizeof(cg_slice))};
  out->references =
    cg_arena_take_many(arena, (size_t)out->reference_count + 1, sizeof(*out->references));
  out->standing =
    cg_arena_take_many(arena, (size_t)out->reference_count + 1, sizeof(*out->standing));
  out->clauses = cg_arena_take_many(arena, (size_t)out->clause_count + 1, sizeof(*out->clauses));
  if (!out->references || !out->standing || !out->clauses) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_facts_read(graph, arena, &out->facts));
  survey_document(out);
  CG_TRY(survey_clauses(out));
  CG_TRY(survey_references(out));
  CG_TRY(cg_page_sort_families(out));
  return sort_references(out);
}

cg_slice cg_page_verbs(const cg_page *page, uint32_t clause) {
  cg_buffer verbs = cg_buffer_init(page->arena);
  const cg_statement_view *const first =
    cg_facts_find(&page->facts, page->clauses[clause].iri, CG_TERM(action));
  for (const cg_statement_view *action = first; action;
       action = cg_facts_next(&page->facts, action)) {
    if ((action != first && cg_buffer_add(&verbs, CG_SLICE(", "))) ||
        cg_buffer_add(&verbs, cg_facts_label(&page->facts, action->object))) {
      return none;
    }
  }
  return cg_buffer_slice(&verbs);
}

bool cg_page_is_doubtful(const cg_page_reference *reference) {
  return reference->view.status != CG_RESOLVED;
}
