/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_builder.h  Building an index in memory. */
#ifndef CG_REDLAND_INDEX_BUILDER_H
#define CG_REDLAND_INDEX_BUILDER_H

#include "addons/redland/index.h"
#include "base/array.h"
#include "base/buffer.h"

/** Terms and statements in the order in which they were added. */
typedef struct {
  cg_arena *arena;
  cg_buffer bytes;
  cg_array ends;   /* uint64_t */
  cg_array quads;  /* cg_quad */
  uint32_t *slots; /* Hash table: number of a term plus 1, or 0 */
  uint32_t slot_count;
} cg_index_builder;

cg_index_builder cg_index_builder_init(cg_arena *arena);

/** The number of `term`, which is copied if new; CG_NONE if out of memory. */
uint32_t cg_index_add_term(cg_index_builder *builder, cg_slice term);

cg_status cg_index_add(cg_index_builder *builder, const cg_quad *quad);

/** Build an index in `arena` from everything added so far. More can be added for a later index. */
cg_status cg_index_finish(const cg_index_builder *builder, cg_arena *arena, cg_index *out);

#endif /* CG_REDLAND_INDEX_BUILDER_H */
