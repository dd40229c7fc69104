/* SPDX-License-Identifier: Apache-2.0 */
/* Strongly connected components, communities, cores. */
#include "addons/network/measures_groups.h"

#include "addons/network/measures_graph.h"
#include "addons/network/measures_impl.h"

#include "base/try.h"

#include <stdlib.h>

#define RANDOMNESS 0.01 /* Parameter of the Leiden algorithm, as in its authors' paper */
/* The second iteration improves the result a little, a third hardly at all */
#define ITERATIONS 2

/* A group of nodes. */
typedef struct {
  uint32_t size;
  uint32_t first; /* Its first node; nodes are sorted by IRI */
  uint32_t name;  /* igraph's number of the group */
} group;

static int compare_groups(const void *a, const void *b) {
  const group *const x = a;
  const group *const y = b;
  return x->size != y->size ? (x->size < y->size) - (x->size > y->size)
                            : (x->first > y->first) - (x->first < y->first);
}

/* Renumber igraph's groups in `numbers` by size: the largest group is 1. `ranks` maps igraph's
 * numbers to the new ones, `sizes` gives the number of nodes; returns the number of groups. */
static uint32_t rank_groups(const igraph_vector_int_t *numbers, group *groups, uint32_t *ranks,
                            uint32_t *sizes) {
  const igraph_integer_t node_count = igraph_vector_int_size(numbers);
  uint32_t count = 0;
  for (igraph_integer_t i = 0; i < node_count; ++i) {
    const uint32_t name = (uint32_t)VECTOR(*numbers)[i];
    if (!groups[name].size++) {
      groups[name].first = (uint32_t)i;
      groups[name].name = name;
    }
    count = name + 1 > count ? name + 1 : count;
  }
  qsort(groups, count, sizeof(*groups), compare_groups);
  for (uint32_t i = 0; i < count; ++i) {
    ranks[groups[i].name] = i + 1;
    sizes[i + 1] = groups[i].size;
  }
  return count;
}

/* Buffers for as many groups as nodes. */
typedef struct {
  group *groups;
  uint32_t *ranks;
  uint32_t *sizes;
} grouping;

static cg_status need_room(const cg_measures *m, uint32_t node_count, grouping *out) {
  const size_t room = (size_t)node_count + 1;
  *out = (grouping){cg_arena_take_many(m->arena, room, sizeof(group)),
                    cg_arena_take_many(m->arena, room, sizeof(uint32_t)),
                    cg_arena_take_many(m->arena, room, sizeof(uint32_t))};
  return out->groups && out->ranks && out->sizes ? CG_OK : CG_NO_MEMORY;
}

static cg_status measure_components(cg_measures *m, cg_igraph *g) {
  grouping room;
  CG_TRY(need_room(m, g->node_count, &room));
  CG_TRY_IGRAPH(igraph_connected_components(&g->directed, &g->numbers, NULL, NULL, IGRAPH_STRONG));
  m->summary.components = rank_groups(&g->numbers, room.groups, room.ranks, room.sizes);
  for (uint32_t i = 0; i < g->node_count; ++i) {
    m->views[i].component = room.ranks[VECTOR(g->numbers)[i]];
    m->views[i].component_size = room.sizes[m->views[i].component];
  }
  return CG_OK;
}

/* Leiden visits nodes in random order, which the fixed seed makes reproducible. igraph's greedy
 * search is deterministic, but takes minutes where Leiden takes seconds. */
static cg_status find_communities(cg_measures *m, cg_igraph *g) {
  CG_TRY_IGRAPH(igraph_strength(&g->projection, &g->values, igraph_vss_all(), IGRAPH_ALL,
                                IGRAPH_LOOPS, &g->weights));
  /* Resolution for which the quality is modularity */
  const double resolution = 1 / igraph_vector_sum(&g->values);
  CG_TRY_IGRAPH(igraph_community_leiden(&g->projection, &g->weights, &g->values, resolution,
                                        RANDOMNESS, false, ITERATIONS, &g->numbers, NULL, NULL));
  return cg_igraph_status(igraph_modularity(&g->projection, &g->numbers, &g->weights, 1,
                                            IGRAPH_UNDIRECTED, &m->summary.modularity));
}

/* Without edges each node is its own community. */
static cg_status measure_communities(cg_measures *m, cg_igraph *g) {
  grouping room;
  CG_TRY(need_room(m, g->node_count, &room));
  CG_TRY(g->edge_count ? find_communities(m, g)
                       : cg_igraph_status(igraph_vector_int_range(&g->numbers, 0, g->node_count)));
  m->summary.communities = rank_groups(&g->numbers, room.groups, room.ranks, room.sizes);
  for (uint32_t i = 0; i < g->node_count; ++i) {
    m->views[i].community = room.ranks[VECTOR(g->numbers)[i]];
  }
  return CG_OK;
}

static cg_status measure_cores(cg_measures *m, cg_igraph *g) {
  CG_TRY_IGRAPH(igraph_coreness(&g->projection, &g->numbers, IGRAPH_ALL));
  for (uint32_t i = 0; i < g->node_count; ++i) {
    m->views[i].core = (uint32_t)VECTOR(g->numbers)[i];
  }
  return CG_OK;
}

cg_status cg_measure_groups(cg_measures *m, cg_igraph *graph) {
  CG_TRY(measure_components(m, graph));
  CG_TRY(measure_communities(m, graph));
  return measure_cores(m, graph);
}
