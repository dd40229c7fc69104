/* SPDX-License-Identifier: Apache-2.0 */
/** @file tables.h  Which tables hold data, and which only lay out text. */
#ifndef CG_CONVERT_TABLES_H
#define CG_CONVERT_TABLES_H

#include "base/slice.h"

/** Bytes of the longest number of a paragraph that stands in a cell of its own. */
#define CONVERT_LABEL 12

/** A cell, surveyed. */
typedef struct {
  size_t length; /**< Bytes of its words */
  size_t blocks; /**< Paragraphs that have words */
  bool   has_table;
  bool   is_label; /**< Whether it holds the number of a paragraph alone: "1.", "(a)" */
} convert_cell;

/** A table, surveyed; all zero before. */
typedef struct {
  size_t rows;
  size_t full_rows; /**< With words in two cells or more */
  size_t full;      /**< Cells with words in the row that is being surveyed */
  size_t longest;   /**< Bytes of the longest cell */
  size_t blocks;    /**< Most blocks in a cell that has long words */
  size_t labels;    /**< Rows in which a label stands before words */
  bool   has_label; /**< Whether the last cell of the row with words was a label */
  bool   has_table;
} convert_table;

/** A row begins. */
void convert_table_row(convert_table *table);

/** A cell of that row. */
void convert_table_cell(convert_table *table, convert_cell cell);

/** Whether `text` is the number or letter of a paragraph and nothing else: "12.", "(a)", "(iv)". */
bool convert_table_is_label(cg_slice text);

/** Whether rows are to be written as rows: else the cells' paragraphs are paragraphs of the text. */
bool convert_table_is_data(const convert_table *table);

#endif /* CG_CONVERT_TABLES_H */
