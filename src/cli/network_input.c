/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network_input.h"

#include "base/slice.h"
#include "cli/addon.h"
#include "cli/memory.h"
#include "cli/stream.h"

#include <clausegraph/statements.h>

#include <stdlib.h>
#include <string.h>

#define CHUNK ((size_t)1 << 20) /* Bytes of a store that are read at a time */

/* A network being filled. */
typedef struct {
  cg_network *network;
  cli_session session;
} taking;

/* A text: its graph, without the words of the clauses, which no network shows. */
static cg_status visit(void *handle, const char *name, const cg_document *document) {
  const taking *const t = handle;
  const cg_graph_options no_text = {.size = sizeof(no_text), .no_text = 1};
  cg_graph *graph = NULL;
  cg_status status = cg_graph_new(t->session.context, &no_text, &graph);
  if (!status) {
    status = cg_graph_add(graph, document);
  }
  if (!status) {
    status = cg_graph_visit(graph, cg_network_take, t->network);
  }
  cg_graph_free(graph);
  if (status) {
    return cg_network_drop(t->network) ? CG_NO_MEMORY : status;
  }
  return cg_network_settle(t->network, name);
}

static cg_status visit_graph(void *handle, const char *name, cg_slice data, const char *syntax) {
  const taking *const t = handle;
  if (strcmp(syntax, "turtle") && strcmp(syntax, "ntriples") && strcmp(syntax, "nquads")) {
    cli_complain(
      "%s: network reads .ttl, .nt and .nq only; export the graph in one of these formats", name);
    return CG_BAD_INPUT;
  }
  const cg_status status = cg_statements_read(&t->session.options->environment, name, data, syntax,
                                              cg_network_take, t->network);
  return status == CG_OK               ? cg_network_settle(t->network, name)
         : cg_network_drop(t->network) ? CG_NO_MEMORY
                                       : status;
}

int cli_network_take_files(cg_network *network, char **files, int count,
                           const cli_session_options *options) {
  taking t = {.network = network};
  t.session =
    (cli_session){.options = options, .visit = visit, .visit_graph = visit_graph, .handle = &t};
  const int result = cli_session_run(&t.session, files, count);
  cg_context_close(t.session.context);
  return result;
}

/* Statements of a store, where those of a document follow each other. */
typedef struct {
  cg_network *network;
  const char *folder;
  char *document; /* The current one; NULL before the first */
} storing;

static cg_status settle(storing *s) {
  const cg_status status = s->document ? cg_network_settle(s->network, s->folder) : CG_OK;
  free(s->document);
  s->document = NULL;
  return status;
}

static cg_status take_stored(void *handle, const cg_statement_view *statement) {
  storing *const s = handle;
  const cg_slice graph = statement->graph;
  if (s->document && !cg_slice_is_equal(cg_slice_of(s->document), graph)) {
    const cg_status status = settle(s);
    if (status) {
      return status;
    }
  }
  if (graph.length && !s->document) {
    s->document = strndup(graph.data, graph.length);
    if (!s->document) {
      return CG_NO_MEMORY;
    }
  }
  return cg_network_take(s->network, statement);
}

/* Take all whole lines that `stream` has; at the end of it, all. */
static cg_status take_lines(storing *s, cli_stream *stream, const cg_environment *environment) {
  const cg_slice bytes = cli_stream_bytes(stream);
  size_t length = bytes.length;
  while (length && bytes.data[length - 1] != '\n') {
    --length;
  }
  const cg_slice lines = {bytes.data, length};
  cli_memory_guard(s->folder);
  const cg_status status =
    cg_statements_read(environment, s->folder, lines, "nquads", take_stored, s);
  cli_memory_guard(NULL);
  cli_stream_drop(stream, length);
  return status;
}

/* What the program that opens stores writes. */
static cg_status take_output(storing *s, int output, const cg_environment *environment) {
  cli_stream stream;
  cg_status status = CG_OK;
  cli_stream_attach(&stream, s->folder, output, -1);
  while (!status && !stream.is_ended) {
    status = cli_stream_fill(&stream, cli_stream_bytes(&stream).length + CHUNK);
    status = status ? status : take_lines(s, &stream, environment);
  }
  cli_stream_close(&stream); /* And the output with it */
  return status ? status : settle(s);
}

cg_status cli_network_take_store(cg_network *network, const char *folder,
                                 const cg_environment *environment) {
  const char *const arguments[] = {"statements", "--store", folder, NULL};
  storing s = {network, folder, NULL};
  cli_addon addon;
  cg_status status = cli_addon_open(&addon, "redland", arguments);
  if (!status) {
    status = take_output(&s, addon.output, environment);
    status = cli_addon_close(&addon, status);
  }
  free(s.document);
  return status;
}
