/* SPDX-License-Identifier: Apache-2.0 */
/* Iterating over the statements in the folder of a store. */
#include "addons/redland/store.h"

#include "addons/redland/kept.h"
#include "base/buffer.h"
#include "base/growing.h"
#include "base/try.h"

#include <clausegraph/statements.h>

#define CHUNK ((size_t)256 * 1024) /* Bytes of lines parsed at a time */

typedef struct {
  const cg_store *store;
  cg_statement_visit visit;
  void *handle;
  cg_buffer lines;
  bool is_thing; /* The lines describe things */
} visiting;

static cg_status take(void *handle, const cg_statement_view *statement) {
  const visiting *const v = handle;
  cg_statement_view named = *statement;
  named.graph = v->is_thing ? (cg_slice){"", 0} : statement->graph;
  return v->visit(v->handle, &named);
}

static cg_status flush(visiting *v) {
  const cg_environment environment = cg_environment_of(&v->store->messages);
  CG_TRY(cg_statements_read(&environment, v->store->folder, cg_buffer_slice(&v->lines), "nquads",
                            take, v));
  v->lines.length = 0;
  return CG_OK;
}

static cg_status take_line(void *handle, const cg_store_line *line, bool is_thing) {
  visiting *const v = handle;
  if (v->lines.length > CHUNK || is_thing != v->is_thing) {
    CG_TRY(flush(v));
  }
  v->is_thing = is_thing;
  CG_TRY(cg_buffer_add(&v->lines, line->text));
  return cg_buffer_add_byte(&v->lines, '\n');
}

cg_status cg_store_visit(const cg_store *store, cg_statement_visit visit, void *handle) {
  cg_arena *arena = NULL;
  if (!store->folder) {
    return CG_BAD_ARGUMENT;
  }
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  visiting v = {store, visit, handle, cg_buffer_init(arena), false};
  cg_status status = cg_store_read_kept(store, take_line, &v);
  status = status ? status : flush(&v);
  cg_arena_free(arena);
  return status;
}
