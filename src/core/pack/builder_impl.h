/* SPDX-License-Identifier: Apache-2.0 */
/** @file builder_impl.h  Fields of a pack builder, for the files of this folder. */
#ifndef CG_PACK_BUILDER_IMPL_H
#define CG_PACK_BUILDER_IMPL_H

#include "base/buffer.h"
#include "base/table.h"
#include "pack/builder.h"
#include "pack/name_builder.h"
#include "pack/packs_impl.h"

/** A name that is added when all spellings are known. */
typedef struct {
  cg_name_kind kind;
  uint32_t owner;
  cg_slice text;
} cg_pending_name;

/** Another spelling, with several words, of a word. */
typedef struct {
  cg_slice standard;
  cg_slice variant;
} cg_spelling;

struct cg_pack_builder {
  cg_arena *arena;
  cg_array parts[CG_PART_COUNT];  /**< Rows; those of tables and bytes are only made at the end */
  cg_table tables[CG_PART_COUNT]; /**< Of the parts that are tables */
  cg_buffer bytes;                /**< Of texts */
  cg_table texts;                 /**< Text (not an IRI) to its number */
  cg_table iris;                  /**< IRI to its number as a text */
  cg_name_builder trie;
  cg_array names;     /**< cg_pending_name */
  cg_array spellings; /**< cg_spelling */
  cg_slice reg;
  uint32_t last_year;
};

#endif /* CG_PACK_BUILDER_IMPL_H */
