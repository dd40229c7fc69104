/* SPDX-License-Identifier: Apache-2.0 */
/** @file reference_rows.h  References as rows of a table. */
#ifndef CLI_REFERENCE_ROWS_H
#define CLI_REFERENCE_ROWS_H

#include "cli/output.h"
#include "cli/sheet.h"

/** The table; begin with cli_reference_rows_init(). */
typedef struct {
  cli_sheet sheet;
  double min_confidence; /**< References below it are left out */
  size_t count;          /**< Rows so far */
  cli_held act;          /* IRI of the act in the current row */
} cli_reference_rows;

/** What the first column has. */
typedef enum {
  CLI_REFERENCE_ROWS_OF_FILES,
  CLI_REFERENCE_ROWS_OF_RECORDS
} cli_reference_rows_first;

/** An empty table on its way to `out`. */
cli_reference_rows cli_reference_rows_init(cli_sheet_form form, cli_reference_rows_first first,
                                           double min_confidence, cg_outlet *out);

/** Write a row for each reference of `document`, which is called `name`. */
cg_status cli_reference_rows_put(cli_reference_rows *rows, cg_slice name,
                                 const cg_document *document);

/** Free what the rows needed. */
void cli_reference_rows_clear(cli_reference_rows *rows);

#endif /* CLI_REFERENCE_ROWS_H */
