/* SPDX-License-Identifier: Apache-2.0 */
/** @file name_builder.h  Builds the trie over words, for the files of this folder. */
#ifndef CG_PACK_NAME_BUILDER_H
#define CG_PACK_NAME_BUILDER_H

#include "pack/packs_impl.h"

/** Node 0 is the root. The arrays become parts of the image unchanged. */
typedef struct {
  cg_arena *arena;
  cg_array node_ends; /**< uint32_t by node: the first of its ends, or CG_NONE */
  cg_array roots;     /**< cg_name_root by word */
  cg_name_edge *edges;
  uint32_t edge_count;
  uint32_t edge_mask;
} cg_name_builder;

/** Create an empty trie. */
cg_status cg_name_builder_init(cg_name_builder *builder, cg_arena *arena);

/** Record that a name of `kind` begins with `word`, which the trie already contains, whether it
 * does so in small letters, and whether it has no other word. */
void cg_name_builder_begin(cg_name_builder *builder, uint32_t word, cg_name_kind kind,
                           bool is_small, bool is_alone);

/** Record that the word `word`, which the trie already contains, is by itself the cg_phrase
 * `phrase`, in small letters. */
void cg_name_builder_set_phrase(cg_name_builder *builder, uint32_t word, uint32_t phrase);

/** Record that `word` begins a governing verb in the third person. */
cg_status cg_name_builder_set_finite(cg_name_builder *builder, uint32_t word);

/** Record that a name of `kind` begins with the words `first` and `second`. */
void cg_name_builder_follow(cg_name_builder *builder, cg_name_kind kind, uint32_t first,
                            uint32_t second);

/** The node reached from `node` by `word`, created if missing; 0 if out of memory. */
uint32_t cg_name_builder_grow(cg_name_builder *builder, uint32_t node, uint32_t word);

#endif /* CG_PACK_NAME_BUILDER_H */
