/* SPDX-License-Identifier: Apache-2.0 */
/** @file sheet.h  Tables for programs: CSV and TSV with a row of names, JSON Lines with an object a
 * row. */
#ifndef CLI_SHEET_H
#define CLI_SHEET_H

#include "cli/format.h"

#include "base/outlet.h"

typedef enum {
  CLI_SHEET_CSV = 1, /**< RFC 4180 */
  CLI_SHEET_TSV,     /**< Tabs and line ends in cells become spaces */
  CLI_SHEET_JSON,    /**< An object a line */
} cli_sheet_form;

typedef struct {
  const char *name;
  int is_number; /**< In JSON it is without quotes, and null where it is empty */
} cli_sheet_column;

/** A table on its way out. */
typedef struct {
  cli_sheet_form form;
  const cli_sheet_column *columns;
  size_t count; /**< Of the columns */
  cg_outlet *out;
  int has_begun; /**< The row of names is written */
} cli_sheet;

/** Extensions of these tables: csv, tsv, jsonl. */
const cg_format *cli_sheet_formats(void);

/** The form called `name`; 0: there is none. */
cli_sheet_form cli_sheet_form_of(const char *name);

/** Write the row of names, unless it is written. */
void cli_sheet_begin(cli_sheet *sheet);

/** Write a row: `cells` are as many as the columns. */
void cli_sheet_put(cli_sheet *sheet, const cg_slice *cells);

#endif /* CLI_SHEET_H */
