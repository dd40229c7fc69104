/* SPDX-License-Identifier: Apache-2.0 */
/* Opening and closing stores, and adding statements to them. */
#include "addons/redland/store.h"

#include "addons/redland/batch.h"
#include "addons/redland/folder.h"
#include "addons/redland/index_file.h"
#include "addons/redland/keep.h"
#include "addons/redland/kept.h"
#include "addons/redland/statements.h"
#include "addons/redland/tokens.h"
#include "addons/redland/turn.h"
#include "base/buffer.h"
#include "base/growing.h"
#include "base/try.h"

/* Pass error messages of raptor and rasqal to the log. */
static void take_message(void *handle, raptor_log_message *message) {
  cg_store *const store = handle;
  const char *const home = store->folder ? store->folder : "memory";
  if (message->level < RAPTOR_LOG_LEVEL_ERROR) {
    return;
  }
  ++store->errors;
  if (!store->has_told) {
    const int line = message->locator ? raptor_locator_line(message->locator) : -1;
    cg_fail(&store->messages, CG_BAD_INPUT, store->task ? store->task : home,
            line > 0 ? (uint32_t)line : 0, "%s%s", message->text,
            store->advice ? store->advice : "");
  }
  store->has_told = store->task != NULL;
}

void cg_store_begin(cg_store *store, const char *task, const char *advice) {
  store->task = task;
  store->advice = advice;
  store->has_told = false;
}

cg_status cg_store_set_query_options(cg_store *store, const cg_query_options *options) {
  return cg_struct_take(&store->messages, "cg_query_options", options, &store->answer,
                        sizeof(store->answer));
}

static bool is_number(rasqal_literal *value) {
  static const char *const types[] = {"integer", "decimal", "double", "float"};
  raptor_uri *const type = value ? rasqal_literal_datatype(value) : NULL;
  const char *const mark = type ? strrchr((const char *)raptor_uri_as_string(type), '#') : NULL;
  for (size_t i = 0; mark && i < sizeof(types) / sizeof(types[0]); ++i) {
    if (!strcmp(mark + 1, types[i])) {
      return true;
    }
  }
  return false;
}

/* Whether `order`, the text after ORDER, contains the variable `name`. */
static bool is_in(cg_slice order, const char *name) {
  size_t place = 0;
  for (cg_slice token; (token = cg_sparql_token(order, &place)).length;) {
    if ((token.data[0] == '?' || token.data[0] == '$') &&
        cg_slice_is_equal(cg_slice_from(token, 1), cg_slice_of(name))) {
      return true;
    }
  }
  return false;
}

/* Whether the current row is sorted by a number. */
static bool sorts_number(const cg_store *store, rasqal_query_results *results) {
  for (int i = 0; store->order.length && i < rasqal_query_results_get_bindings_count(results);
       ++i) {
    const char *const name = (const char *)rasqal_query_results_get_binding_name(results, i);
    if (is_in(store->order, name) &&
        is_number(rasqal_query_results_get_binding_value(results, i))) {
      return true;
    }
  }
  return false;
}

cg_status cg_store_count_row(cg_store *store, rasqal_query_results *results) {
  const char *const name = store->task ? store->task : "query";
  if (results && sorts_number(store, results)) {
    return cg_fail(&store->messages, CG_BAD_INPUT, name, 0,
                   "SELECT DISTINCT with ORDER BY of numbers, which rasqal sorts as text; write "
                   "GROUP BY instead of DISTINCT");
  }
  if (!store->answer.rows || ++store->rows <= store->answer.rows) {
    return CG_OK;
  }
  return cg_fail(&store->messages, CG_BAD_INPUT, name, 0,
                 "stopped at more than %lu rows; --row-limit allows more, LIMIT asks for fewer",
                 store->answer.rows);
}

static cg_status start_worlds(cg_store *store) {
  store->raptor = raptor_new_world();
  store->rasqal = store->raptor ? rasqal_new_world() : NULL;
  if (!store->rasqal) {
    return CG_NO_MEMORY;
  }
  raptor_world_set_log_handler(store->raptor, store, take_message);
  rasqal_world_set_raptor(store->rasqal, store->raptor);
  rasqal_world_set_log_handler(store->rasqal, store, take_message);
  return raptor_world_open(store->raptor) || rasqal_world_open(store->rasqal) ? CG_NO_MEMORY
                                                                              : CG_OK;
}

static cg_status start(cg_store *store) {
  CG_TRY(start_worlds(store));
  if (!store->folder) {
    return CG_OK;
  }
  if (store->mode == CG_STORE_READ) {
    return cg_store_open_index(store);
  }
  CG_TRY(cg_store_open_folder(store));
  bool moved = false;
  CG_TRY(cg_store_commit(store, &moved)); /* Finish what an interrupted load had completed */
  store->is_old = cg_store_is_marked(store) || moved;
  return CG_OK;
}

