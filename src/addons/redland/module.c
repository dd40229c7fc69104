/* SPDX-License-Identifier: Apache-2.0 */
/* The Redland storage "clausegraph", with which any program that uses librdf can read a clausegraph
 * store. */
#include "addons/redland/index.h"
#include "addons/redland/index_file.h"
#include "addons/redland/nodes.h"
#include "addons/redland/term.h"

#include "base/try.h"

#include <clausegraph/macros.h>

#include <librdf.h>
#include <rdf_storage_module.h>

#include <stdlib.h>
#include <string.h>

/* A store. */
typedef struct {
  librdf_world *world;
  char *folder;
  char *path; /* Of the index */
  cg_arena *arena;
  cg_buffer term; /* Scratch space for one term */
  cg_index index;
} instance;

/* An iteration over statements or graphs. librdf borrows each result until the next step. */
typedef struct {
  librdf_storage *storage; /* Kept alive while the iteration runs */
  instance *store;
  cg_index_range range;
  librdf_statement *statement; /* The current statement, if it was requested */
  librdf_node *context;        /* Its graph, or the current graph */
  uint8_t *is_graph;           /* In an iteration over graphs: whether each term is a graph */
  uint32_t graph;              /* The current graph */
} finding;

static instance *instance_of(librdf_storage *storage) {
  return librdf_storage_get_instance(storage);
}

static int fail(const instance *store, const char *what) {
  librdf_log(store->world, 0, LIBRDF_LOG_ERROR, LIBRDF_FROM_STORAGE, NULL, "%s: %s", store->folder,
             what);
  return 1;
}

static int refuse(const instance *store) {
  librdf_log(store->world, 0, LIBRDF_LOG_ERROR, LIBRDF_FROM_STORAGE, NULL,
             "%s: a store of clausegraph is read only for Redland; write with: clausegraph load "
             "--store %s FILE",
             store->folder, store->folder);
  return 1;
}

/* --- Terms */

static cg_status add_literal(cg_buffer *out, librdf_node *node) {
  size_t length = 0;
  const char *const text =
    (const char *)librdf_node_get_literal_value_as_counted_string(node, &length);
  const char *const language = librdf_node_get_literal_value_language(node);
  librdf_uri *const datatype = librdf_node_get_literal_value_datatype_uri(node);
  CG_TRY(cg_buffer_add_byte(out, '"'));
  CG_TRY(cg_term_escape(out, (cg_slice){text, length}));
  CG_TRY(cg_buffer_add_byte(out, '"'));
  if (language) {
    CG_TRY(cg_buffer_add_byte(out, '@'));
    return cg_buffer_add(out, cg_slice_of(language));
  }
  const char *const iri = datatype ? (const char *)librdf_uri_as_string(datatype) : NULL;
  if (iri && strcmp(iri, "http://www.w3.org/2001/XMLSchema#string") != 0) {
    CG_TRY(cg_buffer_add(out, CG_SLICE("^^<")));
    CG_TRY(cg_buffer_add(out, cg_slice_of(iri)));
    return cg_buffer_add_byte(out, '>');
  }
  return CG_OK;
}

/* The number of the term of `node`; CG_NONE if the store does not contain it. */
static uint32_t find_term(instance *store, librdf_node *node) {
  cg_status status = CG_OK;
  store->term.length = 0;
  if (librdf_node_is_literal(node)) {
    status = add_literal(&store->term, node);
  } else if (librdf_node_is_resource(node)) {
    size_t length = 0;
    const char *const iri =
      (const char *)librdf_uri_as_counted_string(librdf_node_get_uri(node), &length);
    const cg_slice pieces[] = {CG_SLICE("<"), {iri, length}, CG_SLICE(">")};
    for (size_t i = 0; !status && i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
      status = cg_buffer_add(&store->term, pieces[i]);
    }
  } else {
    return CG_NONE; /* A store in a folder has no blank nodes */
  }
  return status ? CG_NONE : cg_index_find(&store->index, cg_buffer_slice(&store->term));
}

/* The node of a term, owned; NULL if out of memory. */
static librdf_node *node_of(instance *store, uint32_t number) {
  const cg_slice term = cg_index_term(&store->index, number);
  if (cg_term_is_iri(term)) {
    return cg_node_iri(store->world, cg_term_iri(term));
  }
  if (!cg_term_is_literal(term)) {
    return NULL; /* Damaged file */
  }
  const cg_literal_parts parts = cg_term_literal(term);
  store->term.length = 0;
  return cg_term_unescape(&store->term, parts.words)
           ? NULL
           : cg_node_literal(store->world, cg_buffer_slice(&store->term), parts.language,
                             parts.datatype);
}

/* --- Streams of statements */

