/* SPDX-License-Identifier: Apache-2.0 */
#include "export/export.h"

#include "rdf/writer.h"

cg_syntax_view cg_export_syntax(size_t index) { return cg_rdf_syntax(index); }

cg_status cg_export_run(const cg_array *graphs, const char *syntax, cg_sink sink, void *handle) {
  cg_rdf_graph *const rows =
    cg_arena_take_many(graphs->arena, (size_t)graphs->count + 1, sizeof(*rows));
  if (!rows) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < graphs->count; ++i) {
    const cg_document_graph *const graph = cg_array_at(graphs, i);
    rows[i] = (cg_rdf_graph){graph->iri, &graph->statements};
  }
  return cg_rdf_write(rows, graphs->count, syntax, sink, handle);
}
