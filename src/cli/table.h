/* SPDX-License-Identifier: Apache-2.0 */
/** @file table.h  All commands. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "cli/option.h"

/** The `index`-th command, in the order of --help; NULL past the last. */
const cli_command_entry *cli_table_at(size_t index);

/** The command called `name`; NULL if there is none. */
const cli_command_entry *cli_table_find(const char *name);

/** The `index`-th group of options of `entry`: its own, those it shares, those of all commands; NULL options past the last. */
cli_option_group cli_table_group(const cli_command_entry *entry, size_t index);

/** Whether an option has a letter. */
int cli_table_has_letter(const cli_option *option);

#endif /* CLI_TABLE_H */
