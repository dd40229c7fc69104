/* SPDX-License-Identifier: Apache-2.0 */
/** @file ledger.h  Records which descriptions of things the graphs of a run contain: 8 bytes for
 * each. */
#ifndef CG_GRAPH_LEDGER_H
#define CG_GRAPH_LEDGER_H

#include "graph/graph.h"

struct cg_ledger {
  cg_arena *arena;
  uint64_t *slots; /**< Keys; 0: free */
  size_t capacity; /**< A power of two, or 0 */
  size_t count;
};

/** An empty ledger in `arena`. */
static inline cg_ledger cg_ledger_init(cg_arena *arena) { return (cg_ledger){.arena = arena}; }

/** Keep in `graph` only the descriptions of things that `ledger` does not have, and add them to it;
 * all or nothing.
 *
 * A thing of a pack is described completely by the first graph that names it. Descriptions from
 * documents are kept property by property: the first document that states a literal states it for
 * all, so that two documents cannot contradict each other; each link is kept once. */
cg_status cg_ledger_keep(cg_ledger *ledger, cg_document_graph *graph);

#endif /* CG_GRAPH_LEDGER_H */
