/* SPDX-License-Identifier: Apache-2.0 */
/** @file metadata_table.h  What one table says of many documents: file, symbol, title, date. */
#ifndef CLI_METADATA_TABLE_H
#define CLI_METADATA_TABLE_H

#include "cli/rows.h"

#include <clausegraph/options.h>

typedef struct cli_metadata_table cli_metadata_table;

/** Read the table `name`.  Prints a message if it fails. */
cg_status cli_metadata_table_read(const char *name, const cli_columns *columns,
                                  cli_metadata_table **out);

/** Fill what `options` lacks with the row for the input called `name`: that with the longest end of
 * it, from a slash on. */
cg_status cli_metadata_table_find(cli_metadata_table *table, const char *name,
                                  cg_document_options *options);

/** Number of rows that were never found. */
size_t cli_metadata_table_unused(const cli_metadata_table *table);

/** Accepts NULL. */
void cli_metadata_table_free(cli_metadata_table *table);

#endif /* CLI_METADATA_TABLE_H */
