/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/pins.h"

#include "addons/report/cited.h"
#include "addons/report/html.h"
#include "addons/report/words.h"
#include "base/buffer.h"
#include "base/try.h"

static const cg_pin *pin_at(const cg_report *report, uint32_t index) {
  return cg_array_at(&report->pins, index);
}

/* "\nop1\nop2\n" */
static cg_status note_keys(cg_report *report, const cg_page *page, cg_slice *out) {
  cg_buffer keys = cg_buffer_init(page->arena);
  CG_TRY(cg_buffer_add_byte(&keys, '\n'));
  for (uint32_t i = 0; i < page->clause_count; ++i) {
    CG_TRY(cg_buffer_add(&keys, page->clauses[i].view.key));
    CG_TRY(cg_buffer_add_byte(&keys, '\n'));
  }
  *out = cg_buffer_slice(&keys);
  return cg_report_keep(report, out);
}

/* Record a clause `part` of the target of reference `index`. */
static cg_status note_pin(cg_report *report, const cg_page *page, uint32_t index, cg_slice part) {
  const cg_page_reference *const reference = &page->references[index];
  cg_pin pin = {.reference = index,
                .anchor = reference->anchor,
                .key = page->clauses[reference->view.counts_for].view.key,
                .target = reference->view.target,
                .part = cg_slice_from(part, reference->view.target.length + 1),
                .label = cg_facts_label(&page->facts, part)};
  cg_slice *const texts[] = {&pin.key, &pin.target, &pin.part, &pin.label};
  for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); ++i) {
    CG_TRY(cg_report_keep(report, texts[i]));
  }
  return cg_array_append(&report->pins, &pin);
}

/* Whether `iri` consists of `document`, "#" and a fragment. */
static bool is_part(cg_slice iri, cg_slice document) {
  return cg_slice_has_prefix(iri, document) && iri.length > document.length + 1 &&
         iri.data[document.length] == '#';
}

cg_status cg_report_note_pins(cg_report *report, const cg_page *page, cg_paper *paper) {
  CG_TRY(note_keys(report, page, &paper->keys));
  paper->pins.begin = report->pins.count;
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    const cg_page_reference *const reference = &page->references[page->standing[i]];
    const bool is_document =
      cg_slice_is_equal(cg_page_family(page, reference), CG_SLICE("Document"));
    const cg_statement_view *part =
      is_document ? cg_facts_find(&page->facts, reference->iri, CG_TERM(targetClause)) : NULL;
    for (; part; part = cg_facts_next(&page->facts, part)) {
      CG_TRY(is_part(part->object, reference->view.target)
               ? note_pin(report, page, page->standing[i], part->object)
               : CG_OK);
    }
  }
  paper->pins.end = report->pins.count;
  return CG_OK;
}

/* Whether the clause with this key is on the page of `paper`. */
static bool has_clause(const cg_paper *paper, cg_slice key) {
  for (size_t at = 0; at + key.length + 1 < paper->keys.length; ++at) {
    if (paper->keys.data[at] == '\n' && paper->keys.data[at + key.length + 1] == '\n' &&
        !memcmp(paper->keys.data + at + 1, key.data, key.length)) {
      return true;
    }
  }
  return false;
}

/* The document of the report whose page has the clause; NULL if there is none. */
static const cg_paper *paper_of(const cg_report *report, const cg_pin *pin) {
  const uint32_t index = cg_table_find(&report->read, pin->target);
  const cg_paper *const paper = index == CG_NONE ? NULL : cg_array_at(&report->papers, index);
  return paper && has_clause(paper, pin->part) ? paper : NULL;
}

void cg_report_put_pins(const cg_report *report, const cg_paper *paper, FILE *file) {
  uint32_t last = CG_NONE; /* Reference of the current item */
  for (uint32_t i = paper->pins.begin; i < paper->pins.end; ++i) {
    const cg_pin *const pin = pin_at(report, i);
    const cg_paper *const cited = paper_of(report, pin);
    if (!cited) {
      continue;
    }
    if (last == CG_NONE) {
      cg_html_put(
        file,
        "<section id='cg-pins'><h2>Clauses of documents in this report</h2>\n<ul class='where'>\n");
    }
    if (pin->reference == last) {
      cg_html_put(file, ", ");
    } else {
      cg_html_put(file, "$r<li id='cg-p$u'><a href='#cg-t$u' data-go='$u'>$t</a> ",
                  last == CG_NONE ? CG_SLICE("") : CG_SLICE("</li>\n"), (unsigned)pin->reference,
                  (unsigned)pin->anchor, (unsigned)pin->reference, pin->key);
    }
    last = pin->reference;
    cg_html_put(file, "<a class='pin' href='../$t#$t'>$t</a>", cited->file, pin->part, pin->label);
  }
  cg_html_put(file, "$r", last == CG_NONE ? CG_SLICE("") : CG_SLICE("</li>\n</ul></section>\n"));
}
