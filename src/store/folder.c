/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of a store: its lock, its mark, and the documents that it keeps as N-Triples. */
#include "store/store.h"

#include "base/buffer.h"
#include "base/sha256.h"
#include "base/try.h"

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

/* One process writes, or several read. */
static cg_status lock_folder(cg_store *store) {
  const char *const path = path_of(store, "lock", "");
  const bool is_writer = store->mode == CG_STORE_WRITE;
  const struct flock lock = {.l_type = is_writer ? F_WRLCK : F_RDLCK, .l_whence = SEEK_SET};
  if (!path) {
    return CG_NO_MEMORY;
  }
  store->lock = open(path, is_writer ? O_RDWR | O_CREAT | O_CLOEXEC : O_RDONLY | O_CLOEXEC, 0666);
  if (store->lock < 0) {
    return is_writer ? fail(store, CG_CANNOT_WRITE, path, "cannot make the file")
                     : cg_fail(&store->messages, CG_CANNOT_READ, store->folder, 0,
                               "no store; make one with clausegraph load --store %s FILE",
                               store->folder);
  }
  struct flock wanted = lock;
  if (fcntl(store->lock, F_SETLK, &wanted)) {
    return cg_fail(&store->messages, CG_CANNOT_READ, store->folder, 0,
                   "another process uses the store; wait until it is done");
  }
  return CG_OK;
}

cg_status cg_store_open_folder(cg_store *store) {
  const char *const documents = path_of(store, "documents", "");
  if (!documents) {
    return CG_NO_MEMORY;
  }
  if (store->mode == CG_STORE_WRITE) {
    CG_TRY(make_folder(store, store->folder));
    CG_TRY(make_folder(store, documents));
  }
  return lock_folder(store);
}

void cg_store_unlock(cg_store *store) {
  if (store->lock >= 0) {
    close(store->lock);
  }
  store->lock = -1;
}

bool cg_store_is_unfinished(const cg_store *store) {
  const char *const mark = path_of(store, "unfinished", "");
  const char *const index = path_of(store, "index-sp2o.db", "");
  return !mark || !index || !access(mark, F_OK) || access(index, F_OK);
}

cg_status cg_store_mark(cg_store *store, bool is_unfinished) {
  const char *const mark = path_of(store, "unfinished", "");
  if (!mark) {
    return CG_NO_MEMORY;
  }
  if (!is_unfinished) {
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
  FILE *const file = beside ? fopen(beside, "wb") : NULL;
  if (!file) {
    return fail(store, CG_CANNOT_WRITE, path, "cannot write");
  }
  bool is_good = fwrite(data.data, 1, data.length, file) == data.length;
  is_good = !fflush(file) && is_good && !fsync(fileno(file));
  is_good = !fclose(file) && is_good;
  if (!is_good || rename(beside, path)) {
    const cg_status status = fail(store, CG_CANNOT_WRITE, path, "cannot write");
    unlink(beside);
    return status;
  }
  return CG_OK;
}

/* Name of the file for a document, or, with `suffix`, for the things of what was put with it. */
static const char *file_of(const cg_store *store, cg_slice iri, const char *suffix) {
  char digest[CG_SHA256_LENGTH];
  cg_sha256(iri, digest);
  const cg_slice pieces[] = {CG_SLICE("documents/"), {digest, NAME_LENGTH}, {"", 1}};
  const char *const name = cg_join(store->arena, pieces, 3).data;
  return name ? path_of(store, name, suffix) : NULL;
}

cg_status cg_store_keep(cg_store *store, const cg_store_batch *batch) {
  const uint32_t count = batch->iris.count;
  cg_buffer *const buffers =
    cg_arena_take_many(store->arena, (size_t)count + 1, sizeof(*buffers));
  cg_slice line;
  cg_slice subject;
  if (!buffers) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i <= count; ++i) {
    buffers[i] = cg_buffer_init(store->arena);
  }
  for (size_t at = 0; cg_store_next_line(batch->data, &at, &line, &subject);) {
    const uint32_t document = cg_store_document_of(batch, subject);
    cg_buffer *const buffer = &buffers[document == CG_NONE ? count : document];
    CG_TRY(cg_buffer_add(buffer, line));
    CG_TRY(cg_buffer_add_byte(buffer, '\n'));
  }
  for (uint32_t i = 0; i <= count && count; ++i) {
    const cg_slice iri = *(const cg_slice *)cg_array_at(&batch->iris, i < count ? i : 0);
    const char *const path = file_of(store, iri, i < count ? ".nt" : "-things.nt");
    CG_TRY(path ? write_whole(store, path, cg_buffer_slice(&buffers[i])) : CG_NO_MEMORY);
  }
  return CG_OK;
}

/* Index one file that the folder keeps. */
static cg_status index_file(cg_store *store, const char *path) {
  struct stat about;
  FILE *const file = fopen(path, "rb");
  if (!file || fstat(fileno(file), &about)) {
    return fail(store, CG_CANNOT_READ, path, "cannot read");
  }
  const size_t length = (size_t)about.st_size;
  char *const data = malloc(length + 1);
  cg_store_batch batch;
  cg_status status = data && fread(data, 1, length, file) == length ? CG_OK : CG_CANNOT_READ;
  if (!status) {
    status = cg_store_batch_read(path, (cg_slice){data, length}, store->arena, &batch);
  }
  if (!status) {
    status = cg_store_index(store, &batch, true);
  }
  free(data);
  fclose(file);
  return status;
}

static bool is_kept(const char *name) {
  const size_t length = strlen(name);
  return length > 3 && !strcmp(name + length - 3, ".nt");
}

cg_status cg_store_rebuild(cg_store *store) {
  const char *const folder = path_of(store, "documents", "");
  DIR *const files = folder ? opendir(folder) : NULL;
  cg_status status = files ? CG_OK : CG_CANNOT_READ;
  if (!files) {
    return status;
  }
  for (const struct dirent *entry; !status && (entry = readdir(files));) {
    if (is_kept(entry->d_name)) {
      const char *const path = path_of(store, "documents/", entry->d_name);
      status = path ? index_file(store, path) : CG_NO_MEMORY;
    }
  }
  closedir(files);
  return status;
}
