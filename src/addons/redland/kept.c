/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/kept.h"

#include "addons/redland/folder.h"
#include "addons/redland/shelf_runs.h"
#include "base/buffer.h"
#include "base/try.h"
#include "base/whole_file.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

/* An iteration over all files. */
typedef struct {
  const cg_store *store;
  cg_store_take take;
  void *handle;
  cg_shelf_runs things;
  uint32_t file; /* Number of the current one */
} reading;

static int is_kept(const struct dirent *entry) {
  return cg_store_has_ending(entry->d_name, ".nq") || cg_store_has_ending(entry->d_name, ".nt");
}

/* The load number in the first line; 0 if missing. */
static uint32_t load_of(cg_slice data) {
  const cg_slice mark = CG_SLICE(CG_STORE_LOAD);
  uint64_t load = 0;
  if (!cg_slice_has_prefix(data, mark)) {
    return 0;
  }
  for (size_t i = mark.length; i < data.length && cg_is_digit(data.data[i]) && load < UINT32_MAX;
       ++i) {
    load = load * 10 + (uint64_t)(data.data[i] - '0');
  }
  return load < UINT32_MAX ? (uint32_t)load : UINT32_MAX - 1;
}

/* The first statement belongs to the document's own graph. */
static cg_status read_lines(reading *r, const char *path, cg_slice data) {
  const uint32_t load = load_of(data);
  cg_slice document = {"", 0};
  cg_store_line line;
  if (!load) {
    return cg_fail(&r->store->messages, CG_BAD_INPUT, path, 1,
                   "the line '# load NUMBER' is missing; remove the file and load its document "
                   "again");
  }
  for (size_t at = 0; cg_store_next_line(data, &at, &line);) {
    if (!line.terms[CG_GRAPH].length) {
      return cg_store_refuse_line(&r->store->messages, path, &line);
    }
    document = document.length ? document : line.terms[CG_GRAPH];
    CG_TRY(cg_slice_is_equal(line.terms[CG_GRAPH], document)
             ? r->take(r->handle, &line, false)
             : cg_shelf_runs_add(&r->things, &line, r->file, load));
  }
  return CG_OK;
}

static cg_status read_file(reading *r, const char *name) {
  cg_arena *arena = NULL;
  cg_slice data;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  const char *const path = cg_store_path_in(r->store, arena, "documents/", name);
  cg_status status =
    path ? cg_whole_file_read(path, &r->store->messages, arena, &data) : CG_NO_MEMORY;
  status = status ? status : read_lines(r, path, data);
  cg_arena_free(arena);
  return status;
}

/* Refuse files of versions before 0.2, which do not contain their load number. */
static cg_status refuse_old(const cg_store *store) {
  return cg_fail(&store->messages, CG_CANNOT_READ, store->folder, 0,
                 "an older version of clausegraph made the store; to keep it, run: cat "
                 "%s/documents/*.nt >all.nt; clausegraph load "
                 "--store NEW all.nt",
                 store->folder);
}

/* Call `each` with the name of each file of the folder `documents`. */
static cg_status visit_files(const cg_store *store,
                             cg_status (*each)(void *handle, const char *name), void *handle) {
  const char *const folder = cg_store_path(store, "documents", "");
  struct dirent **entries = NULL;
  const int count = folder ? scandir(folder, &entries, is_kept, alphasort) : -1;
  cg_status status =
    count < 0 ? cg_store_fail(store, CG_CANNOT_READ, store->folder, "cannot open the documents")
              : CG_OK;
  for (int i = 0; i < count; ++i) {
    status = status                                           ? status
             : cg_store_has_ending(entries[i]->d_name, ".nt") ? refuse_old(store)
                                                              : each(handle, entries[i]->d_name);
    free(entries[i]);
  }
  free(entries);
  return status;
}

static cg_status read_next(void *handle, const char *name) {
  reading *const r = handle;
  ++r->file;
  return read_file(r, name);
}

cg_status cg_store_read_kept(const cg_store *store, cg_store_take take, void *handle) {
  reading r = {.store = store, .take = take, .handle = handle};
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  cg_status status = cg_shelf_runs_open(&r.things, arena, store, CG_SHELF_BYTES);
  status = status ? status : visit_files(store, read_next, &r);
  status = status ? status : cg_shelf_runs_visit(&r.things, take, handle);
  cg_shelf_runs_close(&r.things);
  cg_arena_free(arena);
  return status;
}

/* Search for the last load. */
typedef struct {
  const cg_store *store;
  uint32_t last;
} looking;

static cg_status look_at(looking *l, const char *path) {
  char start[64];
  FILE *const file = path ? fopen(path, "rb") : NULL;
  if (!file) {
    return path ? cg_store_fail(l->store, CG_CANNOT_READ, path, "cannot read") : CG_NO_MEMORY;
  }
  const uint32_t load = load_of((cg_slice){start, fread(start, 1, sizeof(start), file)});
  fclose(file);
  l->last = load > l->last ? load : l->last;
  return CG_OK;
}

static cg_status look(void *handle, const char *name) {
  looking *const l = handle;
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  const cg_status status = look_at(l, cg_store_path_in(l->store, arena, "documents/", name));
  cg_arena_free(arena);
  return status;
}

cg_status cg_store_last_load(const cg_store *store, uint32_t *out) {
  looking l = {store, 0};
  const cg_status status = visit_files(store, look, &l);
  *out = l.last;
  return status;
}
