/* SPDX-License-Identifier: Apache-2.0 */
#include "complete.h"

#include "cli/table.h"

#include <stdio.h>
#include <string.h>

#define QUERIES "clausegraph query --list 2>/dev/null"

/* Called for each command with a one-word name, or each of the two-word names that begin with
 * `name`. */
typedef void (*entry_visit)(const cli_command_entry *entry);

static void for_all(entry_visit visit) {
  const cli_command_entry *entry;
  for (size_t i = 0; (entry = cli_table_at(i)); ++i) {
    if (entry->purpose) {
      visit(entry);
    }
  }
}

typedef void (*option_visit)(const cli_command_entry *entry, const cli_option *option);

static void for_options(const cli_command_entry *entry, option_visit visit) {
  cli_option_group group;
  for (size_t i = 0; (group = cli_table_group(entry, i)).options; ++i) {
    for (const cli_option *option = group.options; option->name; ++option) {
      visit(entry, option);
    }
  }
}

static int is_subcommand(const cli_command_entry *entry) {
  return strchr(entry->name, ' ') != NULL;
}

static void put_words(const cli_choice *words) {
  for (const cli_choice *word = words; word->name; ++word) {
    printf("%s%s", word > words ? " " : "", word->name);
  }
}

/* The commands of two words, as a pattern of bash and zsh. */
static void put_subcommands(void) {
  const cli_command_entry *entry;
  const char *before = "";
  for (size_t i = 0; (entry = cli_table_at(i)); ++i) {
    if (entry->purpose && is_subcommand(entry)) {
      printf("%s'%s'", before, entry->name);
      before = " | ";
    }
  }
}

/* --- bash */

static void put_bash_name(const cli_command_entry *entry) {
  if (!is_subcommand(entry)) {
    printf(" %s", entry->name);
  }
}

static void put_bash_option(const cli_command_entry *entry, const cli_option *option) {
  (void)entry;
  printf(" --%s", option->name);
  if (cli_table_has_letter(option)) {
    printf(" -%c", option->key);
  }
}

static void put_bash_value(const cli_command_entry *entry, const cli_option *option) {
  if (!option->value) {
    return;
  }
  printf("  '%s --%s'", entry->name, option->name);
  if (cli_table_has_letter(option)) {
    printf(" | '%s -%c'", entry->name, option->key);
  }
  if (option->choices) {
    fputs(") _clausegraph_words '", stdout);
    put_words(option->choices);
    fputs("'", stdout);
  } else if (option->completes == CLI_COMPLETE_QUERIES) {
    fputs(") _clausegraph_words \"$(" QUERIES " | grep '^[a-z]')\"", stdout);
  } else {
    printf(") %s", option->completes == CLI_COMPLETE_FILES     ? "_clausegraph_files -f"
                   : option->completes == CLI_COMPLETE_FOLDERS ? "_clausegraph_files -d"
                                                               : ":");
  }
  puts(" ;;");
}

static void put_bash_values(const cli_command_entry *entry) { for_options(entry, put_bash_value); }

static void put_bash_command(const cli_command_entry *entry) {
  cli_choice words[CLI_WORDS_MOST];
  printf("  '%s')\n    options='", entry->name);
  for_options(entry, put_bash_option);
  fputs("' words='", stdout);
  cli_table_words(entry, words);
  put_words(words);
  printf("' files=%s ;;\n", entry->completes == CLI_COMPLETE_FILES ? "yes" : "");
}

