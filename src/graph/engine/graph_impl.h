/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph_impl.h  Fields of a graph, for this folder. */
#ifndef CG_ENGINE_GRAPH_IMPL_H
#define CG_ENGINE_GRAPH_IMPL_H

#include <clausegraph/clausegraph.h>

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"
#include "graph/ledger.h"
#include "pack/packs.h"

struct cg_graph {
  cg_arena *arena;
  cg_messages messages;
  const cg_packs *packs;
  cg_graph_options options;
  cg_array graphs; /* cg_document_graph */
  cg_ledger own;   /* Used unless the options specify one */
  cg_table by_iri; /* IRI of a document to its index in `graphs` */
};

/** Check the options: the description must be expressible and the syntax known. */
cg_status cg_graph_check_options(const cg_context *context, const cg_graph_options *options);

/** Check that the document was read with these packs: its things are indexes into them. */
cg_status cg_graph_check_packs(const cg_document *document, const cg_packs *packs,
                               const cg_messages *messages);

#endif /* CG_ENGINE_GRAPH_IMPL_H */