static void forget(finding *f) {
  if (f->statement) {
    librdf_free_statement(f->statement);
  }
  if (f->context) {
    librdf_free_node(f->context);
  }
  f->statement = NULL;
  f->context = NULL;
}

static int is_end(void *handle) {
  const finding *const f = handle;
  return f->range.at >= f->range.end;
}

static int move(void *handle) {
  finding *const f = handle;
  forget(f);
  cg_index_next(&f->range);
  return is_end(f);
}

static void *get(void *handle, int what) {
  finding *const f = handle;
  if (is_end(f)) {
    return NULL;
  }
  const uint32_t *const at = f->range.at->at;
  if (what == LIBRDF_STREAM_GET_METHOD_GET_CONTEXT) {
    f->context = f->context ? f->context : node_of(f->store, at[CG_GRAPH]);
    return f->context;
  }
  if (!f->statement) {
    f->statement =
      cg_node_join(f->store->world, node_of(f->store, at[CG_SUBJECT]),
                   node_of(f->store, at[CG_PREDICATE]), node_of(f->store, at[CG_OBJECT]));
  }
  return f->statement;
}

static void finish(void *handle) {
  finding *const f = handle;
  forget(f);
  librdf_storage_remove_reference(f->storage);
  free(f->is_graph);
  free(f);
}

static finding *start(librdf_storage *storage) {
  finding *const f = calloc(1, sizeof(*f));
  if (f) {
    f->storage = storage;
    f->store = instance_of(storage);
    librdf_storage_add_reference(storage);
  }
  return f;
}

/* The statements that match `pattern` in `graph`. Each of these, and the nodes of `pattern`, may be
 * NULL. */
static librdf_stream *search(librdf_storage *storage, librdf_statement *pattern,
                             librdf_node *graph) {
  instance *const store = instance_of(storage);
  librdf_node *const nodes[CG_PLACES] = {pattern ? librdf_statement_get_subject(pattern) : NULL,
                                         pattern ? librdf_statement_get_predicate(pattern) : NULL,
                                         pattern ? librdf_statement_get_object(pattern) : NULL,
                                         graph};
  cg_quad quad;
  for (int i = 0; i < CG_PLACES; ++i) {
    quad.at[i] = nodes[i] ? find_term(store, nodes[i]) : CG_NONE;
    if (nodes[i] && quad.at[i] == CG_NONE) {
      return librdf_new_empty_stream(store->world);
    }
  }
  finding *const f = start(storage);
  if (!f) {
    return NULL;
  }
  f->range = cg_index_match(&store->index, &quad);
  librdf_stream *const stream = librdf_new_stream(store->world, f, is_end, move, get, finish);
  if (!stream) {
    finish(f);
  }
  return stream;
}

/* --- Iterators over graphs */

static int is_last_graph(void *handle) {
  const finding *const f = handle;
  return f->graph >= f->store->index.term_count;
}

/* Advance to the next graph, beginning at the term `graph`. */
static void settle(finding *f, uint32_t graph) {
  f->graph = graph;
  while (!is_last_graph(f) && !f->is_graph[f->graph]) {
    ++f->graph;
  }
}

static int move_graph(void *handle) {
  finding *const f = handle;
  forget(f);
  settle(f, f->graph + 1);
  return is_last_graph(f);
}

static void *get_graph(void *handle, int what) {
  finding *const f = handle;
  if (what != LIBRDF_ITERATOR_GET_METHOD_GET_OBJECT || is_last_graph(f)) {
    return NULL;
  }
  f->context = f->context ? f->context : node_of(f->store, f->graph);
  return f->context;
}

static librdf_iterator *find_graphs(librdf_storage *storage) {
  const cg_index *const index = &instance_of(storage)->index;
  finding *const f = start(storage);
  librdf_iterator *iterator = NULL;
  if (!f) {
    return NULL;
  }
  f->is_graph = calloc((size_t)index->term_count + 1, 1);
  for (uint32_t i = 0; f->is_graph && i < index->quad_count; ++i) {
    const uint32_t graph = cg_index_quad(index, i)->at[CG_GRAPH];
    if (graph < index->term_count) {
      f->is_graph[graph] = 1;
    }
  }
  if (f->is_graph) {
    settle(f, 0);
    iterator =
      librdf_new_iterator(f->store->world, f, is_last_graph, move_graph, get_graph, finish);
  }
  if (!iterator) {
    finish(f);
  }
  return iterator;
}

/* --- The storage */

