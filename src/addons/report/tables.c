/* SPDX-License-Identifier: Apache-2.0 */
/* The references of the document: things with all facts, then every reference. The panel shows
 * parts of these tables; without a script the links lead here. */
#include "addons/report/tables.h"

#include "addons/report/html.h"
#include "addons/report/page.h"
#include "addons/report/selves.h"
#include "addons/report/survey.h"
#include "addons/report/words.h"

static const cg_page_thing *thing_at(const cg_page *page, uint32_t index) {
  return cg_array_at(&page->things, index);
}

static void put_row(FILE *file, const char *name, cg_slice value) {
  if (value.length) {
    cg_html_put(file, "<dt>$r</dt><dd>$t</dd>\n", cg_slice_of(name), value);
  }
}

/* Write all objects of a predicate; those with a link target as links. */
static void put_objects(const cg_page *page, FILE *file, const char *name, cg_slice subject,
                        cg_slice predicate) {
  const cg_statement_view *const first = cg_facts_find(&page->facts, subject, predicate);
  for (const cg_statement_view *found = first; found; found = cg_facts_next(&page->facts, found)) {
    cg_html_put(file, found == first ? "<dt>$r</dt><dd>" : "<br>", cg_slice_of(name));
    if (found->is_iri) {
      cg_html_link(file, found->object);
    } else {
      cg_html_text(file, found->object);
    }
  }
  cg_html_put(file, "$r", first ? CG_SLICE("</dd>\n") : CG_SLICE(""));
}

/* Write things related to a thing, by name. */
static void put_named(const cg_page *page, FILE *file, const char *name, cg_slice subject,
                      cg_slice predicate) {
  const cg_slice iri = cg_facts_words(&page->facts, subject, predicate);
  if (iri.length) {
    put_row(file, name, cg_facts_label(&page->facts, iri));
  }
}

/* Write the clauses that refer to a thing, each once, with its governing verbs. */
static void put_clauses(const cg_page *page, const cg_page_thing *thing, FILE *file) {
  size_t last = CG_NO_CLAUSE;
  cg_html_put(file, "<dt>Referred to in</dt><dd><ul class='where'>\n");
  for (uint32_t i = thing->first; i != CG_NONE; i = page->references[i].next) {
    const cg_page_reference *const reference = &page->references[i];
    const size_t clause = reference->view.counts_for;
    if (clause == last) {
      continue;
    }
    last = clause;
    const cg_slice verbs = cg_page_verbs(page, (uint32_t)clause);
    cg_html_put(file, "<li><a href='#cg-t$u' data-go='$u'>$t</a> <span>$t</span></li>\n",
                (unsigned)reference->anchor, (unsigned)i, page->clauses[clause].view.key, verbs);
  }
  cg_html_put(file, "</ul></dd>\n");
}

static void put_thing(const cg_page *page, uint32_t index, FILE *file) {
  const cg_page_thing *const thing = thing_at(page, index);
  cg_html_put(
    file,
    "<details class='thing' id='cg-x$u'><summary><span class='name'>$t</span> <span class='kind'>"
    "$t</span> <span class='count'>$u</span></summary>\n<dl>\n",
    (unsigned)index, thing->label, cg_page_words(page, thing->kind),
    (unsigned)thing->reference_count);
  if (thing->file.length) {
    cg_html_put(file, "<dt>In this report</dt><dd><a href='$t'>who refers to it</a></dd>\n",
                thing->file);
  }
  const cg_slice label = cg_facts_label(&page->facts, thing->iri);
  put_row(file, "Title", cg_slice_is_equal(label, thing->label) ? CG_SLICE("") : label);
  put_objects(page, file, "Identifier", thing->iri, CG_DCTERMS_IDENTIFIER);
  put_objects(page, file, "Key", thing->iri, CG_SKOS_NOTATION);
  put_objects(page, file, "Also called", thing->iri, CG_SLICE(CG_SKOS "altLabel"));
  put_objects(page, file, "Adopted", thing->iri, CG_TERM(adoptedOn));
  put_named(page, file, "Adopted by", thing->iri, CG_TERM(adoptedBy));
  put_objects(page, file, "In force", thing->iri, CG_TERM(inForceOn));
  put_objects(page, file, "Pages", thing->iri, CG_RDFS_SEE_ALSO);
  put_objects(page, file, "Same as", thing->iri, CG_OWL_SAME_AS);
  cg_html_put(file, "<dt>IRI</dt><dd class='iri'>$t</dd>\n", thing->iri);
  put_clauses(page, thing, file);
  cg_html_put(file, "</dl></details>\n");
}

static void put_family(const cg_page *page, cg_slice family, FILE *file) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < page->things.count; ++i) {
    count += cg_slice_is_equal(thing_at(page, i)->family, family);
  }
  if (!count) {
    return;
  }
  cg_html_put(file,
              "<section class='family'><h3><span class='swatch k-$t'></span>$t <span "
              "class='count'>$u</span></h3>\n",
              family, cg_page_plural(page, family), (unsigned)count);
  for (uint32_t i = 0; i < page->things.count; ++i) {
    if (cg_slice_is_equal(thing_at(page, i)->family, family)) {
      put_thing(page, i, file);
    }
  }
  cg_html_put(file, "</section>\n");
}

/* Write the parts of the thing that a pinpoint names. */
static void put_parts(const cg_page *page, FILE *file, const cg_page_reference *reference) {
  const cg_statement_view *const first =
    cg_facts_find(&page->facts, reference->iri, CG_TERM(targetClause));
  for (const cg_statement_view *found = first; found; found = cg_facts_next(&page->facts, found)) {
    cg_html_put(file, "$r<span title='$t'>$t</span>",
                found == first ? CG_SLICE("<dt>Part meant</dt><dd>") : CG_SLICE("<br>"),
                found->object, cg_facts_label(&page->facts, found->object));
  }
  cg_html_put(file, "$r", first ? CG_SLICE("</dd>") : CG_SLICE(""));
}

