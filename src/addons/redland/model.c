/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/model.h"

#include "addons/redland/nodes.h"
#include "addons/redland/turn.h"
#include "base/try.h"

#include <clausegraph/redland.h>

cg_status cg_model_writer_open(cg_model_writer *writer, librdf_model *model) {
  *writer = (cg_model_writer){.model = model,
                              .world = librdf_storage_get_world(librdf_model_get_storage(model)),
                              .has_contexts = librdf_model_supports_contexts(model)};
  CG_TRY(cg_arena_new(cg_allocator_default(), &writer->arena));
  writer->emptied = cg_table_init(writer->arena);
  writer->graphs = cg_array_init(writer->arena, sizeof(cg_slice));
  return CG_OK;
}

/* Copy the statements of the context, because removing while a stream runs skips some of them. */
static cg_status collect(cg_model_writer *writer, cg_array *out) {
  librdf_stream *const stream = librdf_model_context_as_stream(writer->model, writer->context);
  cg_status status = stream ? CG_OK : CG_CANNOT_WRITE;
  for (; !status && !librdf_stream_end(stream); librdf_stream_next(stream)) {
    librdf_statement *const found = librdf_stream_get_object(stream);
    librdf_statement *const copy = found ? librdf_new_statement_from_statement(found) : NULL;
    status = copy ? cg_array_append(out, &copy) : CG_NO_MEMORY;
    if (status && copy) {
      librdf_free_statement(copy);
    }
  }
  if (stream) {
    librdf_free_stream(stream);
  }
  return status;
}

static bool has_more(const cg_model_writer *writer) {
  librdf_stream *const stream = librdf_model_context_as_stream(writer->model, writer->context);
  const bool has = stream && !librdf_stream_end(stream);
  if (stream) {
    librdf_free_stream(stream);
  }
  return has;
}

static cg_status remove_each(cg_model_writer *writer) {
  cg_array found = cg_array_init(writer->arena, sizeof(librdf_statement *));
  cg_status status = collect(writer, &found);
  for (uint32_t i = 0; i < found.count; ++i) {
    librdf_statement *const statement = *(librdf_statement **)cg_array_at(&found, i);
    if (!status &&
        librdf_model_context_remove_statement(writer->model, writer->context, statement)) {
      status = CG_CANNOT_WRITE;
    }
    librdf_free_statement(statement);
  }
  return status;
}

/* Empty the context. In storages that are not databases, statements are removed one by one: librdf
   itself would remove them while iterating. */
static cg_status empty_context(cg_model_writer *writer) {
  if (!has_more(writer)) {
    return CG_OK;
  }
  if (!writer->is_database) {
    CG_TRY(remove_each(writer));
  } else if (librdf_model_context_remove_statements(writer->model, writer->context)) {
    return CG_CANNOT_WRITE;
  }
  const bool is_kept = has_more(writer);
  writer->has_kept = writer->has_kept || is_kept;
  return is_kept && !writer->may_keep ? CG_CANNOT_WRITE : CG_OK;
}

/* Statements that follow belong to the graph `graph`. */
static cg_status enter(cg_model_writer *writer, cg_slice graph) {
  if (cg_slice_is_equal(graph, writer->graph)) {
    return CG_OK;
  }
  const uint32_t known = cg_table_find(&writer->emptied, graph);
  const cg_slice name = known == CG_NONE ? cg_arena_copy(writer->arena, graph)
                                         : *(const cg_slice *)cg_array_at(&writer->graphs, known);
  if (writer->context) {
    librdf_free_node(writer->context);
  }
  writer->graph = (cg_slice){"", 0};
  writer->context = cg_node_iri(writer->world, graph);
  if (!writer->context || !name.data) {
    return CG_NO_MEMORY;
  }
  writer->graph = name;
  if (known == CG_NONE) {
    CG_TRY(cg_table_set(&writer->emptied, name, writer->graphs.count));
    CG_TRY(cg_array_append(&writer->graphs, &name));
    return empty_context(writer);
  }
  return CG_OK;
}

static cg_status drop(void *handle, cg_slice bytes) {
  (void)handle;
  (void)bytes;
  return CG_OK;
}

cg_status cg_model_writer_take(void *handle, const cg_statement_view *view) {
  cg_model_writer *const writer = handle;
  const bool has_context = writer->has_contexts && view->graph.length;
  /* Writing a line validates the terms. */
  CG_TRY(cg_statement_write(view, drop, NULL) ? CG_INTERNAL : CG_OK);
  CG_TRY(has_context ? enter(writer, view->graph) : CG_OK);
  librdf_statement *const statement = cg_node_statement(writer->world, view);
  if (!statement) {
    return CG_NO_MEMORY;
  }
  const int failed =
    has_context ? librdf_model_context_add_statement(writer->model, writer->context, statement)
                : librdf_model_add_statement(writer->model, statement);
  librdf_free_statement(statement);
  writer->count += !failed;
  return failed ? CG_CANNOT_WRITE : CG_OK;
}

cg_status cg_model_writer_close(cg_model_writer *writer, cg_status status) {
  if (writer->has_transaction && status) {
    librdf_model_transaction_rollback(writer->model);
  } else if (writer->has_transaction && librdf_model_transaction_commit(writer->model)) {
    status = CG_CANNOT_WRITE;
  }
  if (writer->context) {
    librdf_free_node(writer->context);
  }
  if (writer->arena) {
    cg_arena_free(writer->arena);
  }
  return status;
}

static cg_status add_in_turn(const cg_graph *graph, librdf_model *model) {
  cg_model_writer writer;
  cg_status status = cg_model_writer_open(&writer, model);
  if (!status) {
    status = cg_graph_visit(graph, cg_model_writer_take, &writer);
  }
  status = cg_model_writer_close(&writer, status);
  if (!status && librdf_model_sync(model)) {
    status = CG_CANNOT_WRITE;
  }
  return status;
}

cg_status cg_redland_add(const cg_graph *graph, librdf_model *model) {
  cg_turn_take();
  const cg_status status = add_in_turn(graph, model);
  cg_turn_end();
  return status;
}
