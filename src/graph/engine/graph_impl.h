/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph_impl.h  Fields of a graph, for this folder. */
#ifndef CG_ENGINE_GRAPH_IMPL_H
#define CG_ENGINE_GRAPH_IMPL_H

#include <clausegraph/clausegraph.h>

#include "base/array.h"
#include "pack/packs.h"

struct cg_graph {
  cg_arena         *arena;
  const cg_packs   *packs;
  cg_graph_options  options;
  cg_array          graphs; /* cg_document_graph */
};

#endif /* CG_ENGINE_GRAPH_IMPL_H */
