/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/program.h"

#include "cli/addon.h"
#include "cli/help.h"
#include "cli/session.h"
#include "cli/suggestion.h"
#include "cli/table.h"
#include "cli/version.h"

#include <getopt.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

static int refuse(const char *word) {
  const cli_command_entry *entry;
  static const char *const others[] = {"help", "--help", "--version"};
  cli_suggestion suggestion = cli_suggestion_of(word);
  const int is_option = word[0] == '-';
  const char *const what = is_option ? "option" : "command";
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); ++i) {
    cli_suggestion_try(&suggestion, others[i]);
  }
  for (size_t i = 0; !is_option && (entry = cli_table_at(i)); ++i) {
    if (entry->purpose) {
      cli_suggestion_try(&suggestion, entry->name);
    }
  }
  if (!*word) {
    cli_complain("no command; see clausegraph --help");
  } else if (suggestion.word) {
    cli_complain("unknown %s '%s'; did you mean '%s'?", what, word, suggestion.word);
  } else {
    cli_complain("unknown %s '%s'; see clausegraph --help", what, word);
  }
  return CLI_EXIT_USAGE;
}

/* "help", "help help", or "help network top". */
static int help(int argc, char **argv) {
  char name[64] = "";
  for (int i = 0; i < argc; ++i) {
    const size_t used = strlen(name);
    snprintf(name + used, sizeof(name) - used, "%s%s", used ? " " : "", argv[i]);
  }
  const cli_command_entry *const entry = cli_table_find(name);
  if (!*name || !strcmp(name, "help") || !strcmp(name, "--help") || !strcmp(name, "-h")) {
    cli_help_print_commands();
  } else if (entry && entry->purpose) {
    cli_help_print(entry);
  } else {
    return refuse(name);
  }
  return CLI_EXIT_FINE;
}

static int run(const cli_program_command *commands, size_t count, int is_main, int argc,
               char **argv) {
  const char *const word = argc > 1 ? argv[1] : "";
  if (!strcmp(word, "--help") || !strcmp(word, "-h")) {
    return help(0, NULL);
  }
  if (!strcmp(word, "help")) {
    return help(argc - 2, argv + 2);
  }
  if (!strcmp(word, "--version") || !strcmp(word, "-V")) {
    cli_version_print();
    return CLI_EXIT_FINE;
  }
  for (size_t i = 0; i < count; ++i) {
    if (!strcmp(word, commands[i].name)) {
      return commands[i].run(argc - 1, argv + 1);
    }
  }
  const cli_command_entry *const entry = strchr(word, ' ') ? NULL : cli_table_find(word);
  return is_main && entry && entry->purpose ? cli_addon_run(entry->addon, argc - 1, argv + 1)
                                            : refuse(word);
}

int cli_program_run(const cli_program_command *commands, size_t count, int is_main, int argc,
                    char **argv) {
/* Documents come and go: their memory is kept for the next one, not cleared anew. */
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  opterr = 0; /* Commands say themselves what is wrong, in one line. */
  optopt = 0; /* getopt sets it for a known option with too much or too little. */
  return cli_finish_output(run(commands, count, is_main, argc, argv));
}
