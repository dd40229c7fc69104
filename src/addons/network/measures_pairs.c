/* SPDX-License-Identifier: Apache-2.0 */
/* Co-citation and bibliographic coupling. igraph computes these as a table of all nodes by all
 * nodes; here only existing pairs need memory. */
#include "addons/network/measures_pairs.h"

#include "addons/network/measures_impl.h"

#include "base/try.h"

/* Adjacency lists: the neighbours of node i are from starts[i] to starts[i + 1]. */
typedef struct {
  uint32_t *starts;
  uint32_t *others;
} neighbours;

/* Neighbours of `from` in `to`, which are the two ends of each edge. */
static cg_status find_neighbours(const cg_igraph *graph, const uint32_t *from, const uint32_t *to,
                                 bool is_directed, cg_arena *arena, neighbours *out) {
  const uint32_t n = graph->node_count;
  uint32_t *const starts = cg_arena_take_many(arena, (size_t)n + 2, sizeof(*starts));
  uint32_t *const others =
    cg_arena_take_many(arena, (size_t)graph->edge_count * 2 + 1, sizeof(*others));
  if (!starts || !others) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < graph->edge_count; ++i) {
    ++starts[from[i] + 2];
    starts[to[i] + 2] += !is_directed;
  }
  for (uint32_t i = 2; i < n + 2; ++i) {
    starts[i] += starts[i - 1];
  }
  for (uint32_t i = 0; i < graph->edge_count; ++i) {
    others[starts[from[i] + 1]++] = to[i];
    if (!is_directed) {
      others[starts[to[i] + 1]++] = from[i];
    }
  }
  *out = (neighbours){starts, others};
  return CG_OK;
}

/* What a node has in common with other nodes. */
typedef struct {
  uint32_t partners;
  uint32_t times;
  uint32_t most; /* The first node with the highest count */
  uint32_t most_count;
} common;

/* Count, for node `i`, the paths there by `there` and back by `back`. `counts`, by node, must be
   zero and is zero again afterwards. */
static common count_common(const neighbours *there, const neighbours *back, uint32_t i,
                           uint32_t *counts, uint32_t *touched) {
  common found = {0, 0, CG_NO_NODE, 0};
  for (uint32_t j = there->starts[i]; j < there->starts[i + 1]; ++j) {
    const uint32_t between = there->others[j];
    for (uint32_t k = back->starts[between]; k < back->starts[between + 1]; ++k) {
      const uint32_t other = back->others[k];
      if (other != i && !counts[other]++) {
        touched[found.partners++] = other;
      }
    }
  }
  for (uint32_t j = 0; j < found.partners; ++j) {
    const uint32_t other = touched[j];
    const uint32_t count = counts[other];
    found.times += count;
    if (count > found.most_count || (count == found.most_count && other < found.most)) {
      found.most = other;
      found.most_count = count;
    }
    counts[other] = 0;
  }
  return found;
}

cg_status cg_measure_pairs(cg_measures *m, const cg_igraph *graph, cg_arena *arena) {
  const bool is_directed = cg_network_is_directed(m->network) != 0;
  uint32_t *const counts =
    cg_arena_take_many(arena, (size_t)graph->node_count + 1, sizeof(*counts));
  uint32_t *const touched =
    cg_arena_take_many(arena, (size_t)graph->node_count + 1, sizeof(*touched));
  neighbours cited;
  neighbours citing;
  if (!counts || !touched) {
    return CG_NO_MEMORY;
  }
  CG_TRY(find_neighbours(graph, graph->sources, graph->targets, is_directed, arena, &cited));
  CG_TRY(find_neighbours(graph, graph->targets, graph->sources, is_directed, arena, &citing));
  for (uint32_t i = 0; i < graph->node_count; ++i) {
    cg_measures_view *const view = &m->views[i];
    const common together = count_common(&citing, &cited, i, counts, touched);
    const common coupled = count_common(&cited, &citing, i, counts, touched);
    view->co_cited = together.partners;
    view->co_citations = together.times;
    view->co_cited_most = together.most;
    view->co_cited_count = together.most_count;
    view->coupled = coupled.partners;
    view->couplings = coupled.times;
    view->coupled_most = coupled.most;
    view->coupled_count = coupled.most_count;
  }
  return CG_OK;
}
