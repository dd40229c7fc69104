/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph.h  Stage 6: converts documents and their links to statements in a fixed order. */
#ifndef CG_GRAPH_GRAPH_H
#define CG_GRAPH_GRAPH_H

#include "base/array.h"
#include "model/document.h"
#include "pack/packs.h"
#include "rdf/lines_writer.h"
#include "rdf/statement.h"

#include <clausegraph/options.h>

/** Statements of one shared graph that describe things. */
typedef struct {
  cg_slice graph;     /**< IRI of a pack version, or of the graph of descriptions from documents */
  cg_span statements; /**< Indexes in `things` */
  bool is_released;   /**< The graph is that of a pack */
} cg_things_part;

/** Statements of one document, in output order. */
typedef struct {
  cg_slice iri;        /**< IRI of the document, which names its graph */
  cg_array statements; /**< cg_kept_statement: all statements of its graph */
  /** cg_kept_statement: descriptions shared by documents; empty if each graph has its own */
  cg_array things;
  cg_array things_parts; /**< cg_things_part: all of `things`, in their order */
} cg_document_graph;

/** Number of graphs with statements: the document's, then the shared ones. A graph may occur
 * several times. */
static inline uint32_t cg_document_graph_count(const cg_document_graph *graph) {
  return 1 + graph->things_parts.count;
}

/** Statements of one graph. */
typedef struct {
  cg_slice iri;
  cg_array statements; /**< cg_kept_statement; read-only */
} cg_named_statements;

/** The `index`-th graph, borrowed from `graph`. */
cg_named_statements cg_document_graph_at(const cg_document_graph *graph, uint32_t index);

/** Make the statements about `document` in `arena`; they borrow from it, `document` and `packs`.
 * Unless `lines` is NULL, the statements of the document's graph are written there at once and not
 * kept; the options must then not ask for a description. */
cg_status cg_graph_run(const cg_document *document, const cg_packs *packs,
                       const cg_graph_options *options, cg_arena *arena, cg_line_stream *lines,
                       cg_document_graph *out);

#endif /* CG_GRAPH_GRAPH_H */
