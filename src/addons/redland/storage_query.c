/* SPDX-License-Identifier: Apache-2.0 */
/* SPARQL over a storage of Redland, by librdf and rasqal as they are. */
#include "addons/redland/storage.h"

#include "addons/redland/advice.h"
#include "base/slice.h"

#include <string.h>

static cg_status pass_on(unsigned char *text, size_t length, cg_sink sink, void *handle) {
  const cg_status status = text ? sink(handle, (cg_slice){(const char *)text, length}) : CG_INTERNAL;
  if (text) {
    librdf_free_memory(text);
  }
  return status;
}

/* What CONSTRUCT and DESCRIBE make, as N-Triples. */
static cg_status write_graph(cg_storage *storage, librdf_query_results *results, cg_sink sink, void *handle) {
  librdf_serializer *const serializer = librdf_new_serializer(storage->world, "ntriples", NULL, NULL);
  librdf_stream *const stream = librdf_query_results_as_stream(results);
  size_t length = 0;
  unsigned char *text = NULL;
  if (serializer && stream) {
    text = librdf_serializer_serialize_stream_to_counted_string(serializer, NULL, stream, &length);
  }
  if (stream) {
    librdf_free_stream(stream);
  }
  if (serializer) {
    librdf_free_serializer(serializer);
  }
  return pass_on(text, length, sink, handle);
}

static cg_status write_results(cg_storage *storage, librdf_query_results *results, const char *format, cg_sink sink,
                               void *handle) {
  const char *const form = strcmp(format, "screen") ? format : "table";
  size_t length = 0;
  if (librdf_query_results_is_graph(results)) {
    return write_graph(storage, results, sink, handle);
  }
  if (librdf_query_results_is_boolean(results) && !strcmp(form, "table")) {
    return sink(handle, librdf_query_results_get_boolean(results) > 0 ? CG_SLICE("yes\n") : CG_SLICE("no\n"));
  }
  unsigned char *const text = librdf_query_results_to_counted_string2(results, form, NULL, NULL, NULL, &length);
  return pass_on(text, length, sink, handle);
}

static bool is_format(const char *format) {
  static const char *const formats[] = {"table", "screen", "csv", "tsv", "json", "xml"};
  size_t i = 0;
  while (i < sizeof(formats) / sizeof(formats[0]) && strcmp(formats[i], format) != 0) {
    ++i;
  }
  return i < sizeof(formats) / sizeof(formats[0]);
}

cg_status cg_storage_query(cg_storage *storage, const char *name, const char *text, const char *format, cg_sink sink,
                           void *handle) {
  if (!is_format(format)) {
    return cg_fail(&storage->messages, CG_BAD_ARGUMENT, format, 0, "no format of answers; take table, csv, tsv, json or xml");
  }
  if (!strcmp(storage->type, "virtuoso")) {
    return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                   "Redland asks Virtuoso for the graph %s alone, not for the documents; ask Virtuoso at its own SPARQL "
                   "endpoint (docs/stores.md)",
                   storage->name);
  }
  cg_storage_begin(storage, name, CG_REDLAND_ADVICE);
  librdf_query *const query = librdf_new_query(storage->world, "sparql", NULL, (const unsigned char *)text, NULL);
  librdf_query_results *const results = query ? librdf_model_query_execute(storage->model, query) : NULL;
  cg_status status = results ? write_results(storage, results, format, sink, handle) : CG_BAD_INPUT;
  if (status == CG_BAD_INPUT || status == CG_INTERNAL || (!status && storage->has_told)) {
    status = storage->has_told ? CG_BAD_INPUT
                               : cg_fail(&storage->messages, CG_BAD_INPUT, name, 0, "rasqal cannot run this query" CG_REDLAND_ADVICE);
  }
  if (results) {
    librdf_free_query_results(results);
  }
  if (query) {
    librdf_free_query(query);
  }
  cg_storage_begin(storage, NULL, NULL);
  return status;
}
