/* SPDX-License-Identifier: Apache-2.0 */
/* GraphViz DOT, streamed: one edge per statement. raptor's serializer keeps the graph in memory and
 * leaks 8 kB per call. */
#include "rdf/dot_writer.h"

#include "rdf/namespaces.h"
#include "rdf/writer_impl.h"

#include "base/escape.h"

static void put(cg_outlet *outlet, const char *text) { cg_outlet_take(outlet, cg_slice_of(text)); }

/* `text` in DOT quotes. */
static void put_quoted(cg_outlet *outlet, cg_slice text) {
  cg_escape_put(outlet, text, &cg_escape_dot);
}

/* Prefixed if there is a prefix. */
static void put_iri(cg_outlet *outlet, cg_slice iri) {
  for (const cg_namespace_view *prefix = cg_prefixes; prefix->name; ++prefix) {
    const cg_slice start = cg_slice_of(prefix->iri);
    if (cg_slice_has_prefix(iri, start)) {
      put(outlet, prefix->name);
      put(outlet, ":");
      put_quoted(outlet, cg_slice_from(iri, start.length));
      return;
    }
  }
  put_quoted(outlet, iri);
}

/* A literal has additional quotes, so that it is never the same node as an IRI. */
static void put_object(cg_outlet *outlet, const cg_term *object) {
  if (object->is_iri) {
    put_iri(outlet, object->text);
    return;
  }
  put(outlet, "\\\"");
  put_quoted(outlet, object->text);
  put(outlet, "\\\"");
  if (object->language.length) {
    put(outlet, "@");
    put_quoted(outlet, object->language);
  } else if (object->datatype.length) {
    put(outlet, "^^");
    put_iri(outlet, object->datatype);
  }
}

static void put_statement(cg_outlet *outlet, const cg_statement *statement) {
  put(outlet, "  \"");
  put_iri(outlet, statement->subject);
  put(outlet, "\" -> \"");
  put_object(outlet, &statement->object);
  put(outlet, "\" [label=\"");
  put_iri(outlet, statement->predicate);
  put(outlet, "\"];\n");
}

cg_status cg_dot_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                       cg_outlet *outlet) {
  (void)syntax;
  put(outlet, "digraph {\n  rankdir=LR;\n  node [shape=box];\n");
  for (size_t i = 0; i < count; ++i) {
    for (uint32_t j = 0; !outlet->status && j < graphs[i].statements->count; ++j) {
      const cg_statement statement = cg_statements_at(graphs[i].statements, j);
      put_statement(outlet, &statement);
    }
  }
  put(outlet, "}\n");
  return outlet->status;
}
