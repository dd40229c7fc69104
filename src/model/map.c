/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/map.h"

/* Whether `run` says the same as what `last` already says at run.from. */
static bool is_continued(const cg_map_run *last, const cg_map_run *run) {
  return last->from_unit == run->from_unit && last->to_unit == run->to_unit &&
         run->to - last->to == (run->from - last->from) / run->from_unit * run->to_unit;
}

cg_status cg_map_add(cg_map *map, cg_map_run run) {
  cg_map_run *const last =
    map->runs.count ? cg_array_at(&map->runs, map->runs.count - 1) : NULL;
  if (last && is_continued(last, &run)) {
    return CG_OK;
  }
  if (last && last->from == run.from) {
    *last = run;
    return CG_OK;
  }
  return cg_array_append(&map->runs, &run);
}

uint32_t cg_map_origin(const cg_map *map, uint32_t offset) {
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
  if (!low) {
    return offset;
  }
  const cg_map_run *const run = &runs[low - 1];
  return run->to + (offset - run->from) / run->from_unit * run->to_unit;
}

cg_span cg_map_origin_span(const cg_map *map, cg_span span) {
  const uint32_t begin = cg_map_origin(map, span.begin);
  const uint32_t last = cg_map_origin(map, span.end - 1);
  const uint32_t past = cg_map_origin(map, span.end);
  /* The byte after the span tells how wide its last unit is, unless a new run starts there. */
  return (cg_span){begin, past > last && past - last <= 4 ? past : last + 1};
}
