/* SPDX-License-Identifier: Apache-2.0 */
/* The statements that the folder of a store keeps, file by file. */
#include "addons/redland/store.h"

#include "base/buffer.h"
#include "base/try.h"
#include "base/whole_file.h"

#include <clausegraph/statements.h>

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define THINGS "-things.nt" /* Ending of files that describe things, not a document */

/* A file being visited. */
typedef struct {
  cg_statement_visit visit;
  void              *handle;
  cg_arena          *arena;
  bool               has_document;
  cg_slice           document; /* IRI, from the first statement on; empty in files of things */
} visiting;

/* Statements of a document's file are about it and its parts, "#op3-e". */
static cg_status take(void *handle, const cg_statement_view *statement) {
  visiting *const v = handle;
  cg_statement_view named = *statement;
  if (v->has_document && !v->document.length) {
    const char *const hash = memchr(statement->subject.data, '#', statement->subject.length);
    const size_t length = hash ? (size_t)(hash - statement->subject.data) : statement->subject.length;
    v->document = cg_arena_copy(v->arena, (cg_slice){statement->subject.data, length});
    CG_TRY(v->document.data ? CG_OK : CG_NO_MEMORY);
  }
  named.graph = v->document;
  return v->visit(v->handle, &named);
}

static bool has_ending(const char *name, const char *ending) {
  const size_t length = strlen(name);
  return length > strlen(ending) && !strcmp(name + length - strlen(ending), ending);
}

static int is_kept(const struct dirent *entry) { return has_ending(entry->d_name, ".nt"); }

/* Visit the file `name` of the folder `documents`. */
static cg_status visit_file(const cg_store *store, cg_slice documents, const char *name, cg_arena *arena,
                            cg_statement_visit visit, void *handle) {
  const cg_options options = {.log = store->messages.log, .log_handle = store->messages.handle};
  const cg_slice pieces[] = {documents, CG_SLICE("/"), cg_slice_of(name), {"", 1}};
  const char *const path = cg_join(arena, pieces, 4).data;
  visiting v = {visit, handle, arena, !has_ending(name, THINGS), {"", 0}};
  cg_slice data = {NULL, 0};
  CG_TRY(path ? cg_whole_file_read(path, &store->messages, arena, &data) : CG_NO_MEMORY);
  return cg_statements_read(path, data, "ntriples", &options, take, &v);
}

cg_status cg_store_visit(const cg_store *store, cg_statement_visit visit, void *handle) {
  const cg_slice pieces[] = {cg_slice_of(store->folder), CG_SLICE("/documents"), {"", 1}};
  struct dirent **entries = NULL;
  if (!store->folder) {
    return CG_BAD_ARGUMENT;
  }
  const cg_slice documents = cg_join(store->arena, pieces, 3);
  const int count = documents.data ? scandir(documents.data, &entries, is_kept, alphasort) : 0;
  cg_status status = !documents.data ? CG_NO_MEMORY
                     : count < 0 ? cg_fail(&store->messages, CG_CANNOT_READ, documents.data, 0, "cannot read: %s",
                                           strerror(errno))
                                 : CG_OK;
  for (int i = 0; i < count; ++i) {
    cg_arena *arena = NULL;
    status = status ? status : cg_arena_new(cg_allocator_default(), &arena);
    if (!status) {
      status = visit_file(store, (cg_slice){documents.data, documents.length - 1}, entries[i]->d_name, arena,
                          visit, handle);
    }
    cg_arena_free(arena);
    free(entries[i]);
  }
  free(entries);
  return status;
}
