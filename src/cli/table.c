/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table.h"

#include "cli/table_documents.h"
#include "cli/table_graphs.h"
#include "cli/table_network.h"
#include "cli/table_shared.h"
#include "cli/table_stores.h"

#include <string.h>

static const cli_command_entry *const entries[] = {
  &cli_entry_export,      &cli_entry_references,
  &cli_entry_stream,      &cli_entry_explain,
  &cli_entry_obligations, &cli_entry_report,
  &cli_entry_load,        &cli_entry_query,
  &cli_entry_store,       &cli_entry_publish,
  &cli_entry_network,     &cli_entry_network_measures,
  &cli_entry_network_top, &cli_entry_network_timeline,
  &cli_entry_diff,        &cli_entry_unlisted,
  &cli_entry_iris,        &cli_entry_packs,
  &cli_entry_version,     &cli_entry_statements,
};

const cli_command_entry *cli_table_at(size_t index) {
  return index < sizeof(entries) / sizeof(entries[0]) ? entries[index] : NULL;
}

const cli_command_entry *cli_table_find(const char *name) {
  const cli_command_entry *entry = NULL;
  for (size_t i = 0; (entry = cli_table_at(i)) && strcmp(entry->name, name); ++i) {
  }
  return entry;
}

cli_option_group cli_table_group(const cli_command_entry *entry, size_t index) {
  size_t i = index;
  if (entry->options && i-- == 0) {
    return (cli_option_group){"Options", entry->options};
  }
  for (size_t shared = 0; shared < CLI_GROUPS_MOST && entry->groups[shared]; ++shared) {
    if (i-- == 0) {
      return *entry->groups[shared];
    }
  }
  return i == 0 ? cli_common_options : (cli_option_group){NULL, NULL};
}

/* The second word of `name`, if `first` is its first; else NULL. */
static const char *second_word(const char *name, const char *first) {
  const size_t length = strlen(first);
  return !strncmp(name, first, length) && name[length] == ' ' ? name + length + 1 : NULL;
}

void cli_table_words(const cli_command_entry *entry, cli_choice out[CLI_WORDS_MOST]) {
  size_t count = 0;
  for (const cli_choice *word = entry->words; word && word->name && count + 1 < CLI_WORDS_MOST;
       ++word) {
    out[count++] = *word;
  }
  for (size_t i = 0;
       !entry->words && i < sizeof(entries) / sizeof(entries[0]) && count + 1 < CLI_WORDS_MOST;
       ++i) {
    const char *const word = second_word(entries[i]->name, entry->name);
    if (word) {
      out[count++] = (cli_choice){word, entries[i]->purpose};
    }
  }
  out[count] = (cli_choice){NULL, NULL};
}

int cli_table_has_letter(const cli_option *option) { return option->key < CLI_KEY_FIRST; }
