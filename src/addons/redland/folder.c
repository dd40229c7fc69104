/* SPDX-License-Identifier: Apache-2.0 */
/* The folder of a store: the documents that it keeps as N-Triples, the index that is made of them, a lock for who writes,
 * and a mark while the index is older than the documents. */
#include "addons/redland/folder.h"

#include "addons/redland/batch.h"
#include "addons/redland/index_file.h"
#include "addons/redland/statements.h"
#include "addons/redland/store.h"

#include "base/buffer.h"
#include "base/sha256.h"
#include "base/try.h"
#include "base/whole_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME_LENGTH 32u /* Hexadecimal digits of a document's file */

static cg_status fail(const cg_store *store, cg_status status, const char *path, const char *what) {
  return cg_fail(&store->messages, status, path, 0, "%s: %s", what, strerror(errno));
}

/* `folder`/`first``second`; NULL without memory. */
static const char *path_of(const cg_store *store, const char *first, const char *second) {
  const cg_slice pieces[] = {cg_slice_of(store->folder), CG_SLICE("/"), cg_slice_of(first),
                             cg_slice_of(second), {"", 1}};
  return cg_join(store->arena, pieces, 5).data;
}

static cg_status make_folder(const cg_store *store, const char *path) {
  return mkdir(path, 0777) && errno != EEXIST
           ? fail(store, CG_CANNOT_WRITE, path, "cannot make the folder")
           : CG_OK;
}

static struct flock lock_of(short type) {
  return (struct flock){.l_type = type, .l_whence = SEEK_SET};
}

/* One process writes. */
static cg_status lock_folder(cg_store *store) {
  const char *const path = path_of(store, "lock", "");
  struct flock lock = lock_of(F_WRLCK);
  if (!path) {
    return CG_NO_MEMORY;
  }
  store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (store->lock < 0) {
    return fail(store, CG_CANNOT_WRITE, path, "cannot make the file");
  }
  return fcntl(store->lock, F_SETLK, &lock)
           ? cg_fail(&store->messages, CG_CANNOT_WRITE, store->folder, 0,
                     "another process loads into the store; wait until it is done")
           : CG_OK;
}

/* Whether a process loads into the store now. */
static bool is_locked(const cg_store *store) {
  const char *const path = path_of(store, "lock", "");
  const int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  struct flock lock = lock_of(F_RDLCK);
  const bool is = file >= 0 && !fcntl(file, F_GETLK, &lock) && lock.l_type != F_UNLCK;
  if (file >= 0) {
    close(file);
  }
  return is;
}

cg_status cg_store_open_folder(cg_store *store) {
  const char *const documents = path_of(store, "documents", "");
  if (!documents) {
    return CG_NO_MEMORY;
  }
  CG_TRY(make_folder(store, store->folder));
  CG_TRY(make_folder(store, documents));
  return lock_folder(store);
}

void cg_store_unlock(cg_store *store) {
  if (store->lock >= 0) {
    close(store->lock);
  }
  store->lock = -1;
}

static bool is_marked(const cg_store *store) {
  const char *const mark = path_of(store, "unfinished", "");
  return mark && !access(mark, F_OK);
}

bool cg_store_is_old(const cg_store *store) {
  const char *const path = path_of(store, "index", "");
  cg_index index;
  const bool is_good = path && !cg_index_map(path, &index);
  if (is_good) {
    cg_index_close(&index);
  }
  return !is_good || is_marked(store);
}

/* There is no index to ask. */
static cg_status tell_missing(const cg_store *store, cg_status status) {
  const char *const name = store->folder;
  return is_locked(store) ? cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                                    "the first load into the store is under way; wait until it is done")
         : status == CG_BAD_INPUT
           ? cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                     "the index is damaged; clausegraph load --store %s makes it anew", name)
         : is_marked(store) ? cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                                      "the load was cut off; clausegraph load --store %s ends it", name)
                            : cg_fail(&store->messages, CG_CANNOT_READ, name, 0,
                                      "no store; make one with clausegraph load --store %s FILE", name);
}

cg_status cg_store_open_index(cg_store *store) {
  const char *const path = path_of(store, "index", "");
  if (path && !access(path, F_OK) && access(path, R_OK)) {
    return fail(store, CG_CANNOT_READ, path, "cannot read");
  }
  const cg_status status = path ? cg_index_map(path, &store->index) : CG_NO_MEMORY;
  if (status) {
    return status == CG_NO_MEMORY ? status : tell_missing(store, status);
  }
  if (is_marked(store)) {
    cg_note(&store->messages, store->folder,
            is_locked(store) ? "a load is under way; this is the store as it was before"
                             : "a load was cut off; this is the store as it was before; clausegraph load --store %s ends it",
            store->folder);
  }
  return CG_OK;
}

cg_status cg_store_mark(const cg_store *store, bool is_old) {
  const char *const mark = path_of(store, "unfinished", "");
  if (!mark) {
    return CG_NO_MEMORY;
  }
  if (!is_old) {
    return unlink(mark) && errno != ENOENT ? fail(store, CG_CANNOT_WRITE, mark, "cannot remove")
                                           : CG_OK;
  }
  const int file = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0 || fsync(file) || close(file)) {
    return fail(store, CG_CANNOT_WRITE, mark, "cannot write");
  }
  return CG_OK;
}

