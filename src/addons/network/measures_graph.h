/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_graph.h  The selected network as igraph graphs, and control of igraph's global
 * state. */
#ifndef CG_NETWORK_MEASURES_GRAPH_H
#define CG_NETWORK_MEASURES_GRAPH_H

#include "addons/network/measures_impl.h"

/** From now on igraph returns errors instead of ending the process, drops warnings, and starts from
 * a fixed random seed, so that the same network gives the same measures and pictures. */
cg_status cg_igraph_guard_open(cg_igraph_guard *guard);

void cg_igraph_guard_close(const cg_igraph_guard *guard);

/** Convert an igraph error code to a status. */
cg_status cg_igraph_status(igraph_error_t error);

/** Return a status if an igraph call fails. */
#define CG_TRY_IGRAPH(call)                                                                        \
  do {                                                                                             \
    const igraph_error_t igraph_error_seen = (call);                                               \
    if (igraph_error_seen) {                                                                       \
      return cg_igraph_status(igraph_error_seen);                                                  \
    }                                                                                              \
  } while (0)

/** Convert the selection. Call cg_igraph_close() even after a failure. */
cg_status cg_igraph_open(cg_igraph *graph, const cg_network *network, cg_arena *arena);

void cg_igraph_close(cg_igraph *graph);

#endif /* CG_NETWORK_MEASURES_GRAPH_H */
