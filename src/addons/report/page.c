/* SPDX-License-Identifier: Apache-2.0 */
/* A document's page: the parts above, beside and below the text. */
#include "addons/report/page.h"

#include "addons/report/graph.h"
#include "addons/report/head.h"
#include "addons/report/html.h"
#include "addons/report/obligations.h"
#include "addons/report/picture.h"
#include "addons/report/report_impl.h"
#include "addons/report/survey.h"
#include "addons/report/tables.h"
#include "addons/report/text.h"
#include "addons/report/words.h"
#include "base/try.h"

static void put_row(FILE *file, const char *name, cg_slice value) {
  if (value.length) {
    cg_html_put(file, "<div><dt>$r</dt><dd>$t</dd></div>\n", cg_slice_of(name), value);
  }
}

static cg_slice label_of(const cg_page *page, cg_slice predicate) {
  const cg_slice iri = cg_facts_words(&page->facts, page->iri, predicate);
  return iri.length ? cg_facts_label(&page->facts, iri) : iri;
}

static void put_title(const cg_page *page, FILE *file) {
  const cg_slice see = cg_facts_words(&page->facts, page->iri, CG_RDFS_SEE_ALSO);
  cg_html_put(file, "<div class='head'><h1>$t</h1>\n<dl class='facts'>\n", page->title);
  if (page->symbol.length && see.length) {
    cg_html_put(file, "<div><dt>Symbol</dt><dd><a href='$t' rel='noreferrer'>$t</a></dd></div>\n",
                cg_html_is_link(see) ? see : CG_SLICE("#"), page->symbol);
  } else {
    put_row(file, "Symbol", page->symbol);
  }
  put_row(file, "Adopted by", page->organ);
  put_row(file, "On", page->date);
  put_row(file, "In", label_of(page, CG_TERM(inSession)));
  put_row(file, "Agenda item", label_of(page, CG_TERM(onAgendaItem)));
  put_row(file, "Vote",
          cg_facts_words(&page->facts, cg_facts_words(&page->facts, page->iri, CG_TERM(vote)),
                         CG_TERM(inWords)));
  cg_html_put(file, "<div><dt>IRI</dt><dd class='iri' id='cg-iri'>$t</dd></div>\n</dl></div>\n",
              page->iri);
}

static uint32_t count_where(const cg_page *page, cg_slice family, cg_slice status) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    const cg_page_reference *const reference = &page->references[i];
    count += (!family.length || cg_slice_is_equal(cg_page_family(page, reference), family)) &&
             (!status.length ||
              cg_slice_is_equal(cg_reference_status_name(reference->view.status), status));
  }
  return count;
}

static void put_choice(FILE *file, const char *name, cg_slice value, cg_slice label,
                       const char *class_name, uint32_t count) {
  if (count) {
    cg_html_put(file,
                "<label class='chip'><input type='checkbox' name='$r' value='$t' checked> "
                "<span class='$r$t'>$t</span> <span class='count'>$u</span></label>\n",
                cg_slice_of(name), value, cg_slice_of(class_name), value, label, (unsigned)count);
  }
}

/* Filters need a script, which also makes them visible. */
static void put_filters(const cg_page *page, FILE *file) {
  static const char *const statuses[] = {"Resolved", "Unlisted", "Ambiguous", "Conflict"};
  const cg_slice any = {"", 0};
  cg_html_put(
    file,
    "<section id='cg-filters' aria-labelledby='cg-filters-name' hidden>"
    "<h2 id='cg-filters-name'>Show</h2>\n<fieldset><legend>Kinds</legend><div class='chips'>\n");
  for (uint32_t i = 0; cg_page_family_at(page, i).length; ++i) {
    const cg_slice family = cg_page_family_at(page, i);
    put_choice(file, "family", family, cg_page_plural(page, family), "mark k-",
               count_where(page, family, any));
  }
  cg_html_put(file, "</div></fieldset>\n<fieldset><legend>Status</legend><div class='chips'>\n");
  for (size_t i = 0; i < sizeof(statuses) / sizeof(statuses[0]); ++i) {
    const cg_slice status = cg_slice_of(statuses[i]);
    put_choice(file, "status", status, status, "mark s-", count_where(page, any, status));
  }
  cg_html_put(
    file, "</div></fieldset>\n<fieldset><legend>Minimum confidence</legend><div "
          "class='chips'><label class='slider'>"
          "<span class='hidden'>Confidence at least</span><input type='range' id='cg-sure' min='0' "
          "max='1' "
          "step='0.01' value='0'> <output id='cg-sure-shown' for='cg-sure'>0.00</output></label>"
          "<label class='chip'><input type='checkbox' id='cg-letters'> Letters of kinds</label>"
          "<label class='chip'><input type='checkbox' id='cg-keys' checked> Keys n, p, j, k, "
          "m</label></div>"
          "</fieldset>\n<p id='cg-shown' role='status'></p></section>\n");
}

