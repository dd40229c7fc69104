/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/program.h"

#include "cli/addon.h"
#include "cli/session.h"
#include "cli/version.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>

static void print_help(const cli_program_command *commands, size_t count, FILE *out) {
  fputs("usage: clausegraph COMMAND [OPTION]... [FILE]...\n\n"
        "Reads resolutions of the United Nations and exports what every clause refers to, as RDF.\n\n",
        out);
  for (size_t i = 0; i < count; ++i) {
    if (commands[i].purpose) {
      fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].purpose);
    }
  }
  fputs("\nSee clausegraph COMMAND --help for the options of a command.\n", out);
}

int cli_program_run(const cli_program_command *commands, size_t count, int argc, char **argv) {
#ifdef __GLIBC__ /* Documents come and go: their memory is kept for the next one, not cleared anew. */
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  opterr = 0; /* Commands say themselves what is wrong, in one line. */
  optopt = 0; /* getopt sets it for a known option with too much or too little. */
  const char *const word = argc > 1 ? argv[1] : "";
  if (!strcmp(word, "--help") || !strcmp(word, "-h") || !strcmp(word, "help")) {
    print_help(commands, count, stdout);
    return cli_finish_output(CLI_EXIT_FINE);
  }
  if (!strcmp(word, "--version")) {
    return cli_command_version(1, argv + 1);
  }
  for (size_t i = 0; i < count; ++i) {
    if (!strcmp(word, commands[i].name)) {
      return cli_finish_output(commands[i].run ? commands[i].run(argc - 1, argv + 1)
                                               : cli_addon_run(commands[i].addon, argc - 1, argv + 1));
    }
  }
  cli_complain(*word ? "unknown command '%s'; see clausegraph --help"
                     : "no command%s; see clausegraph --help", word);
  return CLI_EXIT_USAGE;
}
