/* SPDX-License-Identifier: Apache-2.0 */
/* Connects the pages of a report: lists of documents and things, and references from other
 * documents. */
#include "addons/report/lists.h"

#include "addons/report/page.h"
#include "addons/report/pins.h"
#include "addons/report/report_impl.h"

#include "addons/report/head.h"
#include "addons/report/html.h"
#include "base/try.h"

#include <stdlib.h>

/* Shown beside a thing on a document's page; the thing's own page shows all */
#define MOST_PAPERS 8u

static const cg_paper *paper_at(const cg_report *report, uint32_t index) {
  return cg_array_at(&report->papers, index);
}

static const cg_cited *cited_at(const cg_report *report, uint32_t index) {
  return cg_array_at(&report->cited, index);
}

static const cg_report_citation *citation_at(const cg_report *report, uint32_t index) {
  return cg_array_at(&report->citations, index);
}

void cg_report_put_citation(const cg_report *report, const cg_report_citation *citation,
                            const char *root, FILE *file) {
  cg_html_put(file, "<a href='$r$t#$t'>$t</a>", cg_slice_of(root),
              paper_at(report, citation->paper)->file, citation->key, citation->key);
  if (citation->verbs.length) {
    cg_html_put(file, " <span class='verbs'>$t</span>", citation->verbs);
  }
}

/* List the first other documents that refer to a thing, with their clauses. */
static void put_elsewhere(const cg_report *report, const cg_report_citation *own, FILE *file) {
  const cg_cited *const cited = cited_at(report, own->cited);
  uint32_t last = CG_NONE;
  uint32_t count = 0;
  cg_html_put(file, "<div class='elsewhere' id='cg-e$u'><h3>$t</h3>\n<ul class='where'>\n",
              (unsigned)own->on_page, cited->label);
  for (uint32_t i = cited->first; i != CG_NONE; i = citation_at(report, i)->next) {
    const cg_report_citation *const citation = citation_at(report, i);
    if (citation->paper == own->paper) {
      continue;
    }
    if (citation->paper == last) {
      cg_html_put(file, ", ");
    } else if (count++ == MOST_PAPERS) {
      break;
    } else {
      cg_html_put(file, "$r<li>$t: ", last == CG_NONE ? CG_SLICE("") : CG_SLICE("</li>\n"),
                  cg_paper_name(paper_at(report, citation->paper)));
    }
    last = citation->paper;
    cg_report_put_citation(report, citation, "../", file);
  }
  cg_html_put(file,
              "</li>\n</ul>\n<p><a href='../$t'>All $u documents that refer to it</a></p></div>\n",
              cited->file, (unsigned)cited->paper_count);
}

static cg_status end_page(cg_report *report, const cg_paper *paper) {
  FILE *file = NULL;
  uint32_t last = CG_NONE;
  CG_TRY(cg_folder_begin(&report->folder, paper->file, &file));
  cg_report_put_pins(report, paper, file);
  cg_html_put(file, "<section id='cg-elsewhere'><h2>Elsewhere in this "
                    "report</h2>\n<details><summary>Other documents "
                    "that refer to the same things</summary>\n");
  for (uint32_t i = paper->citations.begin; i < paper->citations.end; ++i) {
    const cg_report_citation *const citation = citation_at(report, i);
    if (citation->cited != last && cited_at(report, citation->cited)->paper_count > 1) {
      put_elsewhere(report, citation, file);
    }
    last = citation->cited;
  }
  cg_html_put(file, "</details></section>\n");
  cg_page_end(file);
  return cg_folder_end(&report->folder, file);
}

cg_status cg_report_end_pages(cg_report *report) {
  for (uint32_t i = 0; i < report->papers.count; ++i) {
    CG_TRY(end_page(report, paper_at(report, i)));
  }
  return CG_OK;
}

