/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file metadata_table.h  What one table says of many documents: file, symbol, title, date. */
#ifndef CG_CLI_METADATA_TABLE_H
#define CG_CLI_METADATA_TABLE_H

#include "cli/rows.h"

#include <clausegraph/options.h>

typedef struct cg_metadata_table cg_metadata_table;

/** Read the table `name`.  Complains where it fails. */
cg_status cg_metadata_table_read(const char *name, const cg_columns *columns, cg_metadata_table **out);

/** Fill what `options` lacks with the row for the input called `name`: that with the longest end of it, from a slash on. */
void cg_metadata_table_find(cg_metadata_table *table, const char *name, cg_document_options *options);

/** Number of rows that were never found. */
size_t cg_metadata_table_unused(const cg_metadata_table *table);

/** Accepts NULL. */
void cg_metadata_table_free(cg_metadata_table *table);

#endif /* CG_CLI_METADATA_TABLE_H */
