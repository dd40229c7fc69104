/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/selves.h"

#include "addons/report/html.h"

/* Fragment of target clause `index`. */
static cg_slice key_of_target(const cg_page *page, size_t index) {
  return page->clauses[cg_document_self_target(page->document, index)].view.key;
}

void cg_page_self_link(const cg_page *page, size_t index, cg_slice words, FILE *file) {
  const cg_self_reference_view self = cg_document_self_reference(page->document, index);
  const bool has_clause = self.targets.begin < self.targets.end;
  cg_html_put(file, "<a class='own' href='#$t'>$t</a>",
              has_clause ? key_of_target(page, self.targets.begin) : CG_SLICE("cg-main"), words);
}

static void put_targets(const cg_page *page, const cg_self_reference_view *self, FILE *file) {
  for (size_t i = self->targets.begin; i < self->targets.end; ++i) {
    const cg_slice key = key_of_target(page, i);
    cg_html_put(file, "$r<a href='#$t'>$t</a>",
                i == self->targets.begin ? CG_SLICE("") : CG_SLICE(", "), key, key);
  }
  if (self->targets.begin == self->targets.end) {
    cg_html_put(file, "this document");
  }
}

void cg_page_selves(const cg_page *page, FILE *file) {
  const size_t count = cg_document_self_reference_count(page->document);
  if (!count) {
    return;
  }
  cg_html_put(file, "<h3>Where it refers to itself</h3>\n<ul id='cg-selves' class='where'>\n");
  for (size_t i = 0; i < count; ++i) {
    const cg_self_reference_view self = cg_document_self_reference(page->document, i);
    const cg_slice key = page->clauses[self.counts_for].view.key;
    cg_html_put(file, "<li><a href='#$t'>$t</a> <q>$t</q>: ", key, key, self.quote);
    put_targets(page, &self, file);
    cg_html_put(file, "</li>\n");
  }
  cg_html_put(file, "</ul>\n");
}
