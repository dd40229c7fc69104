/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/dot_writer.h"
#include "rdf/jsonld_writer.h"
#include "rdf/lines_writer.h"
#include "rdf/namespaces.h"
#include "rdf/turtle_writer.h"
#include "rdf/writer_impl.h"

#include "base/iri.h"
#include "base/language_tag.h"
#include "base/try.h"
#include "base/utf8.h"
#include "rdf/vocabulary.h"

#include <string.h>

#define FORMATS "http://www.w3.org/ns/formats/"

typedef cg_status (*write_function)(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                                    cg_outlet *outlet);

/* Syntaxes of raptor are listed here by name, so that a description can state them; the add-on
 * "redland" writes them. raptor's Turtle serializer sorts and buffers, and its N-Triples serializer
 * escapes everything but ASCII. Its RSS, Atom and XMP serializers are omitted, because they cannot
 * represent every graph. */
static const struct {
  const char *name;
  const char *label;
  const char *format;   /* IRI, or NULL */
  write_function write; /* NULL: an add-on writes it */
} syntaxes[] = {
  {"turtle", "Turtle", FORMATS "Turtle", cg_turtle_write},
  {"ntriples", "N-Triples", FORMATS "N-Triples", cg_lines_write},
  {"nquads", "N-Quads, one graph a document", FORMATS "N-Quads", cg_lines_write},
  {"rdfxml", "RDF/XML", FORMATS "RDF_XML", NULL},
  {"rdfxml-abbrev", "RDF/XML, abbreviated", FORMATS "RDF_XML", NULL},
  {"json", "RDF/JSON, by resource", FORMATS "RDF_JSON", NULL},
  {"json-triples", "RDF/JSON, by triple", NULL, NULL},
  {"html", "HTML table", NULL, NULL},
  {"dot", "GraphViz DOT", NULL, cg_dot_write},
  {"jsonld", "JSON-LD 1.1", FORMATS "JSON-LD", cg_jsonld_write},
  {"jsonld-inline", "JSON-LD 1.1, with its context", FORMATS "JSON-LD", cg_jsonld_write},
};

#define SYNTAX_COUNT (sizeof(syntaxes) / sizeof(syntaxes[0]))

cg_syntax_view cg_rdf_syntax(size_t index) {
  const cg_syntax_view none = {NULL, NULL, 0};
  return index < SYNTAX_COUNT
           ? (cg_syntax_view){syntaxes[index].name, syntaxes[index].label, !syntaxes[index].write}
           : none;
}

const char *cg_rdf_format(const char *syntax) {
  for (size_t i = 0; i < SYNTAX_COUNT; ++i) {
    if (!strcmp(syntaxes[i].name, syntax)) {
      return syntaxes[i].format;
    }
  }
  return NULL;
}

/* No file declares rdf:, because Turtle writes "a". */
cg_slice cg_rdf_prefix(cg_slice iri_start) {
  if (cg_slice_is_equal(iri_start, CG_SLICE(CG_RDF))) {
    return CG_SLICE("rdf");
  }
  for (const cg_namespace_view *prefix = cg_prefixes; prefix->name; ++prefix) {
    if (cg_slice_is_equal(cg_slice_of(prefix->iri), iri_start)) {
      return cg_slice_of(prefix->name);
    }
  }
  return (cg_slice){"", 0};
}

static bool is_literal(const cg_term *term) {
  const bool is_plain = !term->datatype.length && !term->language.length;
  const bool is_tagged = term->language.length && cg_language_tag_is_valid(term->language);
  const bool is_typed = term->datatype.length && cg_iri_is_valid(term->datatype);
  return (is_plain || is_tagged != is_typed) &&
         (!term->text.length || !memchr(term->text.data, 0, term->text.length)) &&
         cg_utf8_valid_length(term->text) == term->text.length;
}

bool cg_statement_is_valid(const cg_statement *statement) {
  const cg_term *const object = &statement->object;
  return cg_iri_is_valid(statement->subject) && cg_iri_is_valid(statement->predicate) &&
         (object->is_iri ? cg_iri_is_valid(object->text) : is_literal(object));
}

cg_status cg_rdf_write(const cg_rdf_graph *graphs, size_t count, const char *syntax, cg_sink sink,
                       void *handle) {
  cg_outlet outlet = {sink, handle, CG_OK};
  for (size_t i = 0; i < SYNTAX_COUNT; ++i) {
    if (syntaxes[i].write && !strcmp(syntaxes[i].name, syntax)) {
      CG_TRY(syntaxes[i].write(graphs, count, syntax, &outlet));
      return outlet.status;
    }
  }
  return CG_BAD_ARGUMENT;
}
