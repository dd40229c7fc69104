/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/index_runs.h"

#include "addons/redland/index_file.h"
#include "addons/redland/index_merge.h"
#include "base/try.h"

cg_status cg_index_runs_open(cg_index_runs *runs, cg_arena *arena, const char *folder,
                             uint32_t most) {
  *runs = (cg_index_runs){.arena = arena,
                          .folder = folder,
                          .most = most,
                          .terms_of = cg_array_init(arena, sizeof(uint32_t))};
  CG_TRY(cg_arena_new(cg_arena_allocator(arena), &runs->memory));
  runs->builder = cg_index_builder_init(runs->memory);
  return CG_OK;
}

static cg_status write_terms(cg_index_runs *runs, const cg_index *index) {
  for (uint32_t i = 0; i < index->term_count; ++i) {
    const cg_slice term = cg_index_term(index, i);
    const uint32_t length = (uint32_t)term.length;
    cg_runs_write(&runs->terms, &length, sizeof(length));
    cg_runs_write(&runs->terms, term.data, term.length);
  }
  CG_TRY(cg_array_append(&runs->terms_of, &index->term_count));
  return cg_runs_end_run(&runs->terms);
}

static cg_status write_quads(cg_index_runs *runs, const cg_index *index) {
  for (int order = 0; order < CG_ORDERS; ++order) {
    cg_runs_write(&runs->quads, index->orders[order], (size_t)index->quad_count * sizeof(cg_quad));
    CG_TRY(cg_runs_end_run(&runs->quads));
  }
  return CG_OK;
}

/* Write the current index as a run. */
static cg_status end_run(cg_index_runs *runs) {
  cg_index index;
  if (!runs->terms.stream) {
    CG_TRY(cg_runs_open(&runs->terms, runs->arena, runs->folder));
    CG_TRY(cg_runs_open(&runs->quads, runs->arena, runs->folder));
  }
  CG_TRY(cg_index_finish(&runs->builder, runs->memory, &index));
  CG_TRY(write_terms(runs, &index));
  return write_quads(runs, &index);
}

/* Start a run in the memory of the last one. */
static cg_status begin_run(cg_index_runs *runs) {
  cg_arena_free(runs->memory);
  runs->memory = NULL;
  CG_TRY(cg_arena_new(cg_arena_allocator(runs->arena), &runs->memory));
  runs->builder = cg_index_builder_init(runs->memory);
  return CG_OK;
}

cg_status cg_index_runs_next(cg_index_runs *runs, cg_index_builder **out) {
  if (runs->builder.quads.count >= runs->most) {
    CG_TRY(end_run(runs));
    CG_TRY(begin_run(runs));
  }
  *out = &runs->builder;
  return CG_OK;
}

cg_status cg_index_runs_write(cg_index_runs *runs, const char *path, const char *beside) {
  if (!runs->terms_of.count) {
    cg_index index;
    CG_TRY(cg_index_finish(&runs->builder, runs->memory, &index));
    return cg_index_write(&index, path, beside) ? CG_OK : CG_CANNOT_WRITE;
  }
  CG_TRY(end_run(runs));
  CG_TRY(begin_run(runs));
  const cg_index_parts parts = {&runs->terms, &runs->quads, runs->terms_of.items,
                                runs->terms_of.count};
  return cg_index_merge(&parts, runs->arena, runs->folder, path, beside);
}

void cg_index_runs_close(cg_index_runs *runs) {
  cg_arena_free(runs->memory);
  cg_runs_close(&runs->terms);
  cg_runs_close(&runs->quads);
  runs->memory = NULL;
}
