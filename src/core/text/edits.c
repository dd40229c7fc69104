/* SPDX-License-Identifier: Apache-2.0 */
#include "text/edits.h"

#include "base/buffer.h"
#include "base/try.h"

/* The new text being built from the old one. */
typedef struct {
  cg_slice old;
  cg_map old_map;
  cg_map *map;
  cg_buffer out;
  uint32_t run; /* The run of the old map at the current place */
} editing;

static const cg_map_run *run_at(editing *e, uint32_t at) {
  const cg_map_run *const runs = e->old_map.runs.items;
  while (e->run + 1 < e->old_map.runs.count && runs[e->run + 1].from <= at) {
    ++e->run;
  }
  return e->run < e->old_map.runs.count && runs[e->run].from <= at ? &runs[e->run] : NULL;
}

/* Copy old bytes, run by run of the old map. */
static cg_status keep(editing *e, cg_span span) {
  while (span.begin < span.end) {
    const cg_map_run *const old = run_at(e, span.begin);
    const cg_map_run *const runs = e->old_map.runs.items;
    const uint32_t after = old ? e->run + 1 : e->run;
    const uint32_t end =
      after < e->old_map.runs.count && runs[after].from < span.end ? runs[after].from : span.end;
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
  const cg_map_run run = {(uint32_t)e->out.length, origin, is_unit ? (uint8_t)edit->text.length : 1,
                          is_unit ? (uint8_t)width : 1};
  CG_TRY(cg_map_add(e->map, run));
  return cg_buffer_add(&e->out, edit->text);
}

/* Maps places of the old text, in ascending order, to the new one. */
typedef struct {
  const cg_array *edits;
  uint32_t next;  /* The first edit that ends after the place */
  uint32_t shift; /* Offset of text after the earlier edits, modulo 2^32 */
} moving;

/* The new position of `place`; within an edit, the start of the replacement, or its end. */
static uint32_t move(moving *m, uint32_t place, bool is_end) {
  const cg_edit *const all = m->edits->items;
  while (m->next < m->edits->count && all[m->next].span.end <= place) {
    const cg_edit *const edit = &all[m->next++];
    m->shift += (uint32_t)edit->text.length - (edit->span.end - edit->span.begin);
  }
  const cg_edit *const around =
    m->next < m->edits->count && all[m->next].span.begin < place ? &all[m->next] : NULL;
  const uint32_t inside =
    around ? around->span.begin + (is_end ? (uint32_t)around->text.length : 0) : place;
  return inside + m->shift;
}

static void move_slips(const cg_array *slips, const cg_array *edits) {
  cg_repair *const all = slips->items;
  moving m = {edits, 0, 0};
  for (uint32_t i = 0; i < slips->count; ++i) {
    all[i].span.begin = move(&m, all[i].span.begin, false);
    all[i].span.end = move(&m, all[i].span.end, true);
  }
}

/* Size of the new text, so that it is allocated only once. */
static size_t new_length(cg_slice old, const cg_array *edits) {
  const cg_edit *const all = edits->items;
  size_t length = old.length;
  for (uint32_t i = 0; i < edits->count; ++i) {
    length += all[i].text.length - (all[i].span.end - all[i].span.begin);
  }
  return length;
}

cg_status cg_edits_make(cg_document *document, cg_array *edits) {
  const cg_edit *const all = edits->items;
  editing e = {document->decoded, document->decoded_map, &document->decoded_map,
               cg_buffer_init(document->arena), 0};
  uint32_t at = 0;
  document->decoded_map = cg_map_init(document->arena);
  CG_TRY(cg_buffer_reserve(&e.out, new_length(e.old, edits)));
  for (uint32_t i = 0; i < edits->count; ++i) {
    CG_TRY(keep(&e, (cg_span){at, all[i].span.begin}));
    CG_TRY(replace(&e, &all[i]));
    at = all[i].span.end;
  }
  CG_TRY(keep(&e, (cg_span){at, (uint32_t)e.old.length}));
  document->decoded = cg_buffer_slice(&e.out);
  move_slips(&document->slips, edits);
  cg_array_release(&document->scanned);
  cg_arena_release(document->arena, e.old.data, e.old.length);
  cg_array_release(&e.old_map.runs);
  cg_array_release(edits);
  return CG_OK;
}