void complete_print_bash(void) {
  fputs("# Completion of clausegraph for bash; made by tools/commandc from src/cli/table*.c.\n"
        "_clausegraph_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$current\"); }\n"
        "_clausegraph_files() {\n"
        "  compopt -o filenames 2>/dev/null\n"
        "  mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$current\")\n"
        "}\n"
        "_clausegraph() {\n"
        "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
        "  local command=${COMP_WORDS[1]} options='' words='' files=''\n"
        "  COMPREPLY=()\n"
        "  # \"--format=ttl\" comes as three words.\n"
        "  if [[ $current == = ]]; then\n"
        "    current=''\n"
        "  elif [[ $before == = ]]; then\n"
        "    before=${COMP_WORDS[COMP_CWORD - 2]}\n"
        "  fi\n"
        "  if ((COMP_CWORD == 1)); then\n"
        "    _clausegraph_words '",
        stdout);
  for_all(put_bash_name);
  fputs(" help --help --version'\n    return\n  fi\n"
        "  if ((COMP_CWORD > 2)); then\n"
        "    case \"$command ${COMP_WORDS[2]}\" in\n"
        "    ",
        stdout);
  put_subcommands();
  fputs(") command=\"$command ${COMP_WORDS[2]}\" ;;\n"
        "    esac\n"
        "  fi\n"
        "  case \"$command $before\" in\n",
        stdout);
  for_all(put_bash_values);
  fputs("  *) before='' ;;\n  esac\n  [[ $before ]] && return\n  case $command in\n  help) words='",
        stdout);
  for_all(put_bash_name);
  puts("' ;;");
  for_all(put_bash_command);
  fputs("  esac\n"
        "  if [[ $current == -* ]]; then\n"
        "    _clausegraph_words \"$options\"\n"
        "    return\n"
        "  fi\n"
        "  [[ $files ]] && _clausegraph_files -f\n"
        "  if ((COMP_CWORD == 2)) && [[ $words ]]; then\n"
        "    local found=(\"${COMPREPLY[@]}\")\n"
        "    _clausegraph_words \"$words\"\n"
        "    COMPREPLY+=(\"${found[@]}\")\n"
        "  fi\n"
        "}\n"
        "complete -F _clausegraph clausegraph\n",
        stdout);
}

/* --- zsh */

/* Text within '[...]' of _arguments, itself in single quotes. */
static void put_zsh_text(const char *text) {
  for (; *text; ++text) {
    if (*text == '\'') {
      fputs("'\\''", stdout);
    } else if (*text != '`') {
      printf("%s%c", strchr("[]:\\", *text) ? "\\" : "", *text);
    }
  }
}

static void put_zsh_option(const cli_command_entry *entry, const cli_option *option) {
  (void)entry;
  if (cli_table_has_letter(option)) {
    printf(" \\\n      '(-%c --%s)'{-%c,--%s%s}'[", option->key, option->name, option->key,
           option->name, option->value ? "=" : "");
  } else {
    printf(" \\\n      '--%s%s[", option->name, option->value ? "=" : "");
  }
  put_zsh_text(option->help);
  putchar(']');
  if (option->value) {
    putchar(':');
    put_zsh_text(option->value);
    putchar(':');
    if (option->choices) {
      putchar('(');
      put_words(option->choices);
      putchar(')');
    } else if (option->completes == CLI_COMPLETE_QUERIES) {
      fputs("{compadd $(" QUERIES " | grep \"^[a-z]\")}", stdout);
    } else {
      fputs(option->completes == CLI_COMPLETE_FILES     ? "_files"
            : option->completes == CLI_COMPLETE_FOLDERS ? "_files -/"
                                                        : " ",
            stdout);
    }
  }
  putchar('\'');
}

static void put_zsh_command(const cli_command_entry *entry) {
  cli_choice words[CLI_WORDS_MOST];
  printf("  '%s')\n    _arguments -S", entry->name);
  for_options(entry, put_zsh_option);
  cli_table_words(entry, words);
  if (words->name) {
    fputs(" \\\n      '1:subcommand:(", stdout);
    put_words(words);
    fputs(")'", stdout);
  }
  puts(entry->completes == CLI_COMPLETE_FILES ? " \\\n      '*:file:_files'\n    ;;" : "\n    ;;");
}

static void put_zsh_name(const cli_command_entry *entry) {
  if (!is_subcommand(entry)) {
    printf("    '%s:", entry->name);
    put_zsh_text(entry->purpose);
    puts("'");
  }
}

void complete_print_zsh(void) {
  puts("#compdef clausegraph\n"
       "# Completion of clausegraph for zsh; made by tools/commandc from src/cli/table*.c.\n"
       "local command=$words[2]\n"
       "local -a commands=(");
  for_all(put_zsh_name);
  puts("    'help:print the help of a command'\n"
       ")\n"
       "if ((CURRENT == 2)); then\n"
       "  _describe command commands\n"
       "  _arguments -s '(- *)'{-h,--help}'[print this help]' '(- *)'{-V,--version}'[print the "
       "version]'\n"
       "  return\n"
       "fi\n"
       "if [[ $command == help ]]; then\n"
       "  ((CURRENT == 3)) && _describe command commands\n"
       "  return\n"
       "fi\n"
       "shift words\n"
       "((CURRENT--))\n"
       "if ((CURRENT > 2)); then\n"
       "  case \"$command $words[2]\" in");
  fputs("  ", stdout);
  put_subcommands();
  puts(")\n"
       "    command=\"$command $words[2]\"\n"
       "    shift words\n"
       "    ((CURRENT--)) ;;\n"
       "  esac\n"
       "fi\n"
       "case $command in");
  for_all(put_zsh_command);
  puts("esac");
}

