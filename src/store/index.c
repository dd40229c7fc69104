/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index: a Redland model over hashes, in Berkeley DB or in memory.
 *
 * Each document's statements are a context of their own, so that they can be taken out again.  What is said of a thing
 * stands once, in the context <thing#description>, as the first document that refers to it says it; of a thing that is
 * itself a document of the index it is left out.  So no statement stands in two contexts: Redland would give it twice.
 * (With contexts Redland looks through all that it has to tell whether it has a statement; so it is never asked that.) */
#include "store/store.h"

#include "base/buffer.h"
#include "base/try.h"

cg_status cg_store_open_index(cg_store *store, bool is_new) {
  char options[1200];
  const int length =
    store->folder
      ? snprintf(options, sizeof(options), "hash-type='bdb',dir='%s',contexts='yes',new='%s'%s",
                 store->folder, is_new ? "yes" : "no",
                 store->mode == CG_STORE_READ ? ",write='no'" : "")
      : snprintf(options, sizeof(options), "hash-type='memory',contexts='yes'");
  if (length < 0 || (size_t)length >= sizeof(options) ||
      (store->folder && strchr(store->folder, '\''))) {
    return cg_fail(&store->messages, CG_BAD_ARGUMENT, store->folder, 0,
                   "the name of the folder is too long or has an apostrophe");
  }
  store->storage = librdf_new_storage(store->world, "hashes", "index", options);
  store->model = store->storage ? librdf_new_model(store->world, store->storage, NULL) : NULL;
  if (!store->model) {
    cg_store_close_index(store);
    return cg_fail(&store->messages, CG_CANNOT_READ, store->folder ? store->folder : "memory", 0,
                   "Redland cannot open the index");
  }
  return CG_OK;
}

void cg_store_close_index(cg_store *store) {
  if (store->model) {
    librdf_model_sync(store->model);
    librdf_free_model(store->model);
  }
  if (store->storage) {
    librdf_free_storage(store->storage);
  }
  store->model = NULL;
  store->storage = NULL;
}

#define DESCRIPTION "#description"

/* What one call of cg_store_index() adds. */
typedef struct {
  cg_store             *store;
  const cg_store_batch *batch;
  cg_arena             *arena;
  cg_table              contexts; /* IRI of a document or thing to its place in `names` */
  cg_array              names;    /* cg_slice: the context of its statements; empty: they are not wanted */
  bool                  is_new;   /* The index has nothing of the documents */
} adding;

static librdf_node *node_of(cg_store *store, cg_slice iri) {
  return librdf_new_node_from_counted_uri_string(store->world, (const unsigned char *)iri.data,
                                                 iri.length);
}

/* Take the context `name` out of the index. */
static cg_status take_out(cg_store *store, cg_slice name) {
  librdf_node *const context = node_of(store, name);
  if (!context) {
    return CG_NO_MEMORY;
  }
  librdf_model_context_remove_statements(store->model, context);
  librdf_free_node(context);
  return CG_OK;
}

static bool has_context(cg_store *store, cg_slice name) {
  librdf_node *const context = node_of(store, name);
  const bool has = context && librdf_model_contains_context(store->model, context);
  if (context) {
    librdf_free_node(context);
  }
  return has;
}

static cg_slice description_of(const adding *a, cg_slice iri) {
  const cg_slice pieces[] = {iri, CG_SLICE(DESCRIPTION)};
  return cg_join(a->arena, pieces, 2);
}

/* The context for statements about `iri`, a document of the batch or a thing; what the index had there goes first. */
static cg_status open_context(adding *a, cg_slice iri, bool is_document, cg_slice *out) {
  const cg_slice none = {"", 0};
  const cg_slice description = description_of(a, iri);
  if (!description.data) {
    return CG_NO_MEMORY;
  }
  if (is_document) {
    *out = cg_arena_copy(a->arena, iri);
    CG_TRY(a->is_new ? CG_OK : take_out(a->store, iri));
    return take_out(a->store, description);
  }
  *out = has_context(a->store, iri) || has_context(a->store, description) ? none : description;
  return CG_OK;
}

/* The same, found once a document or thing. */
static cg_status context_for(adding *a, cg_slice subject, cg_slice *out) {
  const uint32_t document = cg_store_document_of(a->batch, subject);
  const cg_slice iri = document == CG_NONE
                         ? subject
                         : *(const cg_slice *)cg_array_at(&a->batch->iris, document);
  const uint32_t place = cg_table_find(&a->contexts, iri);
  if (place != CG_NONE) {
    *out = *(const cg_slice *)cg_array_at(&a->names, place);
    return CG_OK;
  }
  CG_TRY(open_context(a, iri, document != CG_NONE, out));
  const cg_slice kept = cg_arena_copy(a->arena, iri);
  CG_TRY(kept.data ? cg_table_set(&a->contexts, kept, a->names.count) : CG_NO_MEMORY);
  return cg_array_append(&a->names, out);
}

static cg_status add(adding *a, librdf_statement *statement) {
  size_t length = 0;
  cg_slice name;
  librdf_node *const node = librdf_statement_get_subject(statement);
  librdf_uri *const uri = node && librdf_node_is_resource(node) ? librdf_node_get_uri(node) : NULL;
  const char *const text = uri ? (const char *)librdf_uri_as_counted_string(uri, &length) : "";
  CG_TRY(context_for(a, (cg_slice){text, length}, &name));
  if (!name.length) {
    return CG_OK;
  }
  librdf_node *const context = node_of(a->store, name);
  const int failed =
    !context || librdf_model_context_add_statement(a->store->model, context, statement);
  if (context) {
    librdf_free_node(context);
  }
  return failed ? CG_CANNOT_WRITE : CG_OK;
}

static cg_status add_all(adding *a, librdf_stream *stream) {
  for (; !librdf_stream_end(stream); librdf_stream_next(stream)) {
    const cg_status status = add(a, librdf_stream_get_object(stream));
    if (status) {
      return cg_fail(&a->store->messages, status, a->batch->name, 0,
                     "the index takes no more statements; is the disk full?");
    }
  }
  return CG_OK;
}

cg_status cg_store_index(cg_store *store, const cg_store_batch *batch, bool is_new) {
  cg_arena *const arena = batch->iris.arena;
  adding a = {store, batch, arena, cg_table_init(arena), cg_array_init(arena, sizeof(cg_slice)), is_new};
  librdf_parser *const parser = librdf_new_parser(store->world, "ntriples", NULL, NULL);
  librdf_uri *const base =
    librdf_new_uri(store->world, (const unsigned char *)"https://w3id.org/clausegraph/id/");
  librdf_stream *const stream =
    parser && base ? librdf_parser_parse_counted_string_as_stream(
                       parser, (const unsigned char *)batch->data.data, batch->data.length, base)
                   : NULL;
  const cg_status status = stream ? add_all(&a, stream) : CG_BAD_INPUT;
  if (stream) {
    librdf_free_stream(stream);
  }
  if (base) {
    librdf_free_uri(base);
  }
  if (parser) {
    librdf_free_parser(parser);
  }
  return status;
}
