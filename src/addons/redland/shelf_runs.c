/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/shelf_runs.h"

#include "addons/redland/folder.h"
#include "base/buffer.h"
#include "base/try.h"

#include <errno.h>
#include <string.h>

/* Header of a line in a run. */
typedef struct {
  uint32_t length;
  uint32_t subject_length; /* The subject is at the start of the line */
  cg_shelf_origin origin;
} record_head;

static cg_status report(const cg_shelf_runs *runs, cg_status status) {
  return status == CG_CANNOT_WRITE || status == CG_CANNOT_READ
           ? cg_store_fail(runs->store, CG_CANNOT_WRITE, runs->store->folder,
                           "cannot sort the descriptions of things")
           : status;
}

static cg_status begin_shelf(cg_shelf_runs *runs) {
  cg_arena_free(runs->memory);
  runs->memory = NULL;
  CG_TRY(cg_arena_new(cg_arena_allocator(runs->arena), &runs->memory));
  runs->shelf = cg_shelf_init(runs->memory);
  return CG_OK;
}

cg_status cg_shelf_runs_open(cg_shelf_runs *runs, cg_arena *arena, const cg_store *store,
                             size_t most) {
  *runs = (cg_shelf_runs){.arena = arena, .store = store, .most = most};
  return begin_shelf(runs);
}

/* Write the content of the shelf as a run. */
static cg_status end_run(cg_shelf_runs *runs) {
  cg_shelf_line line;
  CG_TRY(runs->runs.stream ? CG_OK : cg_runs_open(&runs->runs, runs->arena, runs->store->folder));
  cg_shelf_sort_by_thing(&runs->shelf);
  for (uint32_t at = 0; cg_shelf_next_kept(&runs->shelf, &at, &line);) {
    const record_head head = {(uint32_t)line.text.length, (uint32_t)line.subject.length,
                              line.origin};
    cg_runs_write(&runs->runs, &head, sizeof(head));
    cg_runs_write(&runs->runs, line.text.data, line.text.length);
  }
  CG_TRY(cg_runs_end_run(&runs->runs));
  return begin_shelf(runs);
}

cg_status cg_shelf_runs_add(cg_shelf_runs *runs, const cg_store_line *line, uint32_t file,
                            uint32_t load) {
  const bool is_pack = !cg_store_is_things_graph(line->terms[CG_GRAPH]);
  const cg_shelf_origin origin = {load, file, is_pack, is_pack};
  CG_TRY(cg_shelf_add(&runs->shelf, line, &origin));
  return runs->shelf.size > runs->most ? report(runs, end_run(runs)) : CG_OK;
}

/* Pass the current lines of `shelf` to `take`. */
static cg_status visit_shelf(cg_shelf *shelf, cg_store_take take, void *handle) {
  cg_store_line line;
  cg_shelf_sort(shelf);
  for (uint32_t at = 0; cg_shelf_next(shelf, &at, &line);) {
    CG_TRY(take(handle, &line, true));
  }
  return CG_OK;
}

/* A run and its current record; the text has no data at the end. */
typedef struct {
  cg_run run;
  record_head head;
  cg_slice text;
} source;

static cg_slice subject_of(const source *s) {
  return (cg_slice){s->text.data, s->head.subject_length};
}

static cg_status next_record(source *s) {
  const void *bytes = NULL;
  s->text = (cg_slice){NULL, 0};
  CG_TRY(cg_run_next(&s->run, sizeof(s->head), &bytes));
  if (!bytes) {
    return CG_OK;
  }
  memcpy(&s->head, bytes, sizeof(s->head));
  CG_TRY(cg_run_next(&s->run, s->head.length, &bytes));
  s->text = (cg_slice){bytes, s->head.length};
  errno = EIO;
  return bytes ? CG_OK : CG_CANNOT_READ;
}

static bool is_before(const void *handle, uint32_t a, uint32_t b) {
  const source *const sources = handle;
  return cg_slice_compare(subject_of(&sources[a]), subject_of(&sources[b])) < 0;
}

/* Put all records of the first thing on the shelf, which must be empty. */
static cg_status gather(cg_shelf_runs *runs, source *sources, cg_merge *merge) {
  cg_buffer subject = cg_buffer_init(runs->memory);
  CG_TRY(cg_buffer_add(&subject, subject_of(&sources[cg_merge_first(merge)])));
  while (merge->count) {
    source *const s = &sources[cg_merge_first(merge)];
    cg_store_line line;
    size_t at = 0;
    if (!cg_slice_is_equal(subject_of(s), cg_buffer_slice(&subject))) {
      return CG_OK;
    }
    if (cg_store_next_line(s->text, &at, &line)) {
      CG_TRY(cg_shelf_add(&runs->shelf, &line, &s->head.origin));
    }
    CG_TRY(report(runs, next_record(s)));
    cg_merge_moved(merge, !s->text.data);
  }
  return CG_OK;
}

static cg_status visit_merged(cg_shelf_runs *runs, source *sources, cg_merge *merge,
                              cg_store_take take, void *handle) {
  while (merge->count) {
    CG_TRY(begin_shelf(runs));
    CG_TRY(gather(runs, sources, merge));
    CG_TRY(visit_shelf(&runs->shelf, take, handle));
  }
  return CG_OK;
}

static cg_status open_sources(const cg_shelf_runs *runs, source *sources, cg_merge *merge) {
  for (uint32_t i = 0; i < runs->runs.ends.count; ++i) {
    sources[i].run = cg_run_open(&runs->runs, i);
    CG_TRY(report(runs, next_record(&sources[i])));
    if (sources[i].text.data) {
      cg_merge_add(merge, i);
    }
  }
  return CG_OK;
}

static cg_status visit_runs(cg_shelf_runs *runs, cg_store_take take, void *handle) {
  const uint32_t count = runs->runs.ends.count;
  source *const sources = cg_arena_take_many(runs->arena, count, sizeof(*sources));
  cg_merge merge;
  CG_TRY(sources ? cg_merge_init(&merge, runs->arena, count, is_before, sources) : CG_NO_MEMORY);
  cg_status status = open_sources(runs, sources, &merge);
  status = status ? status : visit_merged(runs, sources, &merge, take, handle);
  for (uint32_t i = 0; i < count; ++i) {
    cg_run_close(&sources[i].run);
  }
  return status;
}

cg_status cg_shelf_runs_visit(cg_shelf_runs *runs, cg_store_take take, void *handle) {
  if (!runs->runs.stream) {
    return visit_shelf(&runs->shelf, take, handle);
  }
  CG_TRY(report(runs, end_run(runs)));
  return visit_runs(runs, take, handle);
}

void cg_shelf_runs_close(cg_shelf_runs *runs) {
  cg_arena_free(runs->memory);
  cg_runs_close(&runs->runs);
  runs->memory = NULL;
}
