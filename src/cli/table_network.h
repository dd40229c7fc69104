/* SPDX-License-Identifier: Apache-2.0 */
/** @file table_network.h  The command network and its subcommands. */
#ifndef CLI_TABLE_NETWORK_H
#define CLI_TABLE_NETWORK_H

#include "cli/option.h"

extern const cli_command_entry cli_entry_network;
extern const cli_command_entry cli_entry_network_measures;
extern const cli_command_entry cli_entry_network_top;
extern const cli_command_entry cli_entry_network_timeline;

#endif /* CLI_TABLE_NETWORK_H */
