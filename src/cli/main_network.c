/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-network, which clausegraph runs. */
#include "cli/network.h"
#include "cli/program.h"

int main(int argc, char **argv) {
  static const cli_program_command commands[] = {{"network", "write, measure and rank the citation network", cli_command_network, NULL}};
  return cli_program_run(commands, 1, argc, argv);
}
