/* SPDX-License-Identifier: Apache-2.0 */
#include "export/export.h"

#include "base/try.h"
#include "rdf/writer.h"

#include <string.h>

cg_syntax_view cg_export_syntax(size_t index) { return cg_rdf_syntax(index); }

/* Add a graph. The array is a view, so it is copied to permanent memory. */
static cg_status add(cg_array *out, cg_slice iri, cg_array statements) {
  cg_array *const view = cg_arena_take(out->arena, sizeof(*view));
  if (!view) {
    return CG_NO_MEMORY;
  }
  *view = statements;
  return cg_array_append(out, &(cg_rdf_graph){iri, view});
}

/* Collect the graphs by name; if the syntax has no names, each document's graph with its share of
 * the shared ones. */
static cg_status collect(const cg_array *graphs, bool has_names, cg_array *out) {
  for (uint32_t i = 0; i < graphs->count; ++i) {
    const cg_document_graph *const graph = cg_array_at(graphs, i);
    for (uint32_t j = 0; j < (has_names ? cg_document_graph_count(graph) : 1); ++j) {
      const cg_named_statements one = cg_document_graph_at(graph, j);
      CG_TRY(add(out, one.iri, one.statements));
    }
    CG_TRY(has_names || !graph->things.count ? CG_OK : add(out, graph->iri, graph->things));
  }
  return CG_OK;
}

cg_status cg_export_run(const cg_array *graphs, const char *syntax, cg_sink sink, void *handle) {
  cg_array rows = cg_array_init(graphs->arena, sizeof(cg_rdf_graph));
  CG_TRY(collect(graphs, !strcmp(syntax, "nquads"), &rows));
  return cg_rdf_write(rows.items, rows.count, syntax, sink, handle);
}
