/* SPDX-License-Identifier: Apache-2.0 */
/* Things that the documents of a report refer to. They are recorded when a document is read,
   because documents are not kept. */
#include "addons/report/cited.h"

#include "addons/report/pins.h"
#include "addons/report/report_impl.h"
#include "addons/report/survey.h"

#include "base/buffer.h"
#include "base/sha256.h"
#include "base/try.h"

#define LONGEST_NAME 80u /* Maximum length of the part of an IRI in a file name */
#define HASH_DIGITS 10u

cg_status cg_report_file(const cg_report *report, cg_slice part, cg_slice iri, cg_arena *arena,
                         cg_slice *out) {
  const cg_slice path =
    cg_slice_has_prefix(iri, report->base) ? cg_slice_from(iri, report->base.length) : iri;
  char digest[CG_SHA256_LENGTH];
  cg_buffer name = cg_buffer_init(arena);
  CG_TRY(cg_buffer_add(&name, part));
  for (size_t i = 0; i < path.length && i < LONGEST_NAME; ++i) {
    const char c = path.data[i];
    const bool is_kept = cg_is_letter(c) || cg_is_digit(c);
    CG_TRY(cg_buffer_add_byte(&name, !is_kept ? '-' : cg_is_upper(c) ? (char)(c | 0x20) : c));
  }
  cg_sha256(iri, digest);
  CG_TRY(cg_buffer_add_byte(&name, '-'));
  CG_TRY(cg_buffer_add(&name, (cg_slice){digest, HASH_DIGITS}));
  CG_TRY(cg_buffer_add(&name, CG_SLICE(".html")));
  *out = cg_buffer_slice(&name);
  return CG_OK;
}

cg_status cg_report_keep(cg_report *report, cg_slice *text) {
  *text = cg_arena_copy(report->arena, *text);
  return text->data ? CG_OK : CG_NO_MEMORY;
}

/* Copy the facts about a thing into the report. */
static cg_status note_facts(cg_report *report, const cg_page *page, cg_slice iri, cg_span *out) {
  out->begin = report->facts.count;
  const uint32_t known = cg_table_find(&page->facts.subjects, iri);
  uint32_t at =
    known == CG_NONE ? CG_NONE : *(const uint32_t *)cg_array_at(&page->facts.firsts, known);
  while (at != CG_NONE) {
    const cg_fact_row *const row = cg_array_at(&page->facts.rows, at);
    cg_statement_view fact = row->statement;
    CG_TRY(cg_report_keep(report, &fact.predicate));
    CG_TRY(cg_report_keep(report, &fact.object));
    CG_TRY(cg_array_append(&report->facts, &fact));
    at = row->next;
  }
  out->end = report->facts.count;
  return CG_OK;
}

/* Find or add the thing in the report. */
static cg_status note_thing(cg_report *report, const cg_page *page, const cg_page_thing *thing,
                            uint32_t *out) {
  *out = cg_table_find(&report->known, thing->iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  cg_cited cited = {.iri = thing->iri,
                    .label = thing->label,
                    .kind = thing->kind,
                    .first = CG_NONE,
                    .last = CG_NONE};
  CG_TRY(cg_report_keep(report, &cited.iri));
  CG_TRY(cg_report_keep(report, &cited.label));
  CG_TRY(cg_report_keep(report, &cited.kind));
  CG_TRY(cg_report_file(report, CG_SLICE("things/"), cited.iri, report->arena, &cited.file));
  CG_TRY(note_facts(report, page, thing->iri, &cited.facts));
  *out = report->cited.count;
  CG_TRY(cg_table_set(&report->known, cited.iri, *out));
  return cg_array_append(&report->cited, &cited);
}

static cg_status add_citation(cg_report *report, const cg_report_citation *citation) {
  cg_cited *const cited = cg_array_at(&report->cited, citation->cited);
  const uint32_t index = report->citations.count;
  const cg_report_citation *const last =
    cited->last == CG_NONE ? NULL : cg_array_at(&report->citations, cited->last);
  cited->paper_count += !last || last->paper != citation->paper;
  ++cited->clause_count;
  if (cited->first == CG_NONE) {
    cited->first = index;
  } else {
    ((cg_report_citation *)cg_array_at(&report->citations, cited->last))->next = index;
  }
  cited->last = index;
  return cg_array_append(&report->citations, citation);
}

/* Record each clause that refers to the thing, once; references come clause by clause. */
static cg_status note_clauses(cg_report *report, const cg_page *page, uint32_t on_page,
                              uint32_t cited) {
  const cg_page_thing *const thing = cg_array_at(&page->things, on_page);
  for (uint32_t i = thing->first; i != CG_NONE;) {
    const cg_reference_view *const view = &page->references[i].view;
    cg_report_citation citation = {.paper = report->papers.count,
                                   .cited = cited,
                                   .on_page = on_page,
                                   .next = CG_NONE,
                                   .key = page->clauses[view->counts_for].view.key,
                                   .verbs = cg_page_verbs(page, (uint32_t)view->counts_for),
                                   .status = cg_reference_status_name(view->status)};
    for (; i != CG_NONE && page->references[i].view.counts_for == view->counts_for;
         i = page->references[i].next) {
      ++citation.count;
    }
    CG_TRY(cg_report_keep(report, &citation.key));
    CG_TRY(cg_report_keep(report, &citation.verbs));
    CG_TRY(add_citation(report, &citation));
  }
  return CG_OK;
}

/* Whether the thing is named only by words: it then belongs to its document, not to the report. */
static bool is_local(const cg_page *page, cg_slice iri) {
  return cg_slice_has_prefix(iri, page->iri) && iri.length > page->iri.length &&
         iri.data[page->iri.length] == '#';
}

static cg_status note_things(cg_report *report, cg_page *page) {
  for (uint32_t i = 0; i < page->things.count; ++i) {
    cg_page_thing *const thing = cg_array_at(&page->things, i);
    uint32_t cited = CG_NONE;
    if (is_local(page, thing->iri)) {
      continue;
    }
    CG_TRY(note_thing(report, page, thing, &cited));
    const cg_slice pieces[] = {CG_SLICE("../"),
                               ((const cg_cited *)cg_array_at(&report->cited, cited))->file};
    thing->file = cg_join(page->arena, pieces, 2);
    CG_TRY(thing->file.data ? note_clauses(report, page, i, cited) : CG_NO_MEMORY);
  }
  return CG_OK;
}

cg_status cg_report_note(cg_report *report, cg_page *page, cg_slice file) {
  cg_paper paper = {page->iri,
                    page->title,
                    page->symbol,
                    page->organ,
                    page->date,
                    file,
                    page->reference_count,
                    0,
                    {report->citations.count, 0},
                    {"", 0},
                    {0, 0}};
  cg_slice *const texts[] = {&paper.iri, &paper.title, &paper.symbol, &paper.organ, &paper.date};
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    CG_TRY(cg_report_keep(report, texts[i]));
  }
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    paper.doubt_count += cg_page_is_doubtful(&page->references[i]);
  }
  if (report->form == CG_REPORT_MANY) {
    CG_TRY(note_things(report, page));
    CG_TRY(cg_report_note_pins(report, page, &paper));
  }
  paper.citations.end = report->citations.count;
  CG_TRY(cg_table_set(&report->read, paper.iri, report->papers.count));
  return cg_array_append(&report->papers, &paper);
}
