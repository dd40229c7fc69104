/* SPDX-License-Identifier: Apache-2.0 */
/** @file tables.h  Distinguishes data tables from layout tables. */
#ifndef CG_CONVERT_TABLES_H
#define CG_CONVERT_TABLES_H

#include "base/slice.h"

/** Longest paragraph number in a cell of its own, in bytes. */
#define CONVERT_LABEL 12

/** Survey of a cell. */
typedef struct {
  size_t length; /**< Bytes of its words */
  size_t blocks; /**< Paragraphs with words */
  bool has_table;
  bool is_label; /**< It contains only a paragraph number: "1.", "(a)" */
} convert_cell;

/** Survey of a table; initialize with zeros. */
typedef struct {
  size_t rows;
  size_t full_rows; /**< Rows with words in two or more cells */
  size_t full;      /**< Cells with words in the current row */
  size_t longest;   /**< Bytes of the longest cell */
  size_t blocks;    /**< Most blocks in a cell with long text */
  size_t labels;    /**< Rows in which a label precedes words */
  bool has_label;   /**< The last cell with words in the row was a label */
  bool has_table;
} convert_table;

/** Begin a row. */
void convert_table_row(convert_table *table);

/** Add a cell to the row. */
void convert_table_cell(convert_table *table, convert_cell cell);

/** Whether `text` is only a paragraph number or letter: "12.", "(a)", "(iv)". */
bool convert_table_is_label(cg_slice text);

/** Whether to write rows as rows; otherwise the paragraphs of cells become paragraphs of the
 * text. */
bool convert_table_is_data(const convert_table *table);

#endif /* CG_CONVERT_TABLES_H */