/* Write `data` to `path`, by way of a file beside it. */
static cg_status write_whole(const cg_store *store, const char *path, cg_slice data) {
  const cg_slice pieces[] = {cg_slice_of(path), CG_SLICE(".new"), {"", 1}};
  const char *const beside = cg_join(store->arena, pieces, 3).data;
  cg_whole_file file;
  if (!beside || !cg_whole_file_open(&file, path, beside)) {
    return fail(store, CG_CANNOT_WRITE, path, "cannot write");
  }
  const bool is_good = fwrite(data.data, 1, data.length, file.stream) == data.length;
  return cg_whole_file_close(&file, is_good) || !is_good ? fail(store, CG_CANNOT_WRITE, path, "cannot write") : CG_OK;
}

/* Name of the file for a document, or for the things of all documents that were put together. */
static const char *file_of(const cg_store *store, cg_slice iris, const char *ending) {
  char digest[CG_SHA256_LENGTH];
  cg_sha256(iris, digest);
  const cg_slice pieces[] = {CG_SLICE("documents/"), {digest, NAME_LENGTH}, {"", 1}};
  const char *const name = cg_join(store->arena, pieces, 3).data;
  return name ? path_of(store, name, ending) : NULL;
}

/* The lines of each document, and last those of things. */
static cg_status share_out(const cg_store_batch *batch, cg_buffer *buffers) {
  const uint32_t count = batch->iris.count;
  cg_slice line;
  cg_slice subject;
  for (size_t at = 0; cg_store_next_line(batch->data, &at, &line, &subject);) {
    const uint32_t document = cg_store_document_of(batch, subject);
    cg_buffer *const buffer = &buffers[document == CG_NONE ? count : document];
    CG_TRY(cg_buffer_add(buffer, line));
    CG_TRY(cg_buffer_add_byte(buffer, '\n'));
  }
  return CG_OK;
}

cg_status cg_store_keep(const cg_store *store, const cg_store_batch *batch) {
  const uint32_t count = batch->iris.count;
  cg_arena *const arena = batch->iris.arena;
  cg_buffer *const buffers = cg_arena_take_many(arena, (size_t)count + 1, sizeof(*buffers));
  cg_buffer all = cg_buffer_init(arena);
  if (!buffers) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i <= count; ++i) {
    buffers[i] = cg_buffer_init(arena);
  }
  CG_TRY(share_out(batch, buffers));
  for (uint32_t i = 0; i < count; ++i) {
    CG_TRY(cg_buffer_add(&all, *(const cg_slice *)cg_array_at(&batch->iris, i)));
  }
  /* Things first: where the process dies between two files, no document is without the names of its things. */
  const char *const things = file_of(store, cg_buffer_slice(&all), "-things.nt");
  CG_TRY(things ? write_whole(store, things, cg_buffer_slice(&buffers[count])) : CG_NO_MEMORY);
  for (uint32_t i = 0; i < count; ++i) {
    const char *const path = file_of(store, *(const cg_slice *)cg_array_at(&batch->iris, i), ".nt");
    CG_TRY(path ? write_whole(store, path, cg_buffer_slice(&buffers[i])) : CG_NO_MEMORY);
  }
  return CG_OK;
}

/* Index one file that the folder keeps. */
static cg_status index_file(const cg_store *store, const char *path, cg_index_builder *builder) {
  cg_arena *arena = NULL;
  cg_slice data;
  cg_store_batch batch;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  cg_status status = cg_whole_file_read(path, &store->messages, arena, &data);
  if (!status) {
    status = cg_store_batch_read(path, data, arena, &batch);
  }
  if (!status) {
    status = cg_store_index(&store->messages, &batch, builder);
  }
  cg_arena_free(arena);
  return status;
}

static int is_kept(const struct dirent *entry) {
  const size_t length = strlen(entry->d_name);
  return length > 3 && !strcmp(entry->d_name + length - 3, ".nt");
}

/* Read all files, by name, so that one content makes one index. */
static cg_status index_all(const cg_store *store, cg_index_builder *builder) {
  const char *const folder = path_of(store, "documents", "");
  struct dirent **entries = NULL;
  const int count = folder ? scandir(folder, &entries, is_kept, alphasort) : -1;
  cg_status status = count < 0 ? fail(store, CG_CANNOT_READ, store->folder, "cannot open the documents") : CG_OK;
  for (int i = 0; i < count; ++i) {
    const char *const path = status ? NULL : path_of(store, "documents/", entries[i]->d_name);
    status = status ? status : path ? index_file(store, path, builder) : CG_NO_MEMORY;
    free(entries[i]);
  }
  free(entries);
  return status;
}

cg_status cg_store_rebuild(cg_store *store) {
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  cg_index_builder builder = cg_index_builder_init(arena);
  cg_index index;
  cg_status status = index_all(store, &builder);
  if (!status) {
    status = cg_index_finish(&builder, &index);
  }
  const char *const path = path_of(store, "index", "");
  const char *const beside = path_of(store, "index", ".new");
  if (!status && (!path || !beside || !cg_index_write(&index, path, beside))) {
    status = fail(store, CG_CANNOT_WRITE, store->folder, "cannot write the index");
  }
  cg_arena_free(arena);
  return status;
}
