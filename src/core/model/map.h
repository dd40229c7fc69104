/* SPDX-License-Identifier: Apache-2.0 */
/** @file map.h  From offsets in derived text back to the text that it came from. */
#ifndef CG_MODEL_MAP_H
#define CG_MODEL_MAP_H

#include "base/array.h"
#include "base/slice.h"

/** A run of units that advance together: `from_unit` bytes here are `to_unit` bytes there. */
typedef struct {
  uint32_t from;
  uint32_t to;
  uint8_t  from_unit;
  uint8_t  to_unit;
} cg_map_run;

/** Runs in the order of `from`; the empty map changes nothing. */
typedef struct {
  cg_array runs;
} cg_map;

/** An empty map. */
static inline cg_map cg_map_init(cg_arena *arena) {
  return (cg_map){cg_array_init(arena, sizeof(cg_map_run))};
}

/** From `run.from` on, not before the last one added, `run` holds. */
cg_status cg_map_add(cg_map *map, cg_map_run run);

/** Where the byte at `offset` came from. */
uint32_t cg_map_origin(const cg_map *map, uint32_t offset);

/** Where the bytes of `span`, which is not empty, came from: first to last. */
cg_span cg_map_origin_span(const cg_map *map, cg_span span);

#endif /* CG_MODEL_MAP_H */
