/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/help.h"

#include "cli/table.h"
#include "cli/wrap.h"

#include "base/slice.h"

#include <stdio.h>
#include <string.h>

#define WIDTH 100
#define TEXT_COLUMN 24  /* Of what is said of an option */
#define CHOICE_WIDTH 15 /* Of one of its values, before what is said of it */

/* The manual's marks of bold text are not for terminals. */
static void put(cli_wrap *wrap, const char *text) {
  while (*text) {
    const size_t length = strcspn(text, "`");
    cli_wrap_put(wrap, (cg_slice){text, length});
    text += length + (text[length] == '`');
  }
}

static void print_usages(const cli_command_entry *entry) {
  const char *line = entry->usages;
  for (const char *before = "usage: "; before; before = *line ? "       " : NULL) {
    const size_t length = strcspn(line, "\n");
    printf("%sclausegraph %s%s%.*s\n", before, entry->name, length ? " " : "", (int)length, line);
    line += length + (line[length] == '\n');
  }
}

static void print_text(const char *text) {
  while (*text) {
    const size_t length = strcspn(text, "\n");
    cli_wrap wrap = {.out = stdout, .width = WIDTH, .indent = 0};
    putchar('\n');
    cli_wrap_put(&wrap, (cg_slice){text, length});
    cli_wrap_end(&wrap);
    text += length + (text[length] == '\n');
  }
}

/* Values, or words of the first argument. */
static void print_choices(const cli_choice *choices, size_t indent) {
  for (; choices->name; ++choices) {
    if (choices->meaning) {
      cli_wrap wrap = {.out = stdout, .width = WIDTH, .indent = indent};
      cli_wrap_go(&wrap, indent);
      put(&wrap, choices->name);
      wrap.indent = indent + CHOICE_WIDTH;
      cli_wrap_go(&wrap, indent + CHOICE_WIDTH);
      put(&wrap, choices->meaning);
      cli_wrap_end(&wrap);
    }
  }
}

static void print_option(const cli_option *option) {
  const char letter[] = {'-', (char)option->key, ',', ' ', '\0'};
  cli_wrap wrap = {.out = stdout, .width = WIDTH, .indent = 2};
  cli_wrap_go(&wrap, 2);
  if (cli_table_has_letter(option)) {
    put(&wrap, letter);
  }
  put(&wrap, "--");
  put(&wrap, option->name);
  if (option->value) {
    put(&wrap, " ");
    put(&wrap, option->value);
  }
  wrap.indent = TEXT_COLUMN;
  cli_wrap_go(&wrap, TEXT_COLUMN);
  put(&wrap, option->help);
  cli_wrap_end(&wrap);
  if (option->choices) {
    print_choices(option->choices, TEXT_COLUMN);
  }
}

void cli_help_print(const cli_command_entry *entry) {
  cli_option_group group;
  cli_choice words[CLI_WORDS_MOST];
  print_usages(entry);
  print_text(entry->text);
  cli_table_words(entry, words);
  if (words->name) {
    putchar('\n');
    print_choices(words, 2);
  }
  for (size_t i = 0; (group = cli_table_group(entry, i)).options; ++i) {
    printf("\n%s:\n", group.heading);
    for (const cli_option *option = group.options; option->name; ++option) {
      print_option(option);
    }
  }
  if (entry->statuses) {
    printf("\nExit status:\n");
    cli_wrap wrap = {.out = stdout, .width = WIDTH, .indent = 2};
    cli_wrap_go(&wrap, 2);
    put(&wrap, entry->statuses);
    cli_wrap_end(&wrap);
  }
  if (entry->examples) {
    printf("\nExamples:\n");
    for (const char *line = entry->examples; *line;) {
      const size_t length = strcspn(line, "\n");
      printf("  %.*s\n", (int)length, line);
      line += length + (line[length] == '\n');
    }
  }
}

void cli_help_print_commands(void) {
  const cli_command_entry *entry;
  puts(
    "usage: clausegraph COMMAND [OPTION]... [FILE]...\n\n"
    "Reads resolutions of the United Nations and exports what every clause refers to, as RDF.\n");
  for (size_t i = 0; (entry = cli_table_at(i)); ++i) {
    if (entry->purpose && !strchr(entry->name, ' ')) {
      printf("  %-12s %s\n", entry->name, entry->purpose);
    }
  }
  puts("\n  -h, --help     print this help; with a command, its help\n"
       "  -V, --version  print the version\n\n"
       "See clausegraph COMMAND --help for the options of a command, and man clausegraph-COMMAND.");
}
