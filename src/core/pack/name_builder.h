/* SPDX-License-Identifier: Apache-2.0 */
/** @file name_builder.h  A trie over words while names are put into it, for the files of this folder. */
#ifndef CG_PACK_NAME_BUILDER_H
#define CG_PACK_NAME_BUILDER_H

#include "pack/packs_impl.h"

/** Node 0 is the root.  What is made here goes into the parts of an image as it is. */
typedef struct {
  cg_arena     *arena;
  cg_array      node_ends; /**< uint32_t by node: first of its ends, or CG_NONE */
  cg_array      roots;     /**< cg_name_root by word */
  cg_name_edge *edges;
  uint32_t      edge_count;
  uint32_t      edge_mask;
} cg_name_builder;

/** An empty trie. */
cg_status cg_name_builder_init(cg_name_builder *builder, cg_arena *arena);

/** Note that a name of `kind` begins with `word`, by which the trie has grown, and whether it has no other word. */
void cg_name_builder_begin(cg_name_builder *builder, uint32_t word, cg_name_kind kind, bool is_alone);

/** Note that a name begins with the words `first` and `second`. */
void cg_name_builder_follow(cg_name_builder *builder, uint32_t first, uint32_t second);

/** The node reached from `node` by `word`, made where it is missing; 0 if there is no memory. */
uint32_t cg_name_builder_grow(cg_name_builder *builder, uint32_t node, uint32_t word);

#endif /* CG_PACK_NAME_BUILDER_H */