/* Free everything, whatever the state of the index. */
static void let_go(cg_store *store) {
  cg_index_close(&store->index);
  cg_store_unlock(store);
  if (store->rasqal) {
    rasqal_free_world(store->rasqal);
  }
  if (store->raptor) {
    raptor_free_world(store->raptor);
  }
  cg_arena_free(store->waiting_in);
  cg_arena_free(store->indexed);
  cg_arena_free(store->arena);
}

static cg_status open_in_turn(const cg_environment *environment, const char *folder,
                              cg_store_mode mode, cg_store **out) {
  cg_environment chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  CG_TRY(cg_arena_new(chosen.allocator, &arena));
  cg_store *const store = cg_arena_take(arena, sizeof(*store));
  if (!store) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  *store = (cg_store){.arena = arena,
                      .folder = folder,
                      .mode = mode,
                      .lock = -1,
                      .builder = cg_index_builder_init(arena)};
  store->messages = cg_environment_messages(&chosen);
  const cg_status status = start(store);
  if (status) {
    let_go(store);
    return status;
  }
  *out = store;
  return CG_OK;
}

cg_status cg_store_open(const cg_environment *environment, const char *folder, cg_store_mode mode,
                        cg_store **out) {
  cg_turn_take();
  const cg_status status = open_in_turn(environment, folder, mode, out);
  cg_turn_end();
  return status;
}

/* Commit the whole load or nothing, then rebuild the index. */
static cg_status end_load(cg_store *store) {
  bool moved = false;
  const cg_status ended = store->has_failed ? CG_OK : cg_store_end_batch(store);
  store->has_failed = store->has_failed || ended;
  CG_TRY(store->has_failed ? cg_store_discard(store) : cg_store_commit(store, &moved));
  if (store->has_failed) {
    cg_note(&store->messages, store->folder,
            "nothing of this load is kept; the store is as it was before");
  }
  CG_TRY(moved || store->is_old || !cg_store_is_indexed(store) ? cg_store_rebuild(store) : CG_OK);
  CG_TRY(cg_store_mark(store, false));
  return ended;
}

static cg_status close_in_turn(cg_store *store) {
  cg_status status = CG_OK;
  if (!store) {
    return CG_OK;
  }
  if (store->folder && store->mode == CG_STORE_WRITE) {
    status = end_load(store);
  }
  let_go(store);
  return status;
}

cg_status cg_store_close(cg_store *store) {
  cg_turn_take();
  const cg_status status = close_in_turn(store);
  cg_turn_end();
  return status;
}

long cg_store_count(const cg_store *store) { return (long)cg_index_count(&store->index); }

/* Keep a batch in the folder. */
static cg_status keep(cg_store *store, const cg_store_batch *batch) {
  if (!batch->iris.count) {
    return cg_fail(
      &store->messages, CG_BAD_INPUT, batch->name, 0,
      "no document: no statement with cg:hasClause; load a graph that clausegraph exported");
  }
  if (batch->has_blanks) {
    return cg_fail(
      &store->messages, CG_BAD_INPUT, batch->name, 0,
      "blank nodes, which a store does not support; load a graph that clausegraph exported");
  }
  if (store->has_failed) {
    return CG_CANNOT_WRITE; /* Already reported */
  }
  if (!store->load) {
    CG_TRY(cg_store_last_load(store, &store->load));
    ++store->load;
  }
  CG_TRY(cg_store_mark(store, true));
  const cg_status status = cg_store_keep(store, batch);
  store->has_failed = status != CG_OK && status != CG_BAD_INPUT;
  return status;
}

/* Rebuild the index of a store in memory. */
static cg_status index_anew(cg_store *store) {
  cg_arena_free(store->indexed);
  store->indexed = NULL;
  store->index = (cg_index){.map = NULL};
  CG_TRY(cg_arena_new(cg_arena_allocator(store->arena), &store->indexed));
  return cg_index_finish(&store->builder, store->indexed, &store->index);
}

static cg_status put(cg_store *store, const char *name, cg_slice statements, cg_arena *arena) {
  cg_store_batch batch;
  CG_TRY(cg_store_batch_read(name, statements, arena, &batch));
  if (store->folder) {
    return keep(store, &batch);
  }
  CG_TRY(cg_store_index(&store->messages, &batch, &store->builder));
  return index_anew(store);
}

cg_status cg_store_put_lines(cg_store *store, const char *name, cg_slice lines) {
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  const cg_status status = put(store, name, lines, arena);
  cg_arena_free(arena);
  return status;
}

cg_status cg_store_put(cg_store *store, const char *name, const cg_graph *graph) {
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  cg_buffer lines = cg_buffer_init(arena);
  cg_status status = cg_graph_write(graph, "nquads", cg_buffer_take, &lines);
  if (!status) {
    status = cg_store_put_lines(store, name, cg_buffer_slice(&lines));
  }
  cg_arena_free(arena);
  return status;
}
