/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-redland, which clausegraph runs. */
#include "cli/export.h"
#include "cli/load.h"
#include "cli/program.h"
#include "cli/query.h"
#include "cli/statements.h"
#include "cli/store.h"

#include <clausegraph/redland.h>

static int run_export(int argc, char **argv) {
  return cli_export_run(argc, argv, cg_redland_write);
}

static const cli_program_command commands[] = {
  {"export", run_export},
  {"load", cli_command_load},
  {"query", cli_command_query},
  {"store", cli_command_store},
  {"statements", cli_command_statements},
};

int main(int argc, char **argv) {
  return cli_program_run(commands, sizeof(commands) / sizeof(commands[0]), 0, argc, argv);
}
