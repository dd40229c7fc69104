/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/storage_mark.h"

#include "base/buffer.h"
#include "base/message.h"
#include "base/try.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Whether the storage is Berkeley DB. */
static bool is_bdb(const cg_storage *storage) {
  char *const kind =
    strcmp(storage->type, "hashes") ? NULL : librdf_hash_get(storage->options, "hash-type");
  const bool is = kind && !strcmp(kind, "bdb");
  librdf_free_memory(kind);
  return is;
}

cg_status cg_storage_mark_find(cg_storage *storage) {
  if (!is_bdb(storage)) {
    return CG_OK;
  }
  char *const folder = librdf_hash_get(storage->options, "dir");
  const cg_slice pieces[] = {folder ? cg_slice_of(folder) : CG_SLICE("."),
                             CG_SLICE("/"),
                             cg_slice_of(storage->name),
                             CG_SLICE("-unfinished"),
                             {"", 1}};
  storage->mark = cg_join(storage->arena, pieces, sizeof(pieces) / sizeof(pieces[0])).data;
  librdf_free_memory(folder);
  if (!storage->mark) {
    return CG_NO_MEMORY;
  }
  if (librdf_hash_get_as_boolean(storage->options, "new") > 0) {
    unlink(storage->mark);
    return CG_OK;
  }
  return access(storage->mark, F_OK)
           ? CG_OK
           : cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->mark, 0,
                     "a load into these Berkeley DB files is under way or was cut off; if it was "
                     "cut off, they are damaged: "
                     "load all documents again with the option new='yes'");
}

cg_status cg_storage_mark_set(cg_storage *storage) {
  if (!storage->mark || storage->has_mark) {
    return CG_OK;
  }
  const int file = open(storage->mark, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0 || close(file)) {
    storage->has_told = true;
    return cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->mark, 0, "cannot create: %s",
                   cg_error_text(errno));
  }
  storage->has_mark = true;
  return CG_OK;
}

void cg_storage_mark_remove(cg_storage *storage) {
  if (storage->has_mark) {
    unlink(storage->mark);
    storage->has_mark = false;
  }
}
