/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/module_find.h"

#include "addons/redland/module_impl.h"
#include "addons/redland/module_terms.h"
#include "addons/redland/nodes.h"

#include <stdlib.h>

/* An iteration over statements or graphs. librdf borrows each result until the next step. */
typedef struct {
  librdf_storage *storage; /* Kept alive while the iteration runs */
  cg_module_store *store;
  cg_index_range range;
  librdf_statement *statement; /* The current statement, if it was requested */
  librdf_node *context;        /* Its graph, or the current graph */
  uint8_t *is_graph;           /* In an iteration over graphs: whether each term is a graph */
  uint32_t graph;              /* The current graph */
} finding;

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
    f->store = cg_module_store_of(storage);
    librdf_storage_add_reference(storage);
  }
  return f;
}

/* --- Streams of statements */

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
    f->context = f->context ? f->context : cg_module_node(f->store, at[CG_GRAPH]);
    return f->context;
  }
  if (!f->statement) {
    f->statement = cg_node_join(f->store->world, cg_module_node(f->store, at[CG_SUBJECT]),
                                cg_module_node(f->store, at[CG_PREDICATE]),
                                cg_module_node(f->store, at[CG_OBJECT]));
  }
  return f->statement;
}

librdf_stream *cg_module_find_statements(librdf_storage *storage, librdf_statement *pattern,
                                         librdf_node *graph) {
  cg_module_store *const store = cg_module_store_of(storage);
  librdf_node *const nodes[CG_PLACES] = {pattern ? librdf_statement_get_subject(pattern) : NULL,
                                         pattern ? librdf_statement_get_predicate(pattern) : NULL,
                                         pattern ? librdf_statement_get_object(pattern) : NULL,
                                         graph};
  cg_quad quad;
  for (int i = 0; i < CG_PLACES; ++i) {
    quad.at[i] = nodes[i] ? cg_module_find_term(store, nodes[i]) : CG_NONE;
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
  f->context = f->context ? f->context : cg_module_node(f->store, f->graph);
  return f->context;
}

librdf_iterator *cg_module_find_graphs(librdf_storage *storage) {
  const cg_index *const index = &cg_module_store_of(storage)->index;
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
