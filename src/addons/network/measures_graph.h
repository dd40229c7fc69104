/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_graph.h  The selected network as graphs of igraph, and igraph's ways under control. */
#ifndef CG_NETWORK_MEASURES_GRAPH_H
#define CG_NETWORK_MEASURES_GRAPH_H

#include "addons/network/measures_impl.h"

/** Errors are returned from now on and no longer end the process, warnings are dropped, and igraph's random
 * numbers start from a fixed seed: the same network gives the same figures and pictures. */
cg_status cg_igraph_guard_open(cg_igraph_guard *guard);

void cg_igraph_guard_close(const cg_igraph_guard *guard);

/** Status for what igraph returned. */
cg_status cg_igraph_status(igraph_error_t error);

/** Return early with a status where an igraph call fails. */
#define CG_TRY_IGRAPH(call)                                     \
  do {                                                          \
    const igraph_error_t igraph_error_seen = (call);            \
    if (igraph_error_seen) {                                    \
      return cg_igraph_status(igraph_error_seen);               \
    }                                                           \
  } while (0)

/** Make it of what is selected; on failure too it is closed by cg_igraph_close(). */
cg_status cg_igraph_open(cg_igraph *graph, const cg_network *network, cg_arena *arena);

void cg_igraph_close(cg_igraph *graph);

#endif /* CG_NETWORK_MEASURES_GRAPH_H */
