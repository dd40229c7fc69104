/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph. */
#include "cli/explain.h"
#include "cli/export.h"
#include "cli/iris.h"
#include "cli/obligations.h"
#include "cli/packs.h"
#include "cli/program.h"
#include "cli/unlisted.h"
#include "cli/version.h"

static int run_export(int argc, char **argv) { return cli_export_run(argc, argv, NULL); }

static const cli_program_command commands[] = {
  {"export", "write the graph of what every clause refers to", run_export, NULL},
  {"explain", "list the references: clause, words, target, rule, confidence", cli_command_explain, NULL},
  {"obligations", "list who is asked to do what, for whom, by when", cli_command_obligations, NULL},
  {"iris", "list the IRIs that an earlier release gave beside those of this one", cli_command_iris, NULL},
  {"unlisted", "list names missing from the data packs", cli_command_unlisted, NULL},
  {"load", "store graphs in a folder", NULL, "redland"},
  {"query", "answer a SPARQL query over a store or a graph", NULL, "redland"},
  {"publish", "send graphs to a server", NULL, "publish"},
  {"network", "write, measure and rank the citation network", NULL, "network"},
  {"report", "write pages for review and correction", NULL, "report"},
  {"packs", "count or check the data packs, or extend them from corrections", cli_command_packs, NULL},
  {"version", "print the version", cli_command_version, NULL},
};

int main(int argc, char **argv) {
  return cli_program_run(commands, sizeof(commands) / sizeof(commands[0]), argc, argv);
}
