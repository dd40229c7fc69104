/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/session.h"

#include <malloc.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char *name;
  const char *purpose;
  cli_command  run;
} commands[] = {
  {"export", "write the graph of what every clause refers to", cli_command_export},
  {"explain", "list the references: clause, words, target, rule, confidence", cli_command_explain},
  {"unlisted", "list names missing from the data packs", cli_command_unlisted},
  {"load", "store graphs in a folder", cli_command_load},
  {"query", "answer a SPARQL query over a store or a graph", cli_command_query},
  {"publish", "send graphs to a server", cli_command_publish},
  {"network", "write, measure and rank the citation network", cli_command_network},
  {"report", "write pages for review and correction", cli_command_report},
  {"packs", "count or check the data packs, or extend them from corrections", cli_command_packs},
  {"version", "print the version", cli_command_version},
};

#define COMMAND_COUNT (sizeof(commands) / sizeof(commands[0]))

static void print_help(FILE *out) {
  fputs("usage: clausegraph COMMAND [OPTION]... [FILE]...\n\n"
        "Reads resolutions of the United Nations and exports what every clause refers to, as RDF.\n\n",
        out);
  for (size_t i = 0; i < COMMAND_COUNT; ++i) {
    fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].purpose);
  }
  fputs("\nSee clausegraph COMMAND --help for the options of a command.\n", out);
}

int main(int argc, char **argv) {
#ifdef __GLIBC__ /* Documents come and go: their memory is kept for the next one, not cleared anew. */
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  opterr = 0; /* Commands say themselves what is wrong, in one line. */
  optopt = 0; /* getopt sets it for a known option with too much or too little. */
  const char *const word = argc > 1 ? argv[1] : "";
  if (!strcmp(word, "--help") || !strcmp(word, "-h") || !strcmp(word, "help")) {
    print_help(stdout);
    return cli_finish_output(CLI_EXIT_FINE);
  }
  if (!strcmp(word, "--version")) {
    return cli_command_version(1, argv + 1);
  }
  for (size_t i = 0; i < COMMAND_COUNT; ++i) {
    if (!strcmp(word, commands[i].name)) {
      return cli_finish_output(commands[i].run(argc - 1, argv + 1));
    }
  }
  cli_complain(*word ? "unknown command '%s'; see clausegraph --help"
                    : "no command%s; see clausegraph --help", word);
  return CLI_EXIT_USAGE;
}
