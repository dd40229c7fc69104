/* SPDX-License-Identifier: Apache-2.0 */
/* The statements of a store, for programs of ours that do not open stores. */
#include "cli/statements.h"

#include "cli/memory.h"
#include "cli/output.h"
#include "cli/session.h"

#include <clausegraph/store.h>

#include <stdio.h>

typedef struct {
  cli_session_options session;
  const char         *folder;
  cli_output          output;
} statements_options;

enum { KEY_STORE = 'S' };

static const struct option long_options[] = {
  {"store", required_argument, NULL, KEY_STORE}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph-redland statements --store DIR\n\n"
        "Writes what a store keeps as N-Quads, document by document; what describes a thing is in no graph.\n",
        stdout);
}

static int take_option(void *handle, int key, const char *word) {
  statements_options *const options = handle;
  if (key != KEY_STORE) {
    return cli_usage_error("statements", word, key);
  }
  options->folder = optarg;
  return CLI_EXIT_FINE;
}

static cg_status take(void *handle, const cg_statement_view *statement) {
  return cg_statements_write(NULL, statement, 1, statement->graph.length ? "nquads" : "ntriples", cli_output_take, handle);
}

static cg_status run(statements_options *options) {
  cg_store *store = NULL;
  cli_memory_guard(options->folder);
  cg_status status = cg_store_open(&options->session.environment, options->folder, CG_STORE_READ, &store);
  if (!status) {
    status = cli_output_open(&options->output, NULL);
    status = cli_output_close(&options->output, status ? status : cg_store_visit(store, take, &options->output));
  }
  const cg_status closed = cg_store_close(store);
  return status ? status : closed;
}

int cli_command_statements(int argc, char **argv) {
  statements_options options = {.session = cli_session_options_init()};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options(argc, argv, ":h", long_options, print_help, take_option, &options, &result)) {
    return result;
  }
  if (!options.folder || optind < argc) {
    return cli_usage_error("statements", argv[argc - 1], 0);
  }
  return cli_exit_of(run(&options));
}
