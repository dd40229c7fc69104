/* SPDX-License-Identifier: Apache-2.0 */
/** @file cells.h  One row of a table taken apart: RFC 4180, and an object of JSON. */
#ifndef CLI_CELLS_H
#define CLI_CELLS_H

#include <clausegraph/slice.h>

#include <stddef.h>

typedef enum {
  CLI_CELL_MORE = 1, /**< Another cell follows in the row */
  CLI_CELL_LAST,
  CLI_CELL_OPEN, /**< The bytes end within the cell, or the object */
  CLI_CELL_BAD,  /**< No cell, or no object */
} cli_cell_end;

/** Read a cell of CSV from `bytes` into `out`, which has room for all of them; `*length` are the
 * bytes taken, with what ends the cell.  Where `separator` is a tab, \n, \t and \\ in a cell
 * without quotes are what they are in C.  `is_whole`: no more bytes come. */
cli_cell_end cli_cell_read(cg_slice bytes, char separator, int is_whole, char *out,
                           size_t *out_length, size_t *length);

/** A member of an object of JSON whose value is a string, a number or a word; others have an empty
 * value. */
typedef struct {
  cg_slice name;
  cg_slice value;
  /** First byte of the value as it is written, which says what it is: '"', '{', '[', 'n' of null
   * ... */
  char first;
} cli_json_member;

/** Read the next member of the object that begins at byte `*at` of `bytes`, and move `*at` past it;
 * at first that is the brace. Strings are written to `out`, which has room for as many bytes as are
 * left.  CLI_CELL_LAST: there are no more. */
cli_cell_end cli_json_next(cg_slice bytes, size_t *at, char *out, cli_json_member *member);

#endif /* CLI_CELLS_H */
