/* SPDX-License-Identifier: Apache-2.0 */
/* What several threads may do at once: read documents with one context, make and write graphs of their own in every syntax, open
 * stores, and ask them. */
#include <clausegraph/redland.h>
#include <clausegraph/store.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THREADS 6
#define ROUNDS 8

static const char text[] = "S/RES/9001 (2030)\n\nThe Security Council,\n\nRecalling its resolution 1325 (2000),\n\n"
                           "1. Requests the Secretary-General to report on article 5 of the Charter;\n";

static cg_status count(void *handle, cg_slice bytes) {
  *(size_t *)handle += bytes.length;
  return CG_OK;
}

static cg_status ask(const cg_graph *graph) {
  cg_store *store = NULL;
  size_t length = 0;
  cg_status status = cg_store_open(NULL, CG_STORE_WRITE, NULL, &store);
  status = status ? status : cg_store_put(store, "graph", graph);
  status = status ? status : cg_store_query(store, "query", "SELECT (COUNT(*)-1 AS ?n) { ?s ?p ?o }", "csv", count, &length);
  const cg_status closed = cg_store_close(store);
  return status ? status : closed ? closed : length ? CG_OK : CG_INTERNAL;
}

static cg_status work(const cg_context *context) {
  const cg_graph_options options = {.describe = 1, .syntax = "ntriples"};
  cg_document *document = NULL;
  cg_graph *graph = NULL;
  size_t length = 0;
  cg_status status = cg_document_read(context, "one", (cg_slice){text, sizeof(text) - 1}, NULL, &document);
  status = status ? status : cg_graph_new(context, &options, &graph);
  status = status ? status : cg_graph_add(graph, document);
  for (size_t i = 0; !status && cg_syntax(i).name; ++i) {
    status = cg_redland_write(graph, cg_syntax(i).name, count, &length);
  }
  status = status ? status : ask(graph);
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

static void *run(void *context) {
  for (int i = 0; i < ROUNDS; ++i) {
    const cg_status status = work(context);
    if (status) {
      printf("status %d: %s\n", (int)status, cg_status_text(status));
      return context;
    }
  }
  return NULL;
}

int main(void) {
  const cg_options options = {.packs = getenv("CLAUSEGRAPH_PACKS")};
  pthread_t threads[THREADS];
  cg_context *context = NULL;
  int bad = cg_context_open(&options, &context) != CG_OK;
  for (int i = 0; !bad && i < THREADS; ++i) {
    bad = pthread_create(&threads[i], NULL, run, context);
  }
  for (int i = 0; !bad && i < THREADS; ++i) {
    void *failed = NULL;
    bad = pthread_join(threads[i], &failed) || failed;
  }
  cg_context_close(context);
  return bad;
}
