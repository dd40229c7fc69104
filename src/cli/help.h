/* SPDX-License-Identifier: Apache-2.0 */
/** @file help.h  What --help prints. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/option.h"

/** Print the help of a command on standard output. */
void cli_help_print(const cli_command_entry *entry);

/** Print the list of commands: of those with a purpose, and without subcommands. */
void cli_help_print_commands(void);

#endif /* CLI_HELP_H */
