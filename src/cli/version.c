/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/version.h"

#include "cli/arguments.h"

#include <clausegraph/clausegraph.h>

#include <stdio.h>

void cli_version_print(void) { printf("clausegraph %s\n", cg_version()); }

static int take_option(void *options, int key, const char *value) {
  (void)options;
  (void)key;
  (void)value;
  return CLI_EXIT_FINE;
}

int cli_command_version(int argc, char **argv) {
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("version", argc, argv, take_option, NULL, &result)) {
    return result;
  }
  if (optind < argc) {
    return cli_refuse_argument("version", argv[optind]);
  }
  cli_version_print();
  return CLI_EXIT_FINE;
}
