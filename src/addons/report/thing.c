/* SPDX-License-Identifier: Apache-2.0 */
/* The page of a thing: its facts, and the documents that refer to it, with dates and verbs. */
#include "addons/report/thing.h"

#include "addons/report/lists.h"
#include "addons/report/report_impl.h"

#include "addons/report/head.h"
#include "addons/report/html.h"
#include "addons/report/verbs.h"
#include "base/try.h"

#include <stdlib.h>

static const cg_report_citation *citation_at(const cg_report *report, uint32_t index) {
  return cg_array_at(&report->citations, index);
}

static void put_facts(const cg_report *report, const cg_cited *cited, cg_slice predicate,
                      const char *name, FILE *file) {
  bool has_any = false;
  for (uint32_t i = cited->facts.begin; i < cited->facts.end; ++i) {
    const cg_statement_view *const fact = cg_array_at(&report->facts, i);
    if (!cg_slice_is_equal(fact->predicate, predicate)) {
      continue;
    }
    cg_html_put(file, has_any ? "<br>" : "<div><dt>$r</dt><dd>", cg_slice_of(name));
    has_any = true;
    if (fact->is_iri) {
      cg_html_link(file, fact->object);
    } else {
      cg_html_text(file, fact->object);
    }
  }
  cg_html_put(file, "$r", has_any ? CG_SLICE("</dd></div>\n") : CG_SLICE(""));
}

static void put_head(const cg_report *report, const cg_cited *cited, FILE *file) {
  const uint32_t paper = cg_table_find(&report->read, cited->iri);
  cg_html_put(file,
              "<main id='cg-main'><div class='head'><h1>$t</h1>\n<dl class='facts'>\n"
              "<div><dt>Kind</dt><dd>$t</dd></div>\n",
              cited->label, cited->kind);
  if (paper != CG_NONE) {
    const cg_paper *const read = cg_array_at(&report->papers, paper);
    cg_html_put(file, "<div><dt>Its text</dt><dd><a href='../$t'>$t</a></dd></div>\n", read->file,
                read->title);
  }
  put_facts(report, cited, CG_DCTERMS_IDENTIFIER, "Identifier", file);
  put_facts(report, cited, CG_SKOS_NOTATION, "Key", file);
  put_facts(report, cited, CG_SLICE(CG_SKOS "altLabel"), "Also called", file);
  put_facts(report, cited, CG_TERM(adoptedOn), "Adopted", file);
  put_facts(report, cited, CG_TERM(inForceOn), "In force", file);
  put_facts(report, cited, CG_RDFS_SEE_ALSO, "Pages", file);
  put_facts(report, cited, CG_OWL_SAME_AS, "Same as", file);
  cg_html_put(file, "<div><dt>IRI</dt><dd class='iri'>$t</dd></div>\n</dl></div>\n", cited->iri);
}

/* A document that refers to the thing. */
typedef struct {
  const cg_paper *paper;
  uint32_t first; /* Its first citation */
} row;

/* Sort by day of adoption; documents without one come last. */
static int compare_rows(const void *first, const void *second) {
  const row *const a = first;
  const row *const b = second;
  if (!a->paper->date.length != !b->paper->date.length) {
    return a->paper->date.length ? -1 : 1;
  }
  const int by_date = cg_slice_compare(a->paper->date, b->paper->date);
  return by_date ? by_date : a->first < b->first ? -1 : a->first > b->first;
}

static void put_row(const cg_report *report, const row *r, FILE *file) {
  const cg_paper *const paper = r->paper;
  const uint32_t first = r->first;
  cg_html_put(
    file,
    "<tr><td class='day'>$t</td><th scope='row'><a href='../$t'>$t</a>$r$t</th><td>$t</td><td>"
    "<ul class='where'>",
    paper->date, paper->file, cg_paper_name(paper),
    paper->symbol.length ? CG_SLICE("<br>") : CG_SLICE(""),
    paper->symbol.length ? paper->title : paper->symbol, paper->organ);
  for (uint32_t i = first;
       i != CG_NONE && citation_at(report, i)->paper == citation_at(report, first)->paper;
       i = citation_at(report, i)->next) {
    const cg_report_citation *const citation = citation_at(report, i);
    cg_html_put(file, "<li>");
    cg_report_put_citation(report, citation, "../", file);
    if (!cg_slice_is_equal(citation->status, CG_SLICE("Resolved"))) {
      cg_html_put(file, " <span class='mark s-$t'>$t</span>", citation->status, citation->status);
    }
    cg_html_put(file, "</li>\n");
  }
  cg_html_put(file, "</ul></td></tr>\n");
}

static cg_status put_citations(const cg_report *report, const cg_cited *cited, cg_arena *arena,
                               FILE *file) {
  row *const rows = cg_arena_take_many(arena, (size_t)cited->paper_count + 1, sizeof(*rows));
  uint32_t count = 0;
  CG_TRY(rows ? CG_OK : CG_NO_MEMORY);
  cg_html_put(file, "<h2>Referred to by $u document$r, in $u clause$r</h2>\n",
              (unsigned)cited->paper_count, cg_html_plural(cited->paper_count),
              (unsigned)cited->clause_count, cg_html_plural(cited->clause_count));
  CG_TRY(cg_report_put_verbs(report, cited, arena, file));
  cg_html_put(
    file,
    "<p class='search' hidden><label for='cg-search'>Search</label> <input type='search' "
    "id='cg-search' "
    "autocomplete='off' placeholder='symbol, organ, year, verb'> <span id='cg-found' role='status'>"
    "</span></p>\n<div class='scroll' tabindex='0' role='region' aria-label='Clauses'>"
    "<table class='list'><thead><tr><th scope='col'>On</th><th scope='col'>Document</th>"
    "<th scope='col'>Adopted by</th><th scope='col'>Clauses, and their "
    "verbs</th></tr></thead>\n<tbody>\n");
  for (uint32_t i = cited->first; i != CG_NONE; i = citation_at(report, i)->next) {
    const cg_paper *const paper = cg_array_at(&report->papers, citation_at(report, i)->paper);
    if (!count || rows[count - 1].paper != paper) {
      rows[count++] = (row){paper, i};
    }
  }
  qsort(rows, count, sizeof(*rows), compare_rows);
  for (uint32_t i = 0; i < count; ++i) {
    put_row(report, &rows[i], file);
  }
  cg_html_put(file, "</tbody></table></div>\n</main>\n");
  return CG_OK;
}

static cg_status put_thing(cg_report *report, const cg_cited *cited, cg_arena *arena) {
  FILE *file = NULL;
  CG_TRY(cg_folder_begin(&report->folder, cited->file, &file));
  cg_status status = cg_head_begin(file, CG_HEAD_LIST, cited->label, "../", arena);
  put_head(report, cited, file);
  status = status ? status : put_citations(report, cited, arena, file);
  cg_head_end(file, CG_HEAD_LIST);
  const cg_status ended = cg_folder_end(&report->folder, file);
  return status ? status : ended;
}

cg_status cg_report_put_things(cg_report *report) {
  for (uint32_t i = 0; i < report->cited.count; ++i) {
    cg_arena *arena = NULL;
    CG_TRY(cg_arena_new(report->allocator, &arena));
    const cg_status status = put_thing(report, cg_array_at(&report->cited, i), arena);
    cg_arena_free(arena);
    CG_TRY(status);
  }
  return CG_OK;
}
