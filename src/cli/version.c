/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/session.h"

#include <stdio.h>
#include <string.h>

int cg_command_version(int argc, char **argv) {
  if (argc > 1 && !strcmp(argv[1], "--help")) {
    puts("usage: clausegraph version\n\nPrints the version.");
    return CG_EXIT_FINE;
  }
  if (argc > 1) {
    return cg_usage_error("version", argv[1]);
  }
  printf("clausegraph %s\n", cg_version());
  return cg_finish_output(CG_EXIT_FINE);
}
