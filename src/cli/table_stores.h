/* SPDX-License-Identifier: Apache-2.0 */
/** @file table_stores.h  Commands of the embedded store. */
#ifndef CLI_TABLE_STORES_H
#define CLI_TABLE_STORES_H

#include "cli/option.h"

extern const cli_command_entry cli_entry_load;
extern const cli_command_entry cli_entry_query;
extern const cli_command_entry cli_entry_store;
extern const cli_command_entry cli_entry_statements;

#endif /* CLI_TABLE_STORES_H */
