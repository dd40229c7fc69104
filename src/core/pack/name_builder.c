/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/name_builder.h"

#include "base/try.h"
#include "pack/phrases.h"

#define FIRST_EDGES 1024u

static cg_status add_node(cg_name_builder *builder, uint32_t *out) {
  const uint32_t none = CG_NONE;
  *out = builder->node_ends.count;
  return cg_array_append(&builder->node_ends, &none);
}

static cg_status double_edges(cg_name_builder *builder) {
  const cg_name_edge *const old = builder->edges;
  const uint32_t old_count = old ? builder->edge_mask + 1 : 0;
  const uint32_t count = old ? old_count * 2 : FIRST_EDGES;
  cg_name_edge *const edges = cg_arena_take_many(builder->arena, count, sizeof(*edges));
  if (!edges) {
    return CG_NO_MEMORY;
  }
  builder->edges = edges;
  builder->edge_mask = count - 1;
  for (uint32_t i = 0; i < old_count; ++i) {
    if (old[i].to) {
      edges[cg_name_edge_slot(edges, count - 1, old[i].node, old[i].word)] = old[i];
    }
  }
  return CG_OK;
}

cg_status cg_name_builder_init(cg_name_builder *builder, cg_arena *arena) {
  uint32_t root = 0;
  *builder = (cg_name_builder){.arena = arena,
                               .node_ends = cg_array_init(arena, sizeof(uint32_t)),
                               .roots = cg_array_init(arena, sizeof(cg_name_root))};
  CG_TRY(add_node(builder, &root));
  return double_edges(builder);
}

/* Make room for the root of `word`. */
static cg_status reach_root(cg_name_builder *builder, uint32_t word) {
  while (builder->roots.count <= word) {
    CG_TRY(cg_array_add(&builder->roots) ? CG_OK : CG_NO_MEMORY);
  }
  return CG_OK;
}

static uint32_t grow_root(cg_name_builder *builder, uint32_t word) {
  if (reach_root(builder, word)) {
    return 0;
  }
  uint32_t *const child = &((cg_name_root *)cg_array_at(&builder->roots, word))->node;
  if (!*child && add_node(builder, child)) {
    *child = 0;
  }
  return *child;
}

/* The root of names that begin with `word`; NULL if it is a number. */
static cg_name_root *root_of(cg_name_builder *builder, uint32_t word) {
  return word < builder->roots.count ? cg_array_at(&builder->roots, word) : NULL;
}

void cg_name_builder_begin(cg_name_builder *builder, uint32_t word, cg_name_kind kind,
                           bool is_small, bool is_alone) {
  cg_name_root *const root = root_of(builder, word);
  if (root) {
    root->kinds |= cg_name_kind_bit(kind);
    root->small |= is_small ? cg_name_kind_bit(kind) : (cg_name_kinds)0;
    root->alone |= is_alone ? cg_name_kind_bit(kind) : (cg_name_kinds)0;
  }
}

_Static_assert(CG_PHRASE_COUNT <= CG_ROLE_FINITE, "a phrase and a bit share a byte");

void cg_name_builder_set_phrase(cg_name_builder *builder, uint32_t word, uint32_t phrase) {
  cg_name_root *const root = root_of(builder, word);
  if (root) {
    root->role = (uint8_t)((root->role & CG_ROLE_FINITE) | phrase);
  }
}

cg_status cg_name_builder_set_finite(cg_name_builder *builder, uint32_t word) {
  CG_TRY(reach_root(builder, word));
  root_of(builder, word)->role |= CG_ROLE_FINITE;
  return CG_OK;
}

void cg_name_builder_follow(cg_name_builder *builder, cg_name_kind kind, uint32_t first,
                            uint32_t second) {
  cg_name_root *const root = root_of(builder, first);
  for (cg_name_group group = 0; root && group < CG_NAME_GROUPS; ++group) {
    const bool is_of = cg_name_kinds_of(group) & cg_name_kind_bit(kind);
    root->follows[group] |= is_of ? cg_word_bit(second) : 0;
  }
}

uint32_t cg_name_builder_grow(cg_name_builder *builder, uint32_t node, uint32_t word) {
  if (node == 0 && !cg_is_number_word(word)) {
    return grow_root(builder, word);
  }
  if (builder->edge_count > builder->edge_mask / 2 && double_edges(builder)) {
    return 0;
  }
  cg_name_edge *const edge =
    &builder->edges[cg_name_edge_slot(builder->edges, builder->edge_mask, node, word)];
  if (!edge->to) {
    uint32_t to = 0;
    if (add_node(builder, &to)) {
      return 0;
    }
    *edge = (cg_name_edge){node, word, to};
    ++builder->edge_count;
  }
  return edge->to;
}
