/* SPDX-License-Identifier: Apache-2.0 */
/** @file map.h  Maps offsets in derived text back to the original text. */
#ifndef CG_MODEL_MAP_H
#define CG_MODEL_MAP_H

#include "base/array.h"
#include "base/slice.h"

/** A run of units that advance together: `from_unit` bytes of the derived text correspond to
 * `to_unit` bytes of the original. */
typedef struct {
  uint32_t from;
  uint32_t to;
  uint8_t from_unit;
  uint8_t to_unit;
} cg_map_run;

/** Runs sorted by `from`; the empty map is the identity. */
typedef struct {
  cg_array runs;
} cg_map;

/** An empty map. */
static inline cg_map cg_map_init(cg_arena *arena) {
  return (cg_map){cg_array_init(arena, sizeof(cg_map_run))};
}

/** Add `run`, which applies from `run.from` on; this must not be before the last run. */
cg_status cg_map_add(cg_map *map, cg_map_run run);

/** The original position of the byte at `offset`. */
uint32_t cg_map_origin(const cg_map *map, uint32_t offset);

/** The original positions of the bytes of `span`, which must not be empty: first to last. */
cg_span cg_map_origin_span(const cg_map *map, cg_span span);

#endif /* CG_MODEL_MAP_H */
