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
  cg_arena         *arena;
  cg_messages       messages;
  const cg_packs   *packs;
  cg_graph_options  options;
  cg_array          graphs; /* cg_document_graph */
  cg_ledger         own;    /* Used unless the options name one */
  cg_table          by_iri; /* IRI of a document to its place in `graphs` */
};

/** What a description is to say must be sayable, and the syntax known. */
cg_status cg_graph_check_options(const cg_context *context, const cg_graph_options *options);

/** What a document knows of things are indexes into the packs that it was read with. */
cg_status cg_graph_check_packs(const cg_document *document, const cg_packs *packs, const cg_messages *messages);

#endif /* CG_ENGINE_GRAPH_IMPL_H */
