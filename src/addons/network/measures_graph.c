/* SPDX-License-Identifier: Apache-2.0 */
/* The selected network as igraph graphs, and control of igraph's global state. */
#include "addons/network/measures_graph.h"

#include "addons/network/measures_impl.h"

#include "base/try.h"

#include <stdlib.h>

#define SEED 20151217 /* Any constant */

cg_status cg_igraph_status(igraph_error_t error) {
  return error == IGRAPH_SUCCESS ? CG_OK : error == IGRAPH_ENOMEM ? CG_NO_MEMORY : CG_INTERNAL;
}

cg_status cg_igraph_guard_open(cg_igraph_guard *guard) {
  guard->on_error = igraph_set_error_handler(igraph_error_handler_ignore);
  guard->on_warning = igraph_set_warning_handler(igraph_warning_handler_ignore);
  return cg_igraph_status(igraph_rng_seed(igraph_rng_default(), SEED));
}

void cg_igraph_guard_close(const cg_igraph_guard *guard) {
  igraph_set_warning_handler(guard->on_warning);
  igraph_set_error_handler(guard->on_error);
}

/* Two nodes, the smaller first, and the number of references between them. */
typedef struct {
  uint32_t lesser;
  uint32_t greater;
  uint32_t count;
} pair;

static int compare_pairs(const void *a, const void *b) {
  const pair *const x = a;
  const pair *const y = b;
  return x->lesser != y->lesser ? (x->lesser > y->lesser) - (x->lesser < y->lesser)
                                : (x->greater > y->greater) - (x->greater < y->greater);
}

/* Merge equal pairs, adding the references in both directions. */
static uint32_t merge_pairs(pair *pairs, uint32_t count) {
  uint32_t kept = 0;
  if (count > 1) {
    qsort(pairs, count, sizeof(*pairs), compare_pairs);
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (kept && !compare_pairs(&pairs[kept - 1], &pairs[i])) {
      pairs[kept - 1].count += pairs[i].count;
    } else {
      pairs[kept++] = pairs[i];
    }
  }
  return kept;
}

static cg_status make_projection(cg_igraph *g, const pair *pairs, uint32_t count, cg_arena *arena) {
  igraph_integer_t *const ends = cg_arena_take_many(arena, (size_t)count * 2 + 1, sizeof(*ends));
  igraph_vector_int_t edges;
  if (!ends) {
    return CG_NO_MEMORY;
  }
  CG_TRY_IGRAPH(igraph_vector_resize(&g->weights, count));
  for (uint32_t i = 0; i < count; ++i) {
    ends[(size_t)i * 2] = pairs[i].lesser;
    ends[(size_t)i * 2 + 1] = pairs[i].greater;
    VECTOR(g->weights)[i] = pairs[i].count;
  }
  igraph_vector_int_view(&edges, ends, (igraph_integer_t)count * 2);
  CG_TRY_IGRAPH(igraph_create(&g->projection, &edges, g->node_count, IGRAPH_UNDIRECTED));
  g->has_projection = true;
  return CG_OK;
}

static cg_status make_directed(cg_igraph *g, bool is_directed, cg_arena *arena) {
  igraph_integer_t *const ends =
    cg_arena_take_many(arena, (size_t)g->edge_count * 2 + 1, sizeof(*ends));
  igraph_vector_int_t edges;
  if (!ends) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < g->edge_count; ++i) {
    ends[(size_t)i * 2] = g->sources[i];
    ends[(size_t)i * 2 + 1] = g->targets[i];
  }
  igraph_vector_int_view(&edges, ends, (igraph_integer_t)g->edge_count * 2);
  CG_TRY_IGRAPH(igraph_create(&g->directed, &edges, g->node_count, is_directed));
  g->has_directed = true;
  return CG_OK;
}

static cg_status open_vectors(cg_igraph *g) {
  CG_TRY_IGRAPH(igraph_vector_init(&g->weights, 0));
  CG_TRY_IGRAPH(igraph_vector_init(&g->values, 0));
  CG_TRY_IGRAPH(igraph_vector_init(&g->more, 0));
  return cg_igraph_status(igraph_vector_int_init(&g->numbers, 0));
}

cg_status cg_igraph_open(cg_igraph *g, const cg_network *network, cg_arena *arena) {
  const size_t edge_count = cg_network_edge_count(network);
  uint32_t *const sources = cg_arena_take_many(arena, edge_count + 1, sizeof(*sources));
  uint32_t *const targets = cg_arena_take_many(arena, edge_count + 1, sizeof(*targets));
  pair *const pairs = cg_arena_take_many(arena, edge_count + 1, sizeof(*pairs));
  *g = (cg_igraph){
    .node_count = (uint32_t)cg_network_node_count(network), .sources = sources, .targets = targets};
  CG_TRY(open_vectors(g));
  if (!sources || !targets || !pairs) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; i < edge_count; ++i) {
    const cg_network_edge_view edge = cg_network_edge(network, i);
    if (!edge.is_conflict) {
      const bool is_turned = edge.source > edge.target;
      pairs[g->edge_count] = (pair){is_turned ? edge.target : edge.source,
                                    is_turned ? edge.source : edge.target, edge.count};
      sources[g->edge_count] = edge.source;
      targets[g->edge_count++] = edge.target;
    }
  }
  CG_TRY(make_directed(g, cg_network_is_directed(network), arena));
  return make_projection(g, pairs, merge_pairs(pairs, g->edge_count), arena);
}

void cg_igraph_close(cg_igraph *g) {
  if (g->has_directed) {
    igraph_destroy(&g->directed);
  }
  if (g->has_projection) {
    igraph_destroy(&g->projection);
  }
  igraph_vector_destroy(&g->weights); /* Members not initialized are zero, which igraph accepts */
  igraph_vector_destroy(&g->values);
  igraph_vector_destroy(&g->more);
  igraph_vector_int_destroy(&g->numbers);
}
