/* SPDX-License-Identifier: Apache-2.0 */
/* Creates, frees and reads measures. */
#include "addons/network/measures_ages.h"
#include "addons/network/measures_central.h"
#include "addons/network/measures_chains.h"
#include "addons/network/measures_graph.h"
#include "addons/network/measures_groups.h"
#include "addons/network/measures_impl.h"
#include "addons/network/measures_pairs.h"

#include "base/growing.h"
#include "base/try.h"

static cg_status copy_text(cg_arena *arena, const char **text) {
  if (*text) {
    *text = cg_arena_copy(arena, cg_slice_of(*text)).data;
    return *text ? CG_OK : CG_NO_MEMORY;
  }
  return CG_OK;
}

static cg_status copy_words(cg_arena *arena, const cg_slice **words, size_t count) {
  cg_slice *const copies = cg_arena_take_many(arena, count + 1, sizeof(*copies));
  for (size_t i = 0; copies && i < count; ++i) {
    copies[i] = cg_arena_copy(arena, (*words)[i]);
    if (!copies[i].data) {
      return CG_NO_MEMORY;
    }
  }
  *words = copies;
  return copies ? CG_OK : CG_NO_MEMORY;
}

/* Keep the options, which are written together with the measures. */
static cg_status keep_options(cg_measures *m, const cg_network_options *options) {
  CG_TRY(cg_struct_take(&m->network->messages, "cg_network_options", options, &m->options,
                        sizeof(m->options)));
  m->options.level = m->options.level ? m->options.level : cg_network_level(0).name;
  CG_TRY(copy_text(m->arena, &m->options.level));
  CG_TRY(copy_text(m->arena, &m->options.part));
  CG_TRY(copy_words(m->arena, &m->options.organs, m->options.organ_count));
  CG_TRY(copy_words(m->arena, &m->options.verbs, m->options.verb_count));
  return copy_words(m->arena, &m->options.kinds, m->options.kind_count);
}

static cg_status measure_with(cg_measures *m, cg_igraph *graph, cg_arena *arena) {
  CG_TRY(cg_igraph_open(graph, m->network, arena));
  if (graph->node_count) {
    CG_TRY(cg_measure_centrality(m, graph));
    CG_TRY(cg_measure_groups(m, graph));
  }
  return cg_measure_pairs(m, graph, arena);
}

/* Compute the measures that need igraph. */
static cg_status measure_graph(cg_measures *m, cg_arena *arena) {
  cg_igraph_guard guard;
  cg_igraph graph = {0};
  cg_status status = cg_igraph_guard_open(&guard);
  if (!status) {
    status = measure_with(m, &graph, arena);
  }
  cg_igraph_close(&graph);
  cg_igraph_guard_close(&guard);
  return status;
}

/* `arena` is for temporary data. */
static cg_status measure(cg_measures *m, cg_measure_extent extent, cg_arena *arena) {
  m->views = cg_arena_take_many(m->arena, cg_network_node_count(m->network) + 1, sizeof(*m->views));
  if (!m->views) {
    return CG_NO_MEMORY;
  }
  cg_measure_degrees(m);
  CG_TRY(cg_measure_ages(m, arena));
  if (extent == CG_MEASURE_COUNTS) {
    return CG_OK;
  }
  CG_TRY(cg_measure_chains(m, arena));
  return measure_graph(m, arena);
}

static cg_status fill(cg_measures *m, const cg_network_options *options, cg_measure_extent extent) {
  cg_arena *arena = NULL;
  CG_TRY(keep_options(m, options));
  CG_TRY(cg_network_select(m->network, &m->options));
  CG_TRY(cg_arena_new(m->network->allocator, &arena));
  const cg_status status = measure(m, extent, arena);
  cg_arena_free(arena);
  return status;
}

cg_status cg_measures_new(cg_network *network, const cg_network_options *options,
                          cg_measure_extent extent, cg_measures **out) {
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_arena_new(network->allocator, &arena));
  cg_measures *const m = cg_arena_take(arena, sizeof(*m));
  if (!m) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  m->arena = arena;
  m->network = network;
  const cg_status status = fill(m, options, extent);
  if (status) {
    cg_measures_free(m);
    return status;
  }
  *out = m;
  return CG_OK;
}

void cg_measures_free(cg_measures *measures) {
  if (measures) {
    cg_arena_free(measures->arena);
  }
}

void cg_measures_get_summary(const cg_measures *measures, cg_measures_summary *out, size_t size) {
  cg_struct_give(&measures->summary, sizeof(*out), out, size);
}

int cg_measures_get(const cg_measures *measures, size_t index, cg_measures_view *out, size_t size) {
  const bool is_there = index < cg_network_node_count(measures->network);
  return cg_struct_give(is_there ? &measures->views[index] : NULL, sizeof(*out), out, size);
}