/* Write remarks on a reference in the last column. */
static void put_remarks(const cg_page *page, const cg_page_reference *reference, FILE *file) {
  const cg_slice probable = cg_facts_words(&page->facts, reference->iri, CG_TERM(probableTarget));
  cg_html_put(file, "<td><dl>");
  if (probable.length) {
    const cg_slice see = cg_facts_words(&page->facts, probable, CG_RDFS_SEE_ALSO);
    cg_html_put(file, "<dt>Probably</dt><dd><span class='probable' title='$t'>$t</span>: $t",
                probable, cg_facts_name(&page->facts, probable),
                cg_facts_label(&page->facts, probable));
    if (see.length) {
      cg_html_put(file, "<br>");
      cg_html_link(file, see);
    }
    cg_html_put(file, "</dd>");
  }
  put_objects(page, file, "Pinpoint", reference->iri, CG_TERM(pinpoint));
  put_parts(page, file, reference);
  put_objects(page, file, "Date beside it", reference->iri, CG_TERM(statedDate));
  put_objects(page, file, "As printed", reference->iri, CG_TERM(printed));
  if (reference->view.stands_in != reference->view.counts_for) {
    const cg_clause_view *const note = &page->clauses[reference->view.stands_in].view;
    cg_html_put(file, "<dt>In footnote</dt><dd><a href='#$t'>$t</a></dd>", note->key, note->key);
  }
  cg_html_put(file, "</dl></td>");
}

static void put_reference(const cg_page *page, uint32_t index, FILE *file) {
  const cg_page_reference *const reference = &page->references[index];
  const cg_reference_view *const view = &reference->view;
  const cg_slice key = page->clauses[view->counts_for].view.key;
  const cg_slice kind = view->kind ? cg_kind_name(view->kind) : CG_SLICE("date");
  const cg_slice status = cg_reference_status_name(view->status);
  cg_html_put(
    file,
    "<tr id='cg-r$u' data-family='$t' data-kind='$t' data-status='$t' data-sure='$c' data-key='$t' "
    "data-nth='$u' data-target='$t' data-anchor='$u'",
    (unsigned)index, cg_page_family(page, reference), kind, status, view->confidence,
    page->clauses[view->stands_in].view.key, (unsigned)reference->nth, view->target,
    (unsigned)reference->anchor);
  if (reference->thing != CG_NONE) {
    cg_html_put(file, " data-thing='$u'", (unsigned)reference->thing);
  }
  cg_html_put(
    file,
    "><th scope='row'><a href='#$t'>$t</a></th><td><a href='#cg-t$u' class='quote'>$t</a></td><td>",
    key, key, (unsigned)reference->anchor, view->quote);
  if (reference->thing != CG_NONE) {
    cg_html_put(file, "<a href='#cg-x$u' class='meant'>$t</a>", (unsigned)reference->thing,
                thing_at(page, reference->thing)->label);
  } else {
    cg_html_put(file, "<span class='meant'>$t</span>", view->label);
  }
  cg_html_put(file,
              "</td><td>$t</td><td><span class='method'>$t</span> <span "
              "class='rule'>$t</span></td><td>$c</td>"
              "<td>$t</td>",
              cg_page_words(page, kind), cg_page_words(page, cg_method_name(view->method)),
              view->rule, view->confidence, status);
  put_remarks(page, reference, file);
  cg_html_put(file, "</tr>\n");
}

/* Write words that refer to something that the program could not determine. */
static void put_doubts(const cg_page *page, FILE *file) {
  const size_t count = cg_document_omission_count(page->document);
  bool has_any = false;
  for (size_t i = 0; i < count; ++i) {
    const cg_omission_view view = cg_document_omission(page->document, i);
    if (!view.is_doubt) {
      continue;
    }
    if (!has_any) {
      cg_html_put(file, "<h3>Words whose meaning the text does not give</h3>\n<ul "
                        "id='cg-doubts'>\n");
      has_any = true;
    }
    const cg_slice key = page->clauses[view.stands_in].view.key;
    cg_html_put(file, "<li><a href='#$t'>$t</a> <q>$t</q>: $t</li>\n", key, key, view.quote,
                view.reason);
  }
  cg_html_put(file, "$r", has_any ? CG_SLICE("</ul>\n") : CG_SLICE(""));
}

void cg_page_tables(const cg_page *page, FILE *file) {
  cg_html_put(file, "<section id='cg-things'><h2>What it refers to</h2>\n");
  for (uint32_t i = 0; cg_page_family_at(page, i).length; ++i) {
    put_family(page, cg_page_family_at(page, i), file);
  }
  cg_html_put(file,
              "</section>\n<section id='cg-references'><h2>References</h2>\n"
              "<details><summary>All $u references, in the order of the text</summary>\n"
              "<div class='scroll' tabindex='0' role='region' aria-label='All references'>"
              "<table><thead><tr><th scope='col'>Clause</th><th scope='col'>Words</th><th "
              "scope='col'>Refers to</th>"
              "<th scope='col'>Kind</th><th scope='col'>How</th><th scope='col'>Sure</th>"
              "<th scope='col'>Status</th><th scope='col'>Remarks</th></tr></thead>\n<tbody>\n",
              (unsigned)page->reference_count);
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    put_reference(page, page->standing[i], file);
  }
  cg_html_put(file, "</tbody></table></div></details>\n");
  cg_page_selves(page, file);
  put_doubts(page, file);
  cg_html_put(file, "</section>\n");
}
