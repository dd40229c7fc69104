/* SPDX-License-Identifier: Apache-2.0 */
/* The folder of a store: its documents, the index made from them, a lock for writers, and a marker
 * file while the index is older than the documents. */
#define _GNU_SOURCE /* Locks of an open file, not of a process */

#include "addons/redland/folder.h"

#include "addons/redland/index_file.h"
#include "addons/redland/index_runs.h"
#include "addons/redland/kept.h"
#include "addons/redland/statements.h"
#include "addons/redland/store.h"

#include "base/buffer.h"
#include "base/message.h"
#include "base/try.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

cg_status cg_store_fail(const cg_store *store, cg_status status, const char *path,
                        const char *what) {
  return cg_fail(&store->messages, status, path, 0, "%s: %s", what, cg_error_text(errno));
}

bool cg_store_has_ending(const char *name, const char *ending) {
  const size_t length = strlen(name);
  return length > strlen(ending) && !strcmp(name + length - strlen(ending), ending);
}

const char *cg_store_path_in(const cg_store *store, cg_arena *arena, const char *first,
                             const char *second) {
  const cg_slice pieces[] = {
    cg_slice_of(store->folder), CG_SLICE("/"), cg_slice_of(first), cg_slice_of(second), {"", 1}};
  return cg_join(arena, pieces, 5).data;
}

const char *cg_store_path(const cg_store *store, const char *first, const char *second) {
  return cg_store_path_in(store, store->arena, first, second);
}

static cg_status make_folder(const cg_store *store, const char *path) {
  return mkdir(path, 0777) && errno != EEXIST
           ? cg_store_fail(store, CG_CANNOT_WRITE, path, "cannot make the folder")
           : CG_OK;
}

static struct flock lock_of(short type) {
  return (struct flock){.l_type = type, .l_whence = SEEK_SET};
}

/* Only one process writes at a time. */
static cg_status lock_folder(cg_store *store) {
  const char *const path = cg_store_path(store, "lock", "");
  struct flock lock = lock_of(F_WRLCK);
  if (!path) {
    return CG_NO_MEMORY;
  }
  store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (store->lock < 0) {
    return cg_store_fail(store, CG_CANNOT_WRITE, path, "cannot make the file");
  }
  return fcntl(store->lock, F_OFD_SETLK, &lock)
           ? cg_fail(&store->messages, CG_CANNOT_WRITE, store->folder, 0,
                     "another process is loading into the store; wait until it is done")
           : CG_OK;
}

/* Whether a process is loading into the store. */
static bool is_locked(const cg_store *store) {
  const char *const path = cg_store_path(store, "lock", "");
  const int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  struct flock lock = lock_of(F_RDLCK);
  const bool is = file >= 0 && !fcntl(file, F_OFD_GETLK, &lock) && lock.l_type != F_UNLCK;
  if (file >= 0) {
    close(file);
  }
  return is;
}

cg_status cg_store_open_folder(cg_store *store) {
  const char *const documents = cg_store_path(store, "documents", "");
  const char *const incoming = cg_store_path(store, "incoming", "");
  if (!documents || !incoming) {
    return CG_NO_MEMORY;
  }
  CG_TRY(make_folder(store, store->folder));
  CG_TRY(make_folder(store, documents));
  CG_TRY(make_folder(store, incoming));
  return lock_folder(store);
}

void cg_store_unlock(cg_store *store) {
  if (store->lock >= 0) {
    close(store->lock);
  }
  store->lock = -1;
}

bool cg_store_is_marked(const cg_store *store) {
  const char *const mark = cg_store_path(store, "unfinished", "");
  return mark && !access(mark, F_OK);
}

bool cg_store_is_indexed(const cg_store *store) {
  const char *const path = cg_store_path(store, "index", "");
  cg_index index;
  const bool is_mapped = path && !cg_index_map(path, &index);
  const bool is_good = is_mapped && cg_index_verify(&index);
  if (is_mapped) {
    cg_index_close(&index);
  }
  return is_good;
}

