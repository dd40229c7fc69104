/* SPDX-License-Identifier: Apache-2.0 */
/* The files of documents that a store keeps, a part each: the index is made of them anew, and both
 * say the same. */
#include "frame.h"

#include "base/buffer.h"

#include <clausegraph/store.h>

#include <sys/stat.h>
#include <unistd.h>

#define DOCUMENTS_MOST 3

static cg_status count(void *handle, const cg_statement_view *statement) {
  (void)statement;
  ++*(size_t *)handle;
  return CG_OK;
}

/* "FOLDER/store", with nothing in it but the folder of documents. */
static const char *empty_store(cg_arena *arena) {
  static const char *const files[] = {"documents/0.nq", "documents/1.nq", "documents/2.nq", "index",
                                      "unfinished"};
  const cg_slice folder = cg_slice_of(fuzz_folder());
  cg_buffer path = cg_buffer_init(arena);
  fuzz_require(!cg_buffer_add(&path, folder) && !cg_buffer_add(&path, (cg_slice){"/store", 7}),
               "memory");
  mkdir(path.data, 0777);
  for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); ++i) {
    char name[64];
    snprintf(name, sizeof(name), "store/%s", files[i]);
    unlink(fuzz_path(name));
  }
  mkdir(fuzz_path("store/documents"), 0777);
  return path.data;
}

static void check_read(const char *folder, const cg_environment *environment) {
  cg_store *store = NULL;
  size_t visited = 0;
  fuzz_require(!cg_store_open(environment, folder, CG_STORE_READ, &store),
               "a store that was made can be read");
  const cg_status status = cg_store_visit(store, count, &visited);
  fuzz_require(!status || status == CG_BAD_INPUT, "what a store keeps is read or refused");
  fuzz_require(status || (size_t)cg_store_count(store) <= visited,
               "the index has what the store keeps");
  fuzz_require(!cg_store_close(store), "a store can be closed");
}

FUZZ_TARGET(store) {
  const cg_environment environment = {.size = sizeof(cg_environment), .log = fuzz_messages.log};
  cg_arena *const arena = fuzz_arena();
  const char *const folder = empty_store(arena);
  cg_slice rest = fuzz_slice(data, size);
  fuzz_part part;
  for (int i = 0; i < DOCUMENTS_MOST && fuzz_next_part(&rest, &part); ++i) {
    char name[64];
    snprintf(name, sizeof(name), "store/documents/%d.nq", i);
    fuzz_file(name, part.bytes);
  }
  cg_store *store = NULL;
  const cg_status opened = cg_store_open(&environment, folder, CG_STORE_WRITE, &store);
  fuzz_require(!opened, "a store without an index can be opened");
  const cg_status status = cg_store_close(store); /* Makes the index */
  fuzz_require(!status || status == CG_BAD_INPUT || status == CG_CANNOT_READ,
               "an index is made or refused");
  if (!status) {
    check_read(folder, &environment);
  }
  cg_arena_free(arena);
  return 0;
}
