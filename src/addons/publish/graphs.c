/* SPDX-License-Identifier: Apache-2.0 */
/* Packs statements into parcels, one for each named graph, whose statements must be adjacent. */
#include "addons/publish/graphs.h"

#include "addons/publish/publisher_impl.h"

#include "base/buffer.h"
#include "base/growing.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <clausegraph/statements.h>

/* A parcel being filled. */
typedef struct {
  cg_publisher *publisher;
  const char *name;
  cg_slice document; /* Document of statements without a graph name */
  cg_arena *arena;   /* NULL if there is no parcel yet */
  cg_slice iri;
  cg_buffer body;
  size_t count;
} packing;

static cg_status take_line(void *handle, cg_slice bytes) { return cg_buffer_add(handle, bytes); }

/* Send the filled parcel. */
static cg_status ship(packing *k) {
  if (!k->arena) {
    return CG_OK;
  }
  const char *const name = cg_arena_copy(k->arena, cg_slice_of(k->name)).data;
  const cg_parcel parcel = {.arena = k->arena,
                            .name = name,
                            .iri = k->iri,
                            .body = cg_buffer_slice(&k->body),
                            .statement_count = k->count};
  k->arena = NULL;
  if (!name) {
    cg_arena_free(parcel.arena);
    return CG_NO_MEMORY;
  }
  return cg_publisher_send(k->publisher, parcel);
}

static cg_status unpack(packing *k, cg_slice iri) {
  CG_TRY(cg_arena_new(k->publisher->allocator, &k->arena));
  k->iri = cg_arena_copy(k->arena, iri);
  k->body = cg_buffer_init(k->arena);
  k->count = 0;
  return k->iri.data ? CG_OK : CG_NO_MEMORY;
}

static cg_status pack(void *handle, const cg_statement_view *statement) {
  packing *const k = handle;
  const cg_slice iri = statement->graph.length ? statement->graph : k->document;
  if (!k->arena || !cg_slice_is_equal(iri, k->iri)) {
    CG_TRY(ship(k));
    CG_TRY(unpack(k, iri));
  }
  ++k->count;
  const cg_status status = cg_statement_write(statement, take_line, &k->body);
  return status == CG_BAD_ARGUMENT ? CG_INTERNAL : status; /* The library made or read it */
}

/* Send the last parcel, unless there was an error. */
static cg_status finish(packing *k, cg_status status) {
  status = status ? status : ship(k);
  cg_arena_free(k->arena);
  k->arena = NULL;
  return status;
}

cg_status cg_publisher_put(cg_publisher *p, const char *name, const cg_graph *graph) {
  packing k = {.publisher = p, .name = name};
  return finish(&k, cg_graph_visit(graph, pack, &k));
}

/* Content of a file, checked before anything of it is sent. */
typedef struct {
  const cg_publisher *publisher;
  const char *name;
  cg_arena *arena;
  /* Graph names; 1 if the graph describes the thing it is named after, as a document's graph
   * does */
  cg_table graphs;
  cg_slice graph;        /* The last one */
  cg_slice document;     /* The first document among statements without a graph name */
  size_t document_count; /* 2: two or more */
  bool has_nameless;
} survey;

static cg_status refuse(const survey *s, const char *what) {
  return cg_fail(&s->publisher->messages, CG_BAD_INPUT, s->name, 0, "%s", what);
}

static cg_status see_graph(survey *s, cg_slice graph) {
  if (cg_slice_is_equal(graph, s->graph)) {
    return CG_OK;
  }
  if (cg_table_find(&s->graphs, graph) != CG_NONE) {
    return cg_fail(
      &s->publisher->messages, CG_BAD_INPUT, s->name, 0,
      "the statements of the graph <%.*s> are not adjacent; export them again with --things inline",
      (int)graph.length, graph.data);
  }
  s->graph = cg_arena_copy(s->arena, graph);
  return s->graph.data ? cg_table_set(&s->graphs, s->graph, 0) : CG_NO_MEMORY;
}

static cg_status see(void *handle, const cg_statement_view *statement) {
  survey *const s = handle;
  if (statement->graph.length) {
    CG_TRY(see_graph(s, statement->graph));
    return cg_slice_is_equal(statement->subject, s->graph) ? cg_table_set(&s->graphs, s->graph, 1)
                                                           : CG_OK;
  }
  s->has_nameless = true;
  if (s->document_count < 2 && cg_slice_is_equal(statement->predicate, CG_TERM(hasClause)) &&
      !cg_slice_is_equal(statement->subject, s->document)) {
    ++s->document_count;
    s->document = cg_arena_copy(s->arena, statement->subject);
  }
  return s->document_count && !s->document.data ? CG_NO_MEMORY : CG_OK;
}

/* Refuse shared graphs: a request replaces a graph, so the statements from other files would be
 * lost. */
static cg_status refuse_shared(const survey *s) {
  for (uint32_t i = 0; i < cg_table_slot_count(&s->graphs); ++i) {
    cg_slice graph;
    uint32_t is_document = 0;
    if (cg_table_slot_read(&s->graphs, i, &graph, &is_document) && !is_document) {
      return cg_fail(&s->publisher->messages, CG_BAD_INPUT, s->name, 0,
                     "the graph <%.*s> is not that of a document; export the documents again with "
                     "--things inline",
                     (int)graph.length, graph.data);
    }
  }
  return CG_OK;
}

/* Check that each statement has a graph. */
static cg_status judge(const survey *s) {
  if (s->has_nameless && s->graph.length) {
    return refuse(s, "only some statements have a graph name; export again as N-Quads");
  }
  if (s->document_count > 1) {
    return refuse(
      s, "several documents without graph names; export them as N-Quads, or one file per document");
  }
  if (!s->document_count && !s->graph.length) {
    return refuse(
      s, "no document: no statement with cg:hasClause; publish a graph that clausegraph exported");
  }
  return refuse_shared(s);
}

static cg_status put_surveyed(survey *s, cg_publisher *p, cg_slice data, const char *syntax) {
  const cg_environment environment = cg_environment_of(&p->messages);
  CG_TRY(cg_statements_read(&environment, s->name, data, syntax, see, s));
  CG_TRY(judge(s));
  packing k = {.publisher = p, .name = s->name, .document = s->document};
  return finish(&k, cg_statements_read(&environment, s->name, data, syntax, pack, &k));
}

cg_status cg_publisher_put_as(cg_publisher *p, const char *name, cg_slice data,
                              const char *syntax) {
  survey s = {.publisher = p, .name = name};
  CG_TRY(cg_arena_new(p->allocator, &s.arena));
  s.graphs = cg_table_init(s.arena);
  s.graph = s.document = (cg_slice){"", 0};
  const cg_status status = put_surveyed(&s, p, data, syntax);
  cg_arena_free(s.arena);
  return status;
}
