/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph.h  Stage 6: documents and their links to statements in a fixed order. */
#ifndef CG_GRAPH_GRAPH_H
#define CG_GRAPH_GRAPH_H

#include "base/array.h"
#include "model/document.h"
#include "pack/packs.h"
#include "rdf/statement.h"

/** Statements of one document, in the order in which they are written. */
typedef struct {
  cg_slice iri;        /**< The document's; name of its graph */
  cg_array statements; /**< cg_kept_statement */
} cg_document_graph;

/** Make the statements about `document` in `arena`; they borrow from it, `document` and `packs`. */
cg_status cg_graph_run(const cg_document *document, const cg_packs *packs,
                       const cg_graph_options *options, cg_arena *arena, cg_document_graph *out);

#endif /* CG_GRAPH_GRAPH_H */