static int init_storage(librdf_storage *storage, const char *name, librdf_hash *options) {
  const size_t length = name ? strlen(name) : 0;
  const bool is_new = options && librdf_hash_get_as_boolean(options, "new") > 0;
  instance *const store = calloc(1, sizeof(*store));
  if (options) {
    librdf_free_hash(options);
  }
  librdf_storage_set_instance(storage, store);
  if (!store || !length) {
    return 1;
  }
  store->world = librdf_storage_get_world(storage);
  store->folder = calloc(1, length + 1);
  store->path = calloc(1, length + sizeof("/index"));
  if (!store->folder || !store->path || cg_arena_new(cg_allocator_default(), &store->arena)) {
    return 1;
  }
  memcpy(store->folder, name, length);
  memcpy(store->path, name, length);
  memcpy(store->path + length, "/index", sizeof("/index"));
  store->term = cg_buffer_init(store->arena);
  return is_new ? refuse(store) : 0;
}

static void end_storage(librdf_storage *storage) {
  instance *const store = instance_of(storage);
  if (!store) {
    return;
  }
  if (store->arena) {
    cg_arena_free(store->arena);
  }
  free(store->path);
  free(store->folder);
  free(store);
  librdf_storage_set_instance(storage, NULL);
}

static int open_storage(librdf_storage *storage, librdf_model *model) {
  instance *const store = instance_of(storage);
  (void)model;
  cg_status status = cg_index_map(store->path, &store->index);
  /* Verify everything now, because librdf cannot report an error later. */
  if (!status && !cg_index_verify(&store->index)) {
    cg_index_close(&store->index);
    status = CG_BAD_INPUT;
  }
  switch (status) {
  case CG_OK: return 0;
  case CG_CANNOT_READ:
    return fail(store, "no store; make one with: clausegraph load --store DIR FILE");
  default:
    return fail(store,
                "the index cannot be read or is damaged; clausegraph load --store DIR rebuilds it");
  }
}

static int close_storage(librdf_storage *storage) {
  cg_index_close(&instance_of(storage)->index);
  return 0;
}

static int size(librdf_storage *storage) {
  return (int)cg_index_count(&instance_of(storage)->index);
}

static librdf_stream *serialise(librdf_storage *storage) { return search(storage, NULL, NULL); }

static librdf_stream *find(librdf_storage *storage, librdf_statement *pattern) {
  return search(storage, pattern, NULL);
}

static librdf_stream *find_in(librdf_storage *storage, librdf_statement *pattern,
                              librdf_node *graph) {
  return search(storage, pattern, graph);
}

static librdf_stream *serialise_context(librdf_storage *storage, librdf_node *graph) {
  return search(storage, NULL, graph);
}

static int contains(librdf_storage *storage, librdf_statement *statement) {
  librdf_stream *const stream = search(storage, statement, NULL);
  const int has = stream && !librdf_stream_end(stream);
  if (stream) {
    librdf_free_stream(stream);
  }
  return has;
}

/* --- Refusals */

static int refuse_statement(librdf_storage *storage, librdf_statement *statement) {
  (void)statement;
  return refuse(instance_of(storage));
}

static int refuse_in_context(librdf_storage *storage, librdf_node *graph,
                             librdf_statement *statement) {
  (void)graph;
  (void)statement;
  return refuse(instance_of(storage));
}

static int refuse_context(librdf_storage *storage, librdf_node *graph) {
  (void)graph;
  return refuse(instance_of(storage));
}

static librdf_node *get_feature(librdf_storage *storage, librdf_uri *feature) {
  const char *const name = feature ? (const char *)librdf_uri_as_string(feature) : "";
  return strcmp(name, LIBRDF_MODEL_FEATURE_CONTEXTS)
           ? NULL
           : librdf_new_node_from_typed_literal(librdf_storage_get_world(storage),
                                                (const unsigned char *)"1", NULL, NULL);
}

static void fill_factory(librdf_storage_factory *factory) {
  factory->version = LIBRDF_STORAGE_INTERFACE_VERSION;
  factory->init = init_storage;
  factory->terminate = end_storage;
  factory->open = open_storage;
  factory->close = close_storage;
  factory->size = size;
  factory->contains_statement = contains;
  factory->serialise = serialise;
  factory->find_statements = find;
  factory->find_statements_in_context = find_in;
  factory->context_serialise = serialise_context;
  factory->get_contexts = find_graphs;
  factory->get_feature = get_feature;
  factory->add_statement = refuse_statement;
  factory->remove_statement = refuse_statement;
  factory->context_add_statement = refuse_in_context;
  factory->context_remove_statement = refuse_in_context;
  factory->context_remove_statements = refuse_context;
}

/* The function that Redland looks up in a module. */
CG_API void librdf_storage_module_register_factory(librdf_world *world);

void librdf_storage_module_register_factory(librdf_world *world) {
  librdf_storage_register_factory(world, "clausegraph", "Store of clausegraph (read only)",
                                  fill_factory);
}
