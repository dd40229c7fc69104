/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-redland, which clausegraph runs. */
#include "cli/export.h"
#include "cli/load.h"
#include "cli/program.h"
#include "cli/query.h"
#include "cli/statements.h"

#include <clausegraph/redland.h>

static int run_export(int argc, char **argv) { return cli_export_run(argc, argv, cg_redland_write); }

static const cli_program_command commands[] = {
  {"export", "write the graph of what every clause refers to", run_export, NULL},
  {"load", "store graphs in a folder", cli_command_load, NULL},
  {"query", "answer a SPARQL query over a store or a graph", cli_command_query, NULL},
  {"statements", NULL, cli_command_statements, NULL},
};

int main(int argc, char **argv) {
  return cli_program_run(commands, sizeof(commands) / sizeof(commands[0]), argc, argv);
}
