/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/arguments.h"

#include "cli/help.h"
#include "cli/session.h"
#include "cli/suggestion.h"
#include "cli/table.h"
#include "cli/version.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define OPTIONS_MOST 64

/* The options of a command as getopt_long() takes them. */
typedef struct {
  struct option longs[OPTIONS_MOST + 1];
  /* Begins with ':': getopt_long() then returns ':' for a missing value */
  char shorts[2 * OPTIONS_MOST + 2];
} getopt_tables;

static void fill(getopt_tables *tables, const cli_command_entry *entry) {
  cli_option_group group;
  size_t count = 0;
  char *letter = tables->shorts;
  *letter++ = ':';
  for (size_t i = 0; (group = cli_table_group(entry, i)).options; ++i) {
    for (const cli_option *option = group.options; option->name; ++option) {
      assert(count < OPTIONS_MOST);
      tables->longs[count++] = (struct option){
        option->name, option->value ? required_argument : no_argument, NULL, option->key};
      if (cli_table_has_letter(option)) {
        *letter++ = (char)option->key;
        *letter = ':';
        letter += option->value != NULL;
      }
    }
  }
  *letter = '\0';
  tables->longs[count] = (struct option){NULL, 0, NULL, 0};
}

static int refuse_unknown(const cli_command_entry *entry, const char *word) {
  char name[CLI_SUGGESTION_MOST + 1];
  cli_option_group group;
  snprintf(name, sizeof(name), "%.*s", (int)strcspn(word + 2, "="), word + 2);
  cli_suggestion suggestion = cli_suggestion_of(name);
  for (size_t i = 0; (group = cli_table_group(entry, i)).options; ++i) {
    for (const cli_option *option = group.options; option->name; ++option) {
      cli_suggestion_try(&suggestion, option->name);
    }
  }
  if (suggestion.word) {
    cli_complain("unknown option '%.*s'; did you mean '--%s'?", (int)strcspn(word, "="), word,
                 suggestion.word);
  } else {
    cli_complain("unknown option '%s'; see clausegraph %s --help", word, entry->name);
  }
  return CLI_EXIT_USAGE;
}

/* Say what is wrong with `word`, of which getopt_long() said `key`: '?' for an unknown option or a
 * value too many, ':' for a missing value. */
static int refuse_option(const cli_command_entry *entry, const char *word, int key) {
  const int is_long = !strncmp(word, "--", 2) && (!optopt || key == ':' || strchr(word, '='));
  const char letter[] = {'-', (char)optopt, '\0'}; /* "-xf": `word` may be the one before. */
  const char *const option = is_long || !optopt ? word : letter;
  if (key == ':') {
    cli_complain("option '%s' needs a value; see clausegraph %s --help", option, entry->name);
  } else if (is_long && optopt) {
    cli_complain("option '%.*s' takes no value; see clausegraph %s --help", (int)strcspn(word, "="),
                 word, entry->name);
  } else if (is_long) {
    return refuse_unknown(entry, word);
  } else {
    cli_complain("unknown option '%s'; see clausegraph %s --help", option, entry->name);
  }
  return CLI_EXIT_USAGE;
}

/* "-o -" is the default. */
static int is_standard_output(int key, const char *value) {
  return key == 'o' && value && !strcmp(value, "-");
}

int cli_take_options(const char *name, int argc, char **argv, cli_take_option take, void *options,
                     int *result) {
  const cli_command_entry *const entry = cli_table_find(name);
  getopt_tables tables;
  fill(&tables, entry);
  *result = CLI_EXIT_FINE;
  for (int key; (key = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1;) {
    switch (key) {
    case 'h': cli_help_print(entry); return 0;
    case 'V': cli_version_print(); return 0;
    case 'q': cli_be_quiet(); break;
    case '?':
    case ':': *result = refuse_option(entry, argv[optind - 1], key); return 0;
    default: *result = take(options, key, is_standard_output(key, optarg) ? NULL : optarg);
    }
    if (*result) {
      return 0;
    }
  }
  return 1;
}

int cli_refuse_argument(const char *name, const char *word) {
  cli_complain("unexpected argument '%s'; see clausegraph %s --help", word, name);
  return CLI_EXIT_USAGE;
}

int cli_refuse_word(const char *what, const char *word, const cli_choice *choices) {
  char list[256] = "";
  cli_suggestion suggestion = cli_suggestion_of(word);
  for (; choices->name; ++choices) {
    const size_t used = strlen(list);
    snprintf(list + used, sizeof(list) - used, "%s%s",
             !used             ? ""
             : choices[1].name ? ", "
                               : " or ",
             choices->name);
    cli_suggestion_try(&suggestion, choices->name);
  }
  if (!*word) {
    cli_complain("no %s; use %s", what, list);
  } else if (suggestion.word) {
    cli_complain("unknown %s '%s'; did you mean '%s'?", what, word, suggestion.word);
  } else {
    cli_complain("unknown %s '%s'; use %s", what, word, list);
  }
  return CLI_EXIT_USAGE;
}

int cli_is_choice(const char *word, const cli_choice *choices) {
  while (choices->name && strcmp(choices->name, word)) {
    ++choices;
  }
  return choices->name != NULL;
}

const cli_choice *cli_choices_of(const char *name, const char *option) {
  cli_option_group group;
  const cli_command_entry *const entry = cli_table_find(name);
  for (size_t i = 0; (group = cli_table_group(entry, i)).options; ++i) {
    for (const cli_option *o = group.options; o->name; ++o) {
      if (!strcmp(o->name, option)) {
        return o->choices;
      }
    }
  }
  assert(0 && "an option without choices");
  return NULL;
}
