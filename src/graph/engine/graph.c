/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/graph.h"

#include "base/growing.h"
#include "base/iri.h"
#include "base/try.h"
#include "engine/context_impl.h"
#include "engine/graph_impl.h"
#include "export/export.h"
#include "rdf/namespaces.h"

#include <string.h>

/* The description must be expressible. */
cg_status cg_graph_check_options(const cg_context *context, const cg_graph_options *options) {
  if (options->timestamp && !cg_is_time(cg_slice_of(options->timestamp))) {
    return cg_fail(&context->messages, CG_BAD_ARGUMENT, "timestamp", 0,
                   "'%s' is not a time; write YYYY-MM-DDThh:mm:ssZ, in UTC", options->timestamp);
  }
  if (options->dataset && !cg_iri_is_valid(cg_slice_of(options->dataset))) {
    return cg_fail(&context->messages, CG_BAD_ARGUMENT, "dataset", 0, "'%s' is not an absolute IRI",
                   options->dataset);
  }
  return !options->syntax || cg_syntax_is_known(options->syntax)
           ? CG_OK
           : cg_fail(&context->messages, CG_BAD_ARGUMENT, "syntax", 0, "'%s' is unknown",
                     options->syntax);
}

cg_status cg_graph_new(const cg_context *context, const cg_graph_options *options, cg_graph **out) {
  cg_graph_options chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_struct_take(&context->messages, "cg_graph_options", options, &chosen, sizeof(chosen)));
  CG_TRY(cg_graph_check_options(context, &chosen));
  CG_TRY(cg_arena_new(context->allocator, &arena));
  cg_graph *const graph = cg_arena_take(arena, sizeof(*graph));
  if (!graph) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  *graph = (cg_graph){arena,
                      context->messages,
                      context->packs,
                      chosen,
                      cg_array_init(arena, sizeof(cg_document_graph)),
                      cg_ledger_init(arena),
                      cg_table_init(arena)};
  *out = graph;
  return CG_OK;
}

/* The things of a document are indexes into the packs with which it was read. */
cg_status cg_graph_check_packs(const cg_document *document, const cg_packs *packs,
                               const cg_messages *messages) {
  return document->packs == packs ? CG_OK
                                  : cg_fail(messages, CG_BAD_ARGUMENT, "document", 0,
                                            "was read with a context other than that of the graph");
}

/* Remove descriptions of things that the run already has. */
static cg_status share(cg_graph *graph, cg_document_graph *made) {
  cg_ledger *const named = graph->options.ledger;
  return made->things.count ? cg_ledger_keep(named ? named : &graph->own, made) : CG_OK;
}

cg_status cg_graph_add(cg_graph *graph, const cg_document *document) {
  cg_document_graph made;
  CG_TRY(cg_graph_check_packs(document, graph->packs, &graph->messages));
  if (cg_table_find(&graph->by_iri, document->iri) != CG_NONE) {
    return CG_OK;
  }
  CG_TRY(cg_graph_run(document, graph->packs, &graph->options, graph->arena, NULL, &made));
  cg_document_graph *const added = cg_array_extend(&graph->graphs);
  cg_status status = added ? CG_OK : CG_NO_MEMORY;
  if (!status) {
    *added = made;
    status = cg_table_set(&graph->by_iri, made.iri, graph->graphs.count - 1);
    status = status ? status : share(graph, added);
    graph->graphs.count -= status != CG_OK; /* The whole document or nothing */
  }
  return status;
}

cg_status cg_ledger_new(const cg_context *context, cg_ledger **out) {
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_arena_new(context->allocator, &arena));
  cg_ledger *const ledger = cg_arena_take(arena, sizeof(*ledger));
  if (!ledger) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  *ledger = cg_ledger_init(arena);
  *out = ledger;
  return CG_OK;
}

void cg_ledger_free(cg_ledger *ledger) {
  if (ledger) {
    cg_arena_free(ledger->arena);
  }
}

size_t cg_graph_count(const cg_graph *graph) {
  const cg_document_graph *const graphs = graph->graphs.items;
  size_t count = 0;
  for (uint32_t i = 0; i < graph->graphs.count; ++i) {
    count += (size_t)graphs[i].statements.count + graphs[i].things.count;
  }
  return count;
}

void cg_graph_free(cg_graph *graph) {
  if (graph) {
    cg_arena_free(graph->arena);
  }
}

int cg_syntax_get(size_t index, cg_syntax_view *out, size_t size) {
  const cg_syntax_view view = cg_export_syntax(index);
  return cg_struct_give(view.name ? &view : NULL, sizeof(view), out, size);
}

int cg_namespace_get(size_t index, cg_namespace_view *out, size_t size) {
  const cg_namespace_view view = cg_rdf_namespace(index);
  return cg_struct_give(view.name ? &view : NULL, sizeof(view), out, size);
}

int cg_syntax_is_known(const char *name) {
  for (size_t i = 0; cg_export_syntax(i).name; ++i) {
    if (!strcmp(cg_export_syntax(i).name, name)) {
      return 1;
    }
  }
  return 0;
}

cg_status cg_graph_write(const cg_graph *graph, const char *syntax, cg_sink sink, void *handle) {
  return cg_export_run(&graph->graphs, syntax, sink, handle);
}
