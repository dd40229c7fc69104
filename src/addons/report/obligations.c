/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/obligations.h"

#include "addons/report/html.h"

/* A line of a cell: the parts of an act with one role, separated by "; ". */
typedef struct {
  cg_act_part_role role;
  const char *name; /* Written before them if the column heading does not say it; otherwise empty */
} cell_line;

static const cell_line addressee = {CG_PART_ADDRESSEE, ""};
static const cell_line recipient = {CG_PART_RECIPIENT, ""};
static const cell_line deliverable = {CG_PART_DELIVERABLE, "Deliverable: "};
static const cell_line times[] = {{CG_PART_DEADLINE, "By "},
                                  {CG_PART_TERM, ""},
                                  {CG_PART_SESSION, "At "},
                                  {CG_PART_PERIODICITY, ""},
                                  {CG_PART_UNTIL, "Until "}};

/* Write the line if the act has such parts. */
static void put_line(const cg_page *page, const cg_act_view *act, const cell_line *line,
                     FILE *file) {
  bool has_any = false;
  for (size_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part_view part = cg_document_act_part(page->document, i);
    if (part.role == line->role) {
      cg_html_put(file, "$r", has_any ? CG_SLICE("; ") : CG_SLICE("<span class='part'>"));
      cg_html_put(file, "$r$t", has_any ? CG_SLICE("") : cg_slice_of(line->name),
                  part.label.length ? part.label : part.words);
      has_any = true;
    }
  }
  cg_html_put(file, "$r", has_any ? CG_SLICE("</span>") : CG_SLICE(""));
}

static void put_row(const cg_page *page, const cg_act_view *act, FILE *file) {
  const cg_slice key = page->clauses[act->clause].view.key;
  cg_html_put(file, "<tr><th scope='row'><a href='#$t'>$t</a></th><td>$t$r</td><td>", key, key,
              act->verb_label, act->is_negated ? CG_SLICE(" (not)") : CG_SLICE(""));
  put_line(page, act, &addressee, file);
  cg_html_put(file, "</td><td>$t", act->task);
  put_line(page, act, &deliverable, file);
  cg_html_put(file, "</td><td>");
  put_line(page, act, &recipient, file);
  cg_html_put(file, "</td><td>");
  for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); ++i) {
    put_line(page, act, &times[i], file);
  }
  cg_html_put(file, "</td></tr>\n");
}

static uint32_t count_obligations(const cg_page *page) {
  uint32_t count = 0;
  for (size_t i = 0; i < cg_document_act_count(page->document); ++i) {
    count += cg_document_act(page->document, i).is_obligation != 0;
  }
  return count;
}

void cg_page_obligations(const cg_page *page, FILE *file) {
  const uint32_t count = count_obligations(page);
  if (!count) {
    return;
  }
  cg_html_put(
    file,
    "<section id='cg-obligations'><h2>Who is asked to do what <span class='count'>$u</span></h2>\n"
    "<div class='scroll' tabindex='0' role='region' aria-label='Who is asked to do what'>"
    "<table><thead><tr><th scope='col'>Clause</th><th scope='col'>Verb</th><th scope='col'>Who</th>"
    "<th scope='col'>What</th><th scope='col'>For whom</th><th "
    "scope='col'>When</th></tr></thead>\n<tbody>\n",
    (unsigned)count);
  for (size_t i = 0; i < cg_document_act_count(page->document); ++i) {
    const cg_act_view act = cg_document_act(page->document, i);
    if (act.is_obligation) {
      put_row(page, &act, file);
    }
  }
  cg_html_put(file, "</tbody></table></div></section>\n");
}
