/* SPDX-License-Identifier: Apache-2.0 */
/* The document's graph as JSON-LD 1.1, one subject per line. No prefixes are declared, so that no
 * IRI can be taken for a compact one. The project's terms are shortened by @vocab, and IRIs that
 * begin with the document's by @base. */
#include "addons/report/graph.h"

#include "addons/report/html.h"
#include "addons/report/page.h"

#include "base/escape.h"

/* Write a JSON string inside an HTML element: "<", ">" and "&" are escaped, so that nothing can end
 * the element. */
static void put_string(FILE *file, cg_slice text) {
  cg_outlet escaped = {cg_html_take, file, CG_OK};
  fputc('"', file);
  cg_escape_put(&escaped, text, &cg_escape_script);
  fputc('"', file);
}

/* "#op3-e" if the IRI is that of the document with a fragment. */
static cg_slice short_iri(const cg_page *page, cg_slice iri) {
  const bool has_short = cg_html_is_link(page->iri) &&
                         !memchr(page->iri.data, '#', page->iri.length) &&
                         cg_slice_has_prefix(iri, page->iri) && iri.length > page->iri.length &&
                         iri.data[page->iri.length] == '#';
  return has_short ? cg_slice_from(iri, page->iri.length) : iri;
}

static cg_slice short_term(cg_slice iri) {
  const cg_slice terms = CG_SLICE(CG_NAMESPACE);
  return cg_slice_has_prefix(iri, terms) ? cg_slice_from(iri, terms.length) : iri;
}

static void put_object(const cg_page *page, FILE *file, const cg_statement_view *statement) {
  if (cg_slice_is_equal(statement->predicate, CG_RDF_TYPE)) {
    put_string(file, short_term(statement->object));
  } else if (statement->is_iri) {
    fputs("{\"@id\":", file);
    put_string(file, short_iri(page, statement->object));
    fputc('}', file);
  } else if (statement->language.length || statement->datatype.length) {
    fputs("{\"@value\":", file);
    put_string(file, statement->object);
    fputs(statement->language.length ? ",\"@language\":" : ",\"@type\":", file);
    put_string(file, statement->language.length ? statement->language : statement->datatype);
    fputc('}', file);
  } else {
    put_string(file, statement->object);
  }
}

/* Write the statements about a subject. Statements with the same predicate must be adjacent in the
   graph, or the key would be repeated. */
static void put_subject(const cg_page *page, FILE *file, uint32_t first) {
  const cg_fact_row *row = cg_array_at(&page->facts.rows, first);
  const cg_slice subject = row->statement.subject;
  fputs("{\"@id\":", file);
  put_string(file, short_iri(page, subject));
  for (uint32_t at = first; at != CG_NONE; at = row->next) {
    row = cg_array_at(&page->facts.rows, at);
    const cg_slice predicate = row->statement.predicate;
    if (cg_facts_find(&page->facts, subject, predicate) != &row->statement) {
      continue; /* Already written with the first of its kind */
    }
    fputc(',', file);
    put_string(file, cg_slice_is_equal(predicate, CG_RDF_TYPE) ? CG_SLICE("@type")
                                                               : short_term(predicate));
    fputs(":[", file);
    for (const cg_statement_view *found = &row->statement; found;
         found = cg_facts_next(&page->facts, found)) {
      fputs(found == &row->statement ? "" : ",", file);
      put_object(page, file, found);
    }
    fputc(']', file);
  }
  fputc('}', file);
}

void cg_page_graph(const cg_page *page, FILE *file) {
  fputs("<script type=\"application/ld+json\" id=\"cg-graph\">{\"@context\":{\"@base\":", file);
  put_string(file, page->iri);
  fputs(",\"@vocab\":\"" CG_NAMESPACE "\"},\"@graph\":[\n", file);
  for (uint32_t i = 0; i < page->facts.firsts.count; ++i) {
    fputs(i ? ",\n" : "", file);
    put_subject(page, file, *(const uint32_t *)cg_array_at(&page->facts.firsts, i));
  }
  fputs("\n]}</script>\n", file);
}
