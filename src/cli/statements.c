/* SPDX-License-Identifier: Apache-2.0 */
/* The statements of a store, for programs of ours that do not open stores. */
#include "cli/statements.h"

#include "cli/arguments.h"
#include "cli/memory.h"
#include "cli/output.h"
#include "cli/session.h"

#include <clausegraph/store.h>

#include <stdio.h>

typedef struct {
  cli_session_options session;
  const char *folder;
  cli_output output;
} statements_options;

static int take_option(void *handle, int key, const char *value) {
  statements_options *const options = handle;
  options->folder = key == CLI_KEY_STORE ? value : options->folder;
  return CLI_EXIT_FINE;
}

static cg_status take(void *handle, const cg_statement_view *statement) {
  const char *const syntax = statement->graph.length ? "nquads" : "ntriples";
  const cg_status status = cg_statements_write(NULL, statement, 1, syntax, cli_output_take, handle);
  return status == CG_BAD_ARGUMENT ? CG_INTERNAL : status; /* The store should not have it */
}

static cg_status run(statements_options *options) {
  cg_store *store = NULL;
  cli_memory_guard(options->folder);
  cg_status status =
    cg_store_open(&options->session.environment, options->folder, CG_STORE_READ, &store);
  if (!status) {
    status = cli_output_open(&options->output, NULL);
    status = cli_output_close(&options->output,
                              status ? status : cg_store_visit(store, take, &options->output));
  }
  const cg_status closed = cg_store_close(store);
  return status ? status : closed;
}

int cli_command_statements(int argc, char **argv) {
  statements_options options = {.session = cli_session_options_init()};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("statements", argc, argv, take_option, &options, &result)) {
    return result;
  }
  if (!options.folder || optind < argc) {
    return cli_refuse_argument("statements", argv[argc - 1]);
  }
  return cli_exit_of(run(&options));
}
