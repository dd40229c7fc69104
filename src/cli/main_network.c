/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-network, which clausegraph runs. */
#include "cli/network.h"
#include "cli/program.h"

int main(int argc, char **argv) {
  static const cli_program_command commands[] = {{"network", cli_command_network}};
  return cli_program_run(commands, 1, 0, argc, argv);
}
