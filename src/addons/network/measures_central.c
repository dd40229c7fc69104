/* SPDX-License-Identifier: Apache-2.0 */
/* Degrees, PageRank, HITS, betweenness. */
#include "addons/network/measures_central.h"

#include "addons/network/measures_graph.h"
#include "addons/network/measures_impl.h"

#include "base/try.h"

#define DAMPING 0.85

/* Maximum steps (nodes times edges) of betweenness; more would take minutes. */
#define STEPS_MOST 2e10

void cg_measure_degrees(cg_measures *m) {
  const bool is_directed = cg_network_is_directed(m->network) != 0;
  for (size_t i = 0; i < cg_network_edge_count(m->network); ++i) {
    const cg_network_edge_view edge = cg_network_edge(m->network, i);
    if (edge.is_conflict) {
      ++m->summary.conflicts;
      continue;
    }
    cg_measures_view *const source = &m->views[edge.source];
    cg_measures_view *const target = &m->views[edge.target];
    ++source->out_degree;
    source->out_weight += edge.count;
    ++target->in_degree;
    target->in_weight += edge.count;
    if (!is_directed) {
      ++source->in_degree;
      source->in_weight += edge.count;
      ++target->out_degree;
      target->out_weight += edge.count;
    }
  }
  m->summary.nodes = (uint32_t)cg_network_node_count(m->network);
  m->summary.edges = (uint32_t)cg_network_edge_count(m->network) - m->summary.conflicts;
}

static cg_status measure_pagerank(cg_measures *m, cg_igraph *g) {
  CG_TRY_IGRAPH(igraph_pagerank(&g->directed, IGRAPH_PAGERANK_ALGO_PRPACK, &g->values, NULL,
                                igraph_vss_all(), IGRAPH_DIRECTED, DAMPING, NULL, NULL));
  for (uint32_t i = 0; i < g->node_count; ++i) {
    m->views[i].pagerank = VECTOR(g->values)[i];
  }
  return CG_OK;
}

/* Clear what the iteration leaves in place of zero. */
static double clean(double score) { return score > 1e-12 ? score : 0; }

/* Without edges there are no hubs, but igraph would return scores. */
static cg_status measure_hits(cg_measures *m, cg_igraph *g) {
  igraph_arpack_options_t options;
  if (!g->edge_count) {
    return CG_OK;
  }
  igraph_arpack_options_init(&options);
  CG_TRY_IGRAPH(igraph_hub_and_authority_scores(&g->directed, &g->values, &g->more, NULL, true,
                                                NULL, &options));
  for (uint32_t i = 0; i < g->node_count; ++i) {
    m->views[i].hub = clean(VECTOR(g->values)[i]);
    m->views[i].authority = clean(VECTOR(g->more)[i]);
  }
  return CG_OK;
}

static cg_status measure_betweenness(cg_measures *m, cg_igraph *g) {
  const bool is_too_large = (double)g->node_count * g->edge_count > STEPS_MOST;
  if (is_too_large) {
    cg_note(&m->network->messages, "network",
            "%u nodes and %u edges are too many for betweenness, which is skipped",
            (unsigned)g->node_count, (unsigned)g->edge_count);
  } else {
    CG_TRY_IGRAPH(
      igraph_betweenness(&g->directed, &g->values, igraph_vss_all(), IGRAPH_DIRECTED, NULL));
  }
  for (uint32_t i = 0; i < g->node_count; ++i) {
    m->views[i].betweenness = is_too_large ? -1 : VECTOR(g->values)[i];
  }
  return CG_OK;
}

cg_status cg_measure_centrality(cg_measures *m, cg_igraph *graph) {
  CG_TRY(measure_pagerank(m, graph));
  CG_TRY(measure_hits(m, graph));
  return measure_betweenness(m, graph);
}
