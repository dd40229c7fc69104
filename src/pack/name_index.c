/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack/packs_impl.h"

#include "base/try.h"

#define FIRST_EDGES 1024u

/* Where the edge is, or belongs.  Fibonacci hashing over both numbers. */
static cg_name_edge *edge_of(const cg_name_index *index, uint32_t node, uint32_t word) {
  const uint64_t mixed = (((uint64_t)node << 32) | word) * 0x9E3779B97F4A7C15u;
  for (uint32_t i = (uint32_t)(mixed >> 32) & index->edge_mask;; i = (i + 1) & index->edge_mask) {
    cg_name_edge *const edge = &index->edges[i];
    if (!edge->to || (edge->node == node && edge->word == word)) {
      return edge;
    }
  }
}

static bool is_number_word(uint32_t word) { return (word & 0x80000000u) != 0; }

uint32_t cg_name_index_step(const cg_name_index *index, uint32_t node, uint32_t word) {
  if (node == 0 && !is_number_word(word)) {
    return word < index->roots.count ? *(uint32_t *)cg_array_at(&index->roots, word) : 0;
  }
  return edge_of(index, node, word)->to;
}

static cg_status add_node(cg_name_index *index, uint32_t *out) {
  const uint32_t none = CG_NONE;
  *out = index->node_ends.count;
  return cg_array_append(&index->node_ends, &none);
}

static cg_status double_edges(cg_name_index *index, cg_arena *arena) {
  const cg_name_edge *const old = index->edges;
  const uint32_t old_count = old ? index->edge_mask + 1 : 0;
  const uint32_t count = old ? old_count * 2 : FIRST_EDGES;
  cg_name_edge *const edges = cg_arena_take_many(arena, count, sizeof(*edges));
  if (!edges) {
    return CG_NO_MEMORY;
  }
  index->edges = edges;
  index->edge_mask = count - 1;
  for (uint32_t i = 0; i < old_count; ++i) {
    if (old[i].to) {
      *edge_of(index, old[i].node, old[i].word) = old[i];
    }
  }
  return CG_OK;
}

cg_status cg_name_index_init(cg_name_index *index, cg_arena *arena) {
  uint32_t root = 0;
  *index = (cg_name_index){.ends = cg_array_init(arena, sizeof(cg_name_end)),
                           .node_ends = cg_array_init(arena, sizeof(uint32_t)),
                           .roots = cg_array_init(arena, sizeof(uint32_t))};
  CG_TRY(add_node(index, &root));
  return double_edges(index, arena);
}

static uint32_t grow_root(cg_name_index *index, uint32_t word) {
  while (index->roots.count <= word) {
    if (!cg_array_add(&index->roots)) {
      return 0;
    }
  }
  uint32_t *const child = cg_array_at(&index->roots, word);
  if (!*child && add_node(index, child)) {
    *child = 0;
  }
  return *child;
}

uint32_t cg_name_index_grow(cg_name_index *index, uint32_t node, uint32_t word) {
  if (node == 0 && !is_number_word(word)) {
    return grow_root(index, word);
  }
  if (index->edge_count > index->edge_mask / 2 && double_edges(index, index->ends.arena)) {
    return 0;
  }
  cg_name_edge *const edge = edge_of(index, node, word);
  if (!edge->to) {
    uint32_t to = 0;
    if (add_node(index, &to)) {
      return 0;
    }
    *edge = (cg_name_edge){node, word, to};
    ++index->edge_count;
  }
  return edge->to;
}
