/* SPDX-License-Identifier: Apache-2.0 */
/** @file spreadsheet.h  CSV that no spreadsheet takes for formulas: an apostrophe goes before cells
 * that look like one. */
#ifndef CLI_SPREADSHEET_H
#define CLI_SPREADSHEET_H

#include <clausegraph/clausegraph.h>

#define CLI_SPREADSHEET_HELD 32

/** Where in the CSV it is; zero at the beginning. */
typedef struct {
  int is_inside; /**< Of a cell, whose beginning is past */
  int is_quoted;
  char held[CLI_SPREADSHEET_HELD]; /**< The beginning of a cell that may be a formula or a number */
  size_t length;
} cli_spreadsheet;

/** Pass `bytes`, the next of the CSV, on to `sink` with apostrophes. */
cg_status cli_spreadsheet_put(cli_spreadsheet *s, cg_slice bytes, cg_sink sink, void *handle);

/** Pass on what is held at the end. */
cg_status cli_spreadsheet_end(cli_spreadsheet *s, cg_sink sink, void *handle);

#endif /* CLI_SPREADSHEET_H */
