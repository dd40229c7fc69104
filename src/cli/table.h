/* SPDX-License-Identifier: Apache-2.0 */
/** @file table.h  All commands. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "cli/option.h"

/** The `index`-th command, in the order of --help; NULL past the last. */
const cli_command_entry *cli_table_at(size_t index);

/** The command called `name`; NULL if there is none. */
const cli_command_entry *cli_table_find(const char *name);

/** The `index`-th group of options of `entry`: its own, those it shares, those of all commands;
 * NULL options past the last. */
cli_option_group cli_table_group(const cli_command_entry *entry, size_t index);

/** Most subcommands of a command. */
#define CLI_WORDS_MOST 8

/** The words of which the first argument of `entry` is one, with {NULL, NULL} at the end: its own,
 * else the second words of the commands whose first word it is, "top" of "network top". */
void cli_table_words(const cli_command_entry *entry, cli_choice out[CLI_WORDS_MOST]);

/** Whether an option has a letter. */
int cli_table_has_letter(const cli_option *option);

#endif /* CLI_TABLE_H */
