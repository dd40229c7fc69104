/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/edits.h"

#include "base/buffer.h"
#include "base/try.h"

/* The text on its way from the old one. */
typedef struct {
  cg_slice  old;
  cg_map    old_map;
  cg_map   *map;
  cg_buffer out;
  uint32_t  run; /* Of the old map, the one that holds at the place reached */
} editing;

static const cg_map_run *run_at(editing *e, uint32_t at) {
  const cg_map_run *const runs = e->old_map.runs.items;
  while (e->run + 1 < e->old_map.runs.count && runs[e->run + 1].from <= at) {
    ++e->run;
  }
  return e->run < e->old_map.runs.count && runs[e->run].from <= at ? &runs[e->run] : NULL;
}

/* Take over the old bytes, run by run of the old map. */
static cg_status keep(editing *e, cg_span span) {
  while (span.begin < span.end) {
    const cg_map_run *const old = run_at(e, span.begin);
    const cg_map_run *const runs = e->old_map.runs.items;
    const uint32_t after = old ? e->run + 1 : e->run;
    const uint32_t end = after < e->old_map.runs.count && runs[after].from < span.end ? runs[after].from
                                                                                     : span.end;
    const cg_map_run kept = {(uint32_t)e->out.length, cg_map_origin(&e->old_map, span.begin),
                             old ? old->from_unit : 1, old ? old->to_unit : 1};
    CG_TRY(cg_map_add(e->map, kept));
    CG_TRY(cg_buffer_add(&e->out, (cg_slice){e->old.data + span.begin, end - span.begin}));
    span.begin = end;
  }
  return CG_OK;
}

static cg_status replace(editing *e, const cg_edit *edit) {
  if (!edit->text.length) {
    return CG_OK;
  }
  const uint32_t origin = cg_map_origin(&e->old_map, edit->span.begin);
  const uint32_t width = cg_map_origin(&e->old_map, edit->span.end) - origin;
  const bool is_unit = width && width <= UINT8_MAX && edit->text.length <= UINT8_MAX;
  const cg_map_run run = {(uint32_t)e->out.length, origin,
                          is_unit ? (uint8_t)edit->text.length : 1, is_unit ? (uint8_t)width : 1};
  CG_TRY(cg_map_add(e->map, run));
  return cg_buffer_add(&e->out, edit->text);
}

cg_status cg_edits_make(cg_document *document, const cg_array *edits) {
  const cg_edit *const all = edits->items;
  editing e = {document->decoded, document->decoded_map, &document->decoded_map,
               cg_buffer_init(document->arena), 0};
  uint32_t at = 0;
  document->decoded_map = cg_map_init(document->arena);
  for (uint32_t i = 0; i < edits->count; ++i) {
    CG_TRY(keep(&e, (cg_span){at, all[i].span.begin}));
    CG_TRY(replace(&e, &all[i]));
    at = all[i].span.end;
  }
  CG_TRY(keep(&e, (cg_span){at, (uint32_t)e.old.length}));
  document->decoded = cg_buffer_slice(&e.out);
  return CG_OK;
}