/* --- fish */

static void put_fish_text(const char *text) {
  putchar('\'');
  for (; *text; ++text) {
    if (*text != '`') {
      printf("%s%c", strchr("'\\", *text) ? "\\" : "", *text);
    }
  }
  putchar('\'');
}

/* Write values for fish, which evaluates them: each with its description in double quotes, all in
 * single quotes. */
static void put_fish_choices(const cli_choice *choices) {
  putchar('\'');
  for (const cli_choice *choice = choices; choice->name; ++choice) {
    printf("%s%s", choice > choices ? " " : "", choice->name);
    fputs(choice->meaning ? "\\t\"" : "", stdout);
    for (const char *text = choice->meaning; text && *text; ++text) {
      if (*text != '`') {
        printf("%s%c", *text == '\\' ? "\\\\\\" : strchr("'\"$", *text) ? "\\" : "", *text);
      }
    }
    fputs(choice->meaning ? "\"" : "", stdout);
  }
  putchar('\'');
}

/* Write the condition for offering an option of `entry`: "network top" after both words, "network"
   without a subcommand of its own options. */
static void put_fish_condition(const cli_command_entry *entry) {
  const char *const space = strchr(entry->name, ' ');
  cli_choice words[CLI_WORDS_MOST];
  cli_table_words(entry, words);
  if (space) {
    printf("-n '__fish_seen_subcommand_from %.*s; and __fish_seen_subcommand_from %s'",
           (int)(space - entry->name), entry->name, space + 1);
  } else if (!entry->words && words->name) {
    printf("-n '__fish_seen_subcommand_from %s; and not __fish_seen_subcommand_from ", entry->name);
    put_words(words);
    putchar('\'');
  } else {
    printf("-n '__fish_seen_subcommand_from %s'", entry->name);
  }
}

static void put_fish_option(const cli_command_entry *entry, const cli_option *option) {
  fputs("complete -c clausegraph ", stdout);
  put_fish_condition(entry);
  printf(" -l %s", option->name);
  if (cli_table_has_letter(option)) {
    printf(" -s %c", option->key);
  }
  if (option->choices) {
    fputs(" -x -a ", stdout);
    put_fish_choices(option->choices);
  } else if (option->completes == CLI_COMPLETE_QUERIES) {
    fputs(" -x -a '(" QUERIES " | string match -r \"^[a-z].*\")'", stdout);
  } else if (option->completes == CLI_COMPLETE_FOLDERS) {
    fputs(" -x -a '(__fish_complete_directories)'", stdout);
  } else if (option->value) {
    fputs(option->completes == CLI_COMPLETE_FILES ? " -r -F" : " -x", stdout);
  }
  fputs(" -d ", stdout);
  put_fish_text(option->help);
  putchar('\n');
}

static void put_fish_name(const char *condition, const cli_command_entry *entry) {
  printf("complete -c clausegraph -f -n %s -a %s -d ", condition, entry->name);
  put_fish_text(entry->purpose);
  putchar('\n');
}

static void put_fish_command(const cli_command_entry *entry) {
  cli_choice words[CLI_WORDS_MOST];
  if (!is_subcommand(entry)) {
    put_fish_name("__fish_use_subcommand", entry);
    put_fish_name("'__fish_seen_subcommand_from help; and test (count (commandline -opc)) -eq 2'",
                  entry);
  }
  if (entry->completes != CLI_COMPLETE_FILES) {
    fputs("complete -c clausegraph -f ", stdout);
    put_fish_condition(entry);
    putchar('\n');
  }
  cli_table_words(entry, words);
  for (const cli_choice *word = words; word->name; ++word) {
    printf("complete -c clausegraph -n '__fish_seen_subcommand_from %s; and test (count "
           "(commandline -opc)) -eq 2' -a %s -d ",
           entry->name, word->name);
    put_fish_text(word->meaning);
    putchar('\n');
  }
  for_options(entry, put_fish_option);
}

void complete_print_fish(void) {
  puts("# Completion of clausegraph for fish; made by tools/commandc from src/cli/table*.c.");
  for_all(put_fish_command);
  puts(
    "complete -c clausegraph -f -n __fish_use_subcommand -a help -d 'print the help of a command'\n"
    "complete -c clausegraph -f -n __fish_use_subcommand -l help -s h -d 'print this help'\n"
    "complete -c clausegraph -f -n __fish_use_subcommand -l version -s V -d 'print the version'\n"
    "complete -c clausegraph -f -n '__fish_seen_subcommand_from help'");
}
