/* SPDX-License-Identifier: Apache-2.0 */
/* turtle FILE...: write one graph of several resolutions to standard output. */
#include <clausegraph/clausegraph.h>

#include <stdio.h>
#include <stdlib.h>

static void print_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fprintf(stderr, "%s\n", message);
}

static cg_status write_bytes(void *file, cg_slice bytes) {
  return fwrite(bytes.data, 1, bytes.length, (FILE *)file) == bytes.length ? CG_OK
                                                                           : CG_CANNOT_WRITE;
}

/* A graph borrows from its documents, so they are kept until it is written. */
static cg_status add_files(const cg_context *context, char **files, int count,
                           cg_document **documents, cg_graph *graph) {
  cg_status status = CG_OK;
  for (int i = 0; !status && i < count; ++i) {
    status = cg_document_read_file(context, files[i], NULL, &documents[i]);
    status = status ? status : cg_graph_add(graph, documents[i]);
  }
  return status;
}

int main(int argc, char **argv) {
  cg_environment environment = CG_ENVIRONMENT_INIT;
  cg_graph_options options = CG_GRAPH_OPTIONS_INIT;
  cg_context *context = NULL;
  cg_graph *graph = NULL;
  const int count = argc - 1;
  cg_document **const documents = calloc((size_t)argc, sizeof(*documents));
  environment.log = print_message;
  cg_status status = documents ? cg_context_open(&environment, NULL, &context) : CG_NO_MEMORY;
  options.min_confidence = 0.9;
  options.no_text = 1;
  status = status ? status : cg_graph_new(context, &options, &graph);
  status = status ? status : add_files(context, argv + 1, count, documents, graph);
  status = status ? status : cg_graph_write(graph, "turtle", write_bytes, stdout);
  if (status) {
    /* The log has the reason, unless memory ran out */
    fprintf(stderr, "turtle: %s\n", cg_status_text(status));
  }
  cg_graph_free(graph);
  for (int i = 0; documents && i < count; ++i) {
    cg_document_free(documents[i]);
  }
  free(documents);
  cg_context_close(context);
  return status != CG_OK;
}
