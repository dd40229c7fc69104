/* SPDX-License-Identifier: Apache-2.0 */
/** @file table_graphs.h  Commands that write graphs, send them and compare them. */
#ifndef CLI_TABLE_GRAPHS_H
#define CLI_TABLE_GRAPHS_H

#include "cli/option.h"

extern const cli_command_entry cli_entry_export;
extern const cli_command_entry cli_entry_stream;
extern const cli_command_entry cli_entry_diff;
extern const cli_command_entry cli_entry_publish;

#endif /* CLI_TABLE_GRAPHS_H */
