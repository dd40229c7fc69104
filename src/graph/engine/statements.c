/* SPDX-License-Identifier: Apache-2.0 */
#include <clausegraph/statements.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/growing.h"
#include "base/iri.h"
#include "base/try.h"
#include "engine/graph_impl.h"
#include "graph/graph.h"
#include "rdf/serd_reader.h"
#include "rdf/writer.h"

typedef struct {
  cg_statement_visit visit;
  void *handle;
} visiting;

static cg_status take(void *handle, const cg_statement *statement, cg_slice graph, uint32_t line) {
  const visiting *const v = handle;
  (void)line;
  const cg_statement_view view = {statement->subject,
                                  statement->predicate,
                                  statement->object.text,
                                  statement->object.is_iri,
                                  statement->object.datatype,
                                  statement->object.language,
                                  graph};
  return v->visit(v->handle, &view);
}

static cg_status visit_graph(visiting *v, cg_named_statements graph) {
  for (uint32_t i = 0; i < graph.statements.count; ++i) {
    const cg_statement statement = cg_statements_at(&graph.statements, i);
    CG_TRY(take(v, &statement, graph.iri, 0));
  }
  return CG_OK;
}

cg_status cg_graph_visit(const cg_graph *graph, cg_statement_visit visit, void *handle) {
  visiting v = {visit, handle};
  for (uint32_t i = 0; i < graph->graphs.count; ++i) {
    const cg_document_graph *const one = cg_array_at(&graph->graphs, i);
    for (uint32_t j = 0; j < cg_document_graph_count(one); ++j) {
      CG_TRY(visit_graph(&v, cg_document_graph_at(one, j)));
    }
  }
  return CG_OK;
}

static cg_statement statement_of(const cg_statement_view *view) {
  return (cg_statement){view->subject,
                        view->predicate,
                        {view->object, view->datatype, view->language, view->is_iri != 0}};
}

cg_status cg_statement_write(const cg_statement_view *statement, cg_sink sink, void *handle) {
  const cg_statement one = statement_of(statement);
  cg_kept_statement kept;
  cg_array statements = {.items = &kept, .count = 0, .capacity = 1, .item_size = sizeof(kept)};
  const cg_rdf_graph graph = {{"", 0}, &statements};
  CG_TRY(cg_statement_is_valid(&one) ? cg_statements_add(&statements, &one) : CG_BAD_ARGUMENT);
  return cg_rdf_write(&graph, 1, "ntriples", sink, handle);
}

/* The caller's statements, in `all`; the first one that is not valid is a message. */
static cg_status take_all(const cg_statement_view *statements, size_t count,
                          const cg_messages *messages, cg_array *all) {
  for (size_t i = 0; i < count; ++i) {
    const cg_statement one = statement_of(&statements[i]);
    if (!cg_statement_is_valid(&one)) {
      return cg_fail(messages, CG_BAD_ARGUMENT, "statements", 0,
                     "statement %zu about '%.*s' has an invalid IRI or literal", i + 1,
                     (int)one.subject.length, one.subject.data);
    }
    CG_TRY(cg_statements_add(all, &one));
  }
  return CG_OK;
}

static cg_status write_all(const cg_statement_view *statements, size_t count, const char *syntax,
                           const cg_messages *messages, cg_arena *arena, cg_sink sink,
                           void *handle) {
  cg_array all = cg_statements_init(arena);
  CG_TRY(take_all(statements, count, messages, &all));
  const cg_rdf_graph graph = {count ? statements->graph : (cg_slice){"", 0}, &all};
  if (graph.iri.length && !cg_iri_is_valid(graph.iri)) {
    return cg_fail(messages, CG_BAD_ARGUMENT, "statements", 0,
                   "the graph '%.*s' is not a valid IRI", (int)graph.iri.length, graph.iri.data);
  }
  return cg_rdf_write(&graph, 1, syntax, sink, handle);
}

cg_status cg_statements_write(const cg_environment *environment,
                              const cg_statement_view *statements, size_t count, const char *syntax,
                              cg_sink sink, void *handle) {
  cg_environment chosen;
  cg_arena *arena = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  CG_TRY(cg_arena_new(chosen.allocator, &arena));
  const cg_messages messages = cg_environment_messages(&chosen);
  const cg_status status = write_all(statements, count, syntax, &messages, arena, sink, handle);
  cg_arena_free(arena);
  return status;
}

cg_status cg_statements_read(const cg_environment *environment, const char *name, cg_slice data,
                             const char *syntax, cg_statement_visit visit, void *handle) {
  cg_environment chosen;
  CG_TRY(cg_environment_take(environment, &chosen));
  const cg_messages messages = cg_environment_messages(&chosen);
  visiting v = {visit, handle};
  return cg_serd_read(name, data, syntax, &messages, take, &v);
}

cg_status cg_statements_read_blanks(const cg_environment *environment, const char *name,
                                    cg_slice data, const char *syntax, cg_statement_visit visit,
                                    void *handle) {
  cg_environment chosen;
  CG_TRY(cg_environment_take(environment, &chosen));
  const cg_messages messages = cg_environment_messages(&chosen);
  visiting v = {visit, handle};
  return cg_serd_read_blanks(name, data, syntax, &messages, take, &v);
}
