/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-publish, which clausegraph runs. */
#include "cli/program.h"
#include "cli/publish.h"

int main(int argc, char **argv) {
  static const cli_program_command commands[] = {{"publish", "send graphs to a server", cli_command_publish, NULL}};
  return cli_program_run(commands, 1, argc, argv);
}