/* Report why there is no index to query. */
static cg_status tell_missing(const cg_store *store, cg_status status) {
  const char *const name = store->folder;
  return is_locked(store)
           ? cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                     "the first load into the store is still running; wait until it is done")
         : status == CG_BAD_INPUT
           ? cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                     "the index is damaged; clausegraph load --store %s rebuilds it", name)
         : cg_store_is_marked(store)
           ? cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                     "the load was interrupted; clausegraph load --store %s completes it", name)
           : cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                     "no store; make one with clausegraph load --store %s FILE", name);
}

cg_status cg_store_open_index(cg_store *store) {
  const char *const path = cg_store_path(store, "index", "");
  if (path && !access(path, F_OK) && access(path, R_OK)) {
    return cg_store_fail(store, CG_CANNOT_READ, path, "cannot read");
  }
  const cg_status status = path ? cg_index_map(path, &store->index) : CG_NO_MEMORY;
  if (status) {
    return status == CG_NO_MEMORY ? status : tell_missing(store, status);
  }
  if (cg_store_is_marked(store)) {
    cg_note(&store->messages, store->folder,
            is_locked(store) ? "a load is running; this is the store as it was before"
                             : "a load was interrupted; this is the store as it was before; "
                               "clausegraph load --store %s completes it",
            store->folder);
  }
  return CG_OK;
}

cg_status cg_store_mark(const cg_store *store, bool is_old) {
  const char *const mark = cg_store_path(store, "unfinished", "");
  if (!mark) {
    return CG_NO_MEMORY;
  }
  if (!is_old) {
    return unlink(mark) && errno != ENOENT
             ? cg_store_fail(store, CG_CANNOT_WRITE, mark, "cannot remove")
             : CG_OK;
  }
  const int file = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0 || fsync(file) || close(file)) {
    return cg_store_fail(store, CG_CANNOT_WRITE, mark, "cannot write");
  }
  return CG_OK;
}

/* An index of all files under construction. */
typedef struct {
  const cg_store *store;
  cg_index_runs runs;
  cg_buffer scratch[2];
} indexing;

/* Report an error in temporary files or in the index. */
static cg_status report(const cg_store *store, cg_status status) {
  if (status != CG_CANNOT_WRITE && status != CG_CANNOT_READ) {
    return status;
  }
  return errno == EFBIG
           ? cg_fail(&store->messages, CG_CANNOT_WRITE, store->folder, 0,
                     "more than %u statements or terms, the most that an index can hold; divide "
                     "the documents between stores",
                     CG_NONE - 1)
           : cg_store_fail(store, CG_CANNOT_WRITE, store->folder, "cannot write the index");
}

static cg_status index_line(void *handle, const cg_store_line *line, bool is_thing) {
  indexing *const i = handle;
  cg_index_builder *builder = NULL;
  (void)is_thing;
  CG_TRY(report(i->store, cg_index_runs_next(&i->runs, &builder)));
  return cg_store_index_line(builder, i->scratch, line, line->terms[CG_GRAPH]);
}

static cg_status index_all(const cg_store *store, cg_arena *arena, indexing *i) {
  const char *const path = cg_store_path_in(store, arena, "index", "");
  const char *const beside = cg_store_path_in(store, arena, "index", ".new");
  CG_TRY(path && beside ? cg_index_runs_open(&i->runs, arena, store->folder, CG_RUN_QUADS)
                        : CG_NO_MEMORY);
  CG_TRY(cg_store_read_kept(store, index_line, i));
  return report(store, cg_index_runs_write(&i->runs, path, beside));
}

cg_status cg_store_rebuild(cg_store *store) {
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  indexing i = {.store = store, .scratch = {cg_buffer_init(arena), cg_buffer_init(arena)}};
  const cg_status status = index_all(store, arena, &i);
  cg_index_runs_close(&i.runs);
  cg_arena_free(arena);
  return status;
}