/* Write the list of references that a curator should review. */
static void put_review_list(const cg_page *page, FILE *file) {
  uint32_t count = 0;
  cg_html_put(
    file,
    "<section class='box' aria-labelledby='cg-check-name'><h2 id='cg-check-name'>To check</h2>\n"
    "<p class='keys' hidden><button type='button' id='cg-previous'>Previous</button> "
    "<button type='button' id='cg-next'>Next</button></p>\n<ul id='cg-check'>\n");
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    const cg_page_reference *const reference = &page->references[page->standing[i]];
    if (cg_page_is_doubtful(reference)) {
      const cg_slice status = cg_reference_status_name(reference->view.status);
      ++count;
      cg_html_put(file,
                  "<li><a href='#cg-t$u' data-go='$u'>$t</a> <span class='mark s-$t'>$t</span> "
                  "<span class='quote'>$t</span></li>\n",
                  (unsigned)reference->anchor, (unsigned)page->standing[i],
                  page->clauses[reference->view.counts_for].view.key, status, status,
                  reference->view.quote);
    }
  }
  cg_html_put(file, "</ul>\n$r</section>\n",
              count ? CG_SLICE("")
                    : CG_SLICE("<p>Every reference is resolved without a contradiction.</p>\n"));
}

static void put_panel(const cg_page *page, FILE *file) {
  cg_html_put(
    file, "<aside id='cg-side' aria-label='Reference'>\n"
          "<section class='box' id='cg-panel' aria-live='polite' tabindex='-1' hidden></section>\n"
          "<section class='box' id='cg-corrections' aria-labelledby='cg-corrections-name' hidden>"
          "<h2 id='cg-corrections-name'>Corrections</h2><datalist id='cg-kinds'>");
  for (unsigned kind = 1; cg_kind_name((cg_kind)kind).length; ++kind) {
    cg_html_put(file, "<option value='$t'$r></option>", cg_kind_name((cg_kind)kind),
                cg_kind_goes_by_name((cg_kind)kind) ? CG_SLICE("") : CG_SLICE(" data-known"));
  }
  cg_html_put(file, "</datalist></section>\n");
  put_review_list(page, file);
  cg_html_put(file, "</aside>\n");
}

static void put_summary(const cg_page *page, FILE *file) {
  const cg_slice any = {"", 0};
  cg_html_put(file,
              "<p class='summary'>$u clause$r, $u reference$r to $u thing$r: $u resolved, $u "
              "unlisted, $u ambiguous, "
              "$u in conflict with what is known.</p>\n",
              (unsigned)page->clause_count, cg_html_plural(page->clause_count),
              (unsigned)page->reference_count, cg_html_plural(page->reference_count),
              (unsigned)page->things.count, cg_html_plural(page->things.count),
              (unsigned)count_where(page, any, CG_SLICE("Resolved")),
              (unsigned)count_where(page, any, CG_SLICE("Unlisted")),
              (unsigned)count_where(page, any, CG_SLICE("Ambiguous")),
              (unsigned)count_where(page, any, CG_SLICE("Conflict")));
}

cg_status cg_page_put(const cg_page *page, const char *root, FILE *file) {
  CG_TRY(cg_head_begin(file, CG_HEAD_DOCUMENT, page->title, root, page->arena));
  cg_html_put(file, "<main id='cg-main'>\n");
  put_title(page, file);
  put_summary(page, file);
  put_filters(page, file);
  cg_html_put(file, "<div class='columns'>\n<article id='cg-text' aria-label='Text'>\n");
  cg_page_text(page, file);
  cg_html_put(file, "</article>\n");
  put_panel(page, file);
  cg_html_put(file, "</div>\n");
  cg_page_obligations(page, file);
  cg_page_tables(page, file);
  CG_TRY(cg_page_picture(page, file));
  cg_page_graph(page, file);
  return CG_OK;
}

void cg_page_end(FILE *file) {
  cg_html_put(file, "</main>\n");
  cg_head_end(file, CG_HEAD_DOCUMENT);
}
