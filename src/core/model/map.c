/* SPDX-License-Identifier: Apache-2.0 */
#include "model/map.h"

/* Whether `run` gives the same result as `last` at run.from. */
static bool is_continued(const cg_map_run *last, const cg_map_run *run) {
  return last->from_unit == run->from_unit && last->to_unit == run->to_unit &&
         run->to - last->to == (run->from - last->from) / run->from_unit * run->to_unit;
}

cg_status cg_map_add(cg_map *map, cg_map_run run) {
  cg_map_run *const last = map->runs.count ? cg_array_at(&map->runs, map->runs.count - 1) : NULL;
  if (last && is_continued(last, &run)) {
    return CG_OK;
  }
  if (last && last->from == run.from) {
    *last = run;
    return CG_OK;
  }
  return cg_array_append(&map->runs, &run);
}

/* The run that applies at `offset`, or NULL in an empty map; `next` becomes the following one, or
 * NULL. */
static const cg_map_run *run_at(const cg_map *map, uint32_t offset, const cg_map_run **next) {
  const cg_map_run *const runs = map->runs.items;
  uint32_t low = 0;
  uint32_t high = map->runs.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (runs[middle].from <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  *next = low < map->runs.count ? &runs[low] : NULL;
  return low ? &runs[low - 1] : NULL;
}

uint32_t cg_map_origin(const cg_map *map, uint32_t offset) {
  const cg_map_run *next = NULL;
  const cg_map_run *const run = run_at(map, offset, &next);
  return run ? run->to + (offset - run->from) / run->from_unit * run->to_unit : offset;
}

cg_span cg_map_origin_span(const cg_map *map, cg_span span) {
  const cg_map_run *next = NULL;
  const cg_map_run *const run = run_at(map, span.end - 1, &next);
  const uint32_t last = cg_map_origin(map, span.end - 1);
  const uint32_t end = last + (run ? run->to_unit : 1);
  /* A replacement longer than the original ends where the following text begins. */
  return (cg_span){cg_map_origin(map, span.begin),
                   next && next->to > last && next->to < end ? next->to : end};
}
