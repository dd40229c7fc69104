/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-report, which clausegraph runs. */
#include "cli/program.h"
#include "cli/report.h"

int main(int argc, char **argv) {
  static const cli_program_command commands[] = {{"report", cli_command_report}};
  return cli_program_run(commands, 1, 0, argc, argv);
}
