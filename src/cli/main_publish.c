/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-publish, which clausegraph runs. */
#include "cli/program.h"
#include "cli/publish.h"

int main(int argc, char **argv) {
  static const cli_program_command commands[] = {{"publish", cli_command_publish}};
  return cli_program_run(commands, 1, 0, argc, argv);
}
