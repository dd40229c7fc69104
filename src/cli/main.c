/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph. */
#include "cli/diff.h"
#include "cli/explain.h"
#include "cli/export.h"
#include "cli/iris.h"
#include "cli/obligations.h"
#include "cli/packs.h"
#include "cli/program.h"
#include "cli/references.h"
#include "cli/streaming.h"
#include "cli/unlisted.h"
#include "cli/version.h"

static int run_export(int argc, char **argv) { return cli_export_run(argc, argv, NULL); }

static const cli_program_command commands[] = {
  {"export", run_export},         {"references", cli_command_references},
  {"stream", cli_command_stream}, {"explain", cli_command_explain},
  {"diff", cli_command_diff},     {"obligations", cli_command_obligations},
  {"iris", cli_command_iris},     {"unlisted", cli_command_unlisted},
  {"packs", cli_command_packs},   {"version", cli_command_version},
};

int main(int argc, char **argv) {
  return cli_program_run(commands, sizeof(commands) / sizeof(commands[0]), 1, argc, argv);
}
