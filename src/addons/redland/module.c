/* SPDX-License-Identifier: Apache-2.0 */
/* The Redland storage "clausegraph", with which any program that uses librdf can read a clausegraph
 * store. */
#include "addons/redland/index_file.h"
#include "addons/redland/module_find.h"
#include "addons/redland/module_impl.h"

#include <clausegraph/macros.h>

#include <stdlib.h>
#include <string.h>

static int fail(const cg_module_store *store, const char *what) {
  librdf_log(store->world, 0, LIBRDF_LOG_ERROR, LIBRDF_FROM_STORAGE, NULL, "%s: %s", store->folder,
             what);
  return 1;
}

static int refuse(const cg_module_store *store) {
  librdf_log(store->world, 0, LIBRDF_LOG_ERROR, LIBRDF_FROM_STORAGE, NULL,
             "%s: a store of clausegraph is read only for Redland; write with: clausegraph load "
             "--store %s FILE",
             store->folder, store->folder);
  return 1;
}

/* --- The storage */

static int init_storage(librdf_storage *storage, const char *name, librdf_hash *options) {
  const size_t length = name ? strlen(name) : 0;
  const bool is_new = options && librdf_hash_get_as_boolean(options, "new") > 0;
  cg_module_store *const store = calloc(1, sizeof(*store));
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
  cg_module_store *const store = cg_module_store_of(storage);
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
  cg_module_store *const store = cg_module_store_of(storage);
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
  cg_index_close(&cg_module_store_of(storage)->index);
  return 0;
}

static int size(librdf_storage *storage) {
  return (int)cg_index_count(&cg_module_store_of(storage)->index);
}

static librdf_stream *serialise(librdf_storage *storage) {
  return cg_module_find_statements(storage, NULL, NULL);
}

static librdf_stream *find(librdf_storage *storage, librdf_statement *pattern) {
  return cg_module_find_statements(storage, pattern, NULL);
}

static librdf_stream *find_in(librdf_storage *storage, librdf_statement *pattern,
                              librdf_node *graph) {
  return cg_module_find_statements(storage, pattern, graph);
}

static librdf_stream *serialise_context(librdf_storage *storage, librdf_node *graph) {
  return cg_module_find_statements(storage, NULL, graph);
}

static int contains(librdf_storage *storage, librdf_statement *statement) {
  librdf_stream *const stream = cg_module_find_statements(storage, statement, NULL);
  const int has = stream && !librdf_stream_end(stream);
  if (stream) {
    librdf_free_stream(stream);
  }
  return has;
}

/* --- Refusals */

static int refuse_statement(librdf_storage *storage, librdf_statement *statement) {
  (void)statement;
  return refuse(cg_module_store_of(storage));
}

static int refuse_in_context(librdf_storage *storage, librdf_node *graph,
                             librdf_statement *statement) {
  (void)graph;
  (void)statement;
  return refuse(cg_module_store_of(storage));
}

static int refuse_context(librdf_storage *storage, librdf_node *graph) {
  (void)graph;
  return refuse(cg_module_store_of(storage));
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
  factory->get_contexts = cg_module_find_graphs;
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
