/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPARQL over a store, by rasqal. */
#include "store/store.h"

#include "base/try.h"

/* Takes what rasqal and raptor write. */
typedef struct {
  cg_sink   sink;
  void     *handle;
  cg_status status;
} writing;

static int write_bytes(void *handle, const void *bytes, size_t size, size_t count) {
  writing *const w = handle;
  if (!w->status) {
    w->status = w->sink(w->handle, (cg_slice){bytes, size * count});
  }
  return w->status ? 0 : (int)count;
}

static int write_byte(void *handle, const int byte) {
  const char c = (char)byte;
  return write_bytes(handle, &c, 1, 1) == 1 ? 0 : 1;
}

static const raptor_iostream_handler handler = {
  .version = 2, .write_byte = write_byte, .write_bytes = write_bytes};

static raptor_iostream *open_stream(cg_store *store, writing *w) {
  return raptor_new_iostream_from_handler(librdf_world_get_raptor(store->world), w, &handler);
}

/* What CONSTRUCT and DESCRIBE make, as N-Triples. */
static cg_status write_graph(cg_store *store, librdf_query_results *results, writing *w) {
  librdf_serializer *const serializer = librdf_new_serializer(store->world, "ntriples", NULL, NULL);
  librdf_stream *const statements = librdf_query_results_as_stream(results);
  raptor_iostream *const out = open_stream(store, w);
  /* The serializer frees the stream of bytes. */
  const int failed =
    !serializer || !statements || !out ||
    librdf_serializer_serialize_stream_to_iostream(serializer, NULL, statements, out);
  if (statements) {
    librdf_free_stream(statements);
  }
  if (serializer) {
    librdf_free_serializer(serializer);
  }
  return failed ? CG_INTERNAL : CG_OK;
}

static cg_status write_formatted(cg_store *store, librdf_query_results *results, const char *format,
                                 writing *w) {
  librdf_query_results_formatter *const formatter =
    librdf_new_query_results_formatter2(results, format, NULL, NULL);
  raptor_iostream *const out = formatter ? open_stream(store, w) : NULL;
  if (!formatter) {
    return cg_fail(&store->messages, CG_BAD_ARGUMENT, format, 0,
                   "no format of answers; take table, csv, tsv, json or xml");
  }
  const int failed = !out || librdf_query_results_formatter_write(out, formatter, results, NULL);
  if (out) {
    raptor_free_iostream(out);
  }
  librdf_free_query_results_formatter(formatter);
  return failed ? CG_INTERNAL : CG_OK;
}

static cg_status write_results(cg_store *store, librdf_query_results *results, const char *format,
                               writing *w) {
  if (librdf_query_results_is_graph(results)) {
    return write_graph(store, results, w);
  }
  if (!strcmp(format, "table") && librdf_query_results_is_bindings(results)) {
    return cg_store_write_table(results, w->sink, w->handle);
  }
  if (!strcmp(format, "table") && librdf_query_results_is_boolean(results)) {
    return w->sink(w->handle, librdf_query_results_get_boolean(results) ? CG_SLICE("yes\n")
                                                                       : CG_SLICE("no\n"));
  }
  return write_formatted(store, results, format, w);
}

cg_status cg_store_query(cg_store *store, const char *name, const char *query, const char *format,
                         cg_sink sink, void *handle) {
  writing w = {sink, handle, CG_OK};
  store->task = name;
  librdf_query *const parsed =
    librdf_new_query(store->world, "sparql", NULL, (const unsigned char *)query, NULL);
  librdf_query_results *const results =
    parsed ? librdf_model_query_execute(store->model, parsed) : NULL;
  store->task = NULL;
  const cg_status status =
    results ? write_results(store, results, format, &w)
            : cg_fail(&store->messages, CG_BAD_INPUT, name, 0,
                      "rasqal cannot run this query; property paths, for one, it does not know: load an export into another store");
  if (results) {
    librdf_free_query_results(results);
  }
  if (parsed) {
    librdf_free_query(parsed);
  }
  return w.status ? w.status : status;
}