/* Begin a list, with the data for its search script. */
static cg_status begin_list(cg_report *report, cg_slice name, cg_slice title, const char *hint,
                            FILE **out) {
  CG_TRY(cg_folder_begin(&report->folder, name, out));
  const cg_status status = cg_head_begin(*out, CG_HEAD_LIST, title, "", report->arena);
  cg_html_put(*out,
              "<main id='cg-main'><div class='head'><h1>$t</h1></div>\n"
              "<p class='search' hidden><label for='cg-search'>Search</label> "
              "<input type='search' id='cg-search' autocomplete='off' placeholder='$r'> "
              "<span id='cg-found' role='status'></span></p>\n",
              title, cg_slice_of(hint));
  return status;
}

static cg_status end_list(cg_report *report, FILE *file, cg_status status) {
  cg_html_put(file, "</tbody></table></div>\n</main>\n");
  cg_head_end(file, CG_HEAD_LIST);
  const cg_status ended = cg_folder_end(&report->folder, file);
  return status ? status : ended;
}

static cg_status put_documents(cg_report *report) {
  FILE *file = NULL;
  const cg_status status = begin_list(report, CG_SLICE("index.html"), CG_SLICE("Documents"),
                                      "title, symbol, organ, year", &file);
  if (!file) {
    return status;
  }
  cg_html_put(
    file,
    "<div class='scroll' tabindex='0' role='region' aria-label='Documents'><table class='list'>"
    "<thead><tr><th scope='col'>Symbol</th><th scope='col'>Title</th><th scope='col'>Adopted "
    "by</th>"
    "<th scope='col'>On</th><th scope='col' class='figure'>References</th>"
    "<th scope='col' class='figure'>To check</th></tr></thead>\n<tbody>\n");
  for (uint32_t i = 0; i < report->papers.count; ++i) {
    const cg_paper *const paper = paper_at(report, i);
    cg_html_put(
      file,
      "<tr><td class='symbol'>$t</td><th scope='row'><a href='$t'>$t</a></th><td>$t</td>"
      "<td class='day'>$t</td><td class='figure'>$u</td><td class='figure'>$u</td></tr>\n",
      paper->symbol, paper->file, paper->title, paper->organ, paper->date,
      (unsigned)paper->reference_count, (unsigned)paper->doubt_count);
  }
  return end_list(report, file, status);
}

static int compare_cited(const void *first, const void *second) {
  const cg_cited *const a = *(const cg_cited *const *)first;
  const cg_cited *const b = *(const cg_cited *const *)second;
  if (a->paper_count != b->paper_count) {
    return a->paper_count < b->paper_count ? 1 : -1;
  }
  if (a->clause_count != b->clause_count) {
    return a->clause_count < b->clause_count ? 1 : -1;
  }
  return cg_slice_compare(a->iri, b->iri);
}

static cg_status put_things(cg_report *report) {
  const uint32_t count = report->cited.count;
  const cg_cited **const rows = cg_arena_take_many(report->arena, (size_t)count + 1, sizeof(*rows));
  FILE *file = NULL;
  CG_TRY(rows ? CG_OK : CG_NO_MEMORY);
  const cg_status status = begin_list(report, CG_SLICE("things.html"),
                                      CG_SLICE("Things referred to"), "name, kind", &file);
  if (!file) {
    return status;
  }
  for (uint32_t i = 0; i < count; ++i) {
    rows[i] = cited_at(report, i);
  }
  qsort(rows, count, sizeof(*rows), compare_cited);
  cg_html_put(file, "<div class='scroll' tabindex='0' role='region' aria-label='Things'><table "
                    "class='list'><thead><tr>"
                    "<th scope='col'>Name</th><th scope='col'>Kind</th><th scope='col' "
                    "class='figure'>Documents</th>"
                    "<th scope='col' class='figure'>Clauses</th></tr></thead>\n<tbody>\n");
  for (uint32_t i = 0; i < count; ++i) {
    cg_html_put(file,
                "<tr><th scope='row'><a href='$t'>$t</a></th><td>$t</td><td "
                "class='figure'>$u</td><td class='figure'>$u"
                "</td></tr>\n",
                rows[i]->file, rows[i]->label, rows[i]->kind, (unsigned)rows[i]->paper_count,
                (unsigned)rows[i]->clause_count);
  }
  return end_list(report, file, status);
}

cg_status cg_report_put_lists(cg_report *report) {
  CG_TRY(put_documents(report));
  return put_things(report);
}
