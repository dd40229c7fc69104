/* SPDX-License-Identifier: Apache-2.0 */
/** @file heads.h  Heads of names: what stands before the first small word of one.  Names come again and again, so each is read once. */
#ifndef CG_RESOLVE_HEADS_H
#define CG_RESOLVE_HEADS_H

#include "base/array.h"
#include "base/table.h"
#include "pack/packs.h"

/** "Security Council Committee" of "Security Council Committee on …"; "Convention" is no part of the head of "Protocol to the
 * Convention". */
typedef struct {
  uint32_t length; /**< Bytes */
  cg_span  words;  /**< Its words that packs know: indexes of `words` of the heads */
} cg_head;

typedef struct {
  const cg_packs *packs;
  cg_table        by_name; /**< Name to its place in `items` */
  cg_array        items;   /**< cg_head */
  cg_array        words;   /**< uint32_t: numbers in the vocabulary */
} cg_heads;

/** Nothing read yet. */
cg_heads cg_heads_init(const cg_packs *packs, cg_arena *arena);

/** Read the head of `name`, which is borrowed, if it is new. */
cg_status cg_heads_add(cg_heads *heads, cg_slice name, cg_head *out);

/** Length of the head of `name`. */
size_t cg_heads_length(const cg_heads *heads, cg_slice name);

#endif /* CG_RESOLVE_HEADS_H */
