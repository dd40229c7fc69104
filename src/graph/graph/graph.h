/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph.h  Stage 6: documents and their links to statements in a fixed order. */
#ifndef CG_GRAPH_GRAPH_H
#define CG_GRAPH_GRAPH_H

#include "base/array.h"
#include "model/document.h"
#include "pack/packs.h"
#include "rdf/lines_writer.h"
#include "rdf/statement.h"

#include <clausegraph/options.h>

/** Statements that describe things, of one shared graph. */
typedef struct {
  cg_slice graph;       /**< IRI: of the version of a pack, or of the graph of what documents say of things */
  cg_span  statements;  /**< Indexes in `things` */
  bool     is_released; /**< The graph is a pack's */
} cg_things_part;

/** Statements of one document, in the order in which they are written. */
typedef struct {
  cg_slice iri;          /**< The document's; name of its graph */
  cg_array statements;   /**< cg_kept_statement: all of its graph */
  cg_array things;       /**< cg_kept_statement: descriptions that documents share; empty where they are in the graph of each */
  cg_array things_parts; /**< cg_things_part: all of `things`, in their order */
} cg_document_graph;

/** Number of the graphs of which statements are: the document's, then the shared ones.  A graph may come several times. */
static inline uint32_t cg_document_graph_count(const cg_document_graph *graph) { return 1 + graph->things_parts.count; }

/** Statements of one graph. */
typedef struct {
  cg_slice iri;
  cg_array statements; /**< cg_kept_statement; to be read only */
} cg_named_statements;

/** The `index`-th of them, borrowed from `graph`. */
cg_named_statements cg_document_graph_at(const cg_document_graph *graph, uint32_t index);

/** Make the statements about `document` in `arena`; they borrow from it, `document` and `packs`.  Unless `lines` is NULL, those of its
 * graph are written as they are made and not kept; the options then ask for no description. */
cg_status cg_graph_run(const cg_document *document, const cg_packs *packs, const cg_graph_options *options, cg_arena *arena,
                       cg_line_stream *lines, cg_document_graph *out);

#endif /* CG_GRAPH_GRAPH_H */
