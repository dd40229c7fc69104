/* SPDX-License-Identifier: Apache-2.0 */
/* Jobs of libclausegraph-redland: syntaxes of raptor, stores, storages and models of Redland. */
#include "threads/jobs.h"

#include <clausegraph/storage.h>
#include <clausegraph/store.h>

#include <stdio.h>
#include <stdlib.h>

static const char *const formats[] = {"table", "screen", "csv", "tsv", "json", "xml"};

cg_status job_redland(job_run *run) {
  cg_document *document;
  cg_graph *graph;
  cg_status status = make_graph(run->with, NULL, &document, &graph);
  for (size_t i = 0; !status && cg_syntax(i).name; ++i) {
    status = cg_redland_write(graph, cg_syntax(i).name, digest_bytes, run);
  }
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

cg_status job_model(job_run *run) {
#ifdef HAVE_LIBRDF
  cg_document *document;
  cg_graph *graph;
  cg_status status = make_graph(run->with, NULL, &document, &graph);
  status = status ? status : cg_redland_add(graph, run->with->models[run->thread]);
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
#else
  (void)run;
  return CG_OK;
#endif
}

/* Ask `store` in every format. */
static cg_status ask(job_run *run, cg_store *store) {
  const cg_query_options options = {.size = sizeof(cg_query_options), .rows = 1000};
  cg_status status = cg_store_set_query_options(store, &options);
  digest_number(run, (uint64_t)cg_store_count(store));
  for (size_t i = 0; !status && i < sizeof(formats) / sizeof(*formats); ++i) {
    status = cg_store_query(store, "count", "SELECT (COUNT(*)-1 AS ?n) { ?s ?p ?o }", formats[i],
                            digest_bytes, run);
    status = status ? status
                    : cg_store_query(store, "list", "SELECT DISTINCT ?p { ?s ?p ?o } ORDER BY ?p",
                                     formats[i], digest_bytes, run);
  }
  return status;
}

static cg_status close_store(cg_store *store, cg_status status) {
  const cg_status closed = cg_store_close(store);
  return status ? status : closed;
}

/* A store in memory. */
cg_status job_store(job_run *run) {
  cg_store *store = NULL;
  kept written = {NULL, 0};
  cg_document *document;
  cg_graph *graph;
  cg_status status = make_graph(run->with, NULL, &document, &graph);
  status = status ? status : cg_store_open(NULL, NULL, CG_STORE_WRITE, &store);
  status = status ? status : cg_store_put(store, "graph", graph);
  status = status ? status : cg_graph_write(graph, "turtle", keep_bytes, &written);
  status = status
             ? status
             : cg_store_put_as(store, "again", (cg_slice){written.bytes, written.length}, "turtle");
  status = status ? status : ask(run, store);
  free(written.bytes);
  cg_graph_free(graph);
  cg_document_free(document);
  return close_store(store, status);
}

static cg_status take_statement(void *run, const cg_statement_view *statement) {
  return cg_statement_write(statement, digest_bytes, run);
}

static cg_status take_document(void *handle, const cg_store_document_view *document) {
  kept *const first = handle;
  return first->length ? CG_OK : keep_bytes(first, document->iri);
}

/* Delete the first document of the store, which is then empty. */
static cg_status delete_documents(job_run *run, const char *folder) {
  kept first = {NULL, 0};
  kept all = {NULL, 0};
  cg_store *store = NULL;
  cg_status status = cg_store_open(NULL, folder, CG_STORE_WRITE, &store);
  status = status ? status : cg_store_list(store, take_document, &first);
  status = status ? status : cg_store_dump(store, keep_bytes, &all);
  digest_bytes(run, (cg_slice){all.bytes ? all.bytes : "", all.length});
  free(all.bytes);
  status = status ? status : cg_store_delete(store, (cg_slice){first.bytes, first.length});
  status = close_store(store, status);
  digest_bytes(run, (cg_slice){first.bytes ? first.bytes : "", first.length});
  free(first.bytes);
  return status;
}

/* A store in a folder of the thread's own. */
cg_status job_stored(job_run *run) {
  char folder[4096];
  cg_store *store = NULL;
  cg_document *document;
  cg_graph *graph;
  snprintf(folder, sizeof(folder), "%s/store-%u", run->with->folder, run->thread);
  cg_status status = make_graph(run->with, NULL, &document, &graph);
  status = status ? status : cg_store_open(NULL, folder, CG_STORE_WRITE, &store);
  status = close_store(store, status ? status : cg_store_put(store, "graph", graph));
  cg_graph_free(graph);
  cg_document_free(document);
  store = NULL;
  status = status ? status : cg_store_open(NULL, folder, CG_STORE_READ, &store);
  status = status ? status : ask(run, store);
  status = close_store(store, status ? status : cg_store_visit(store, take_statement, run));
  return status ? status : delete_documents(run, folder);
}

/* A storage of librdf in memory, which forgets what it was given. */
cg_status job_storage(job_run *run) {
#ifdef HAVE_LIBRDF
  cg_storage *storage = NULL;
  kept written = {NULL, 0};
  cg_document *document;
  cg_graph *graph;
  cg_status status = make_graph(run->with, NULL, &document, &graph);
  status =
    status ? status : cg_storage_open(NULL, "hashes", "threads", "hash-type='memory'", &storage);
  status = status ? status : cg_storage_put(storage, "graph", graph);
  status = status ? status : cg_graph_write(graph, "nquads", keep_bytes, &written);
  status = status ? status
                  : cg_storage_put_as(storage, "again", (cg_slice){written.bytes, written.length},
                                      "nquads");
  const cg_status closed = cg_storage_close(storage);
  free(written.bytes);
  cg_graph_free(graph);
  cg_document_free(document);
  return status ? status : closed;
#else
  (void)run;
  return CG_OK;
#endif
}
