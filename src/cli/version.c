/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/version.h"

#include "cli/session.h"

#include <stdio.h>
#include <string.h>

int cli_command_version(int argc, char **argv) {
  if (argc > 1 && !strcmp(argv[1], "--help")) {
    puts("usage: clausegraph version\n\nPrints the version.");
    return CLI_EXIT_FINE;
  }
  if (argc > 1) {
    return cli_usage_error("version", argv[1], argv[1][0] == '-' ? '?' : 0);
  }
  printf("clausegraph %s\n", cg_version());
  return cli_finish_output(CLI_EXIT_FINE);
}
