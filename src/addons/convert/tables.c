/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/tables.h"

#define LONG_CELL 1500  /* Bytes: a data cell has less */
#define LONG_BLOCKS 300 /* Bytes from which the paragraphs of a cell are counted */
#define MOST_BLOCKS 4

void convert_table_row(convert_table *table) {
  ++table->rows;
  table->full = 0;
  table->has_label = false;
}

void convert_table_cell(convert_table *table, convert_cell cell) {
  if (cell.length) {
    table->labels += table->has_label && !cell.is_label;
    table->has_label = cell.is_label;
  }
  table->full += cell.length != 0;
  table->full_rows += table->full == 2 && cell.length;
  table->longest = cell.length > table->longest ? cell.length : table->longest;
  if (cell.length > LONG_BLOCKS && cell.blocks > table->blocks) {
    table->blocks = cell.blocks;
  }
  table->has_table |= cell.has_table;
}

bool convert_table_is_label(cg_slice text) {
  size_t i = text.length && text.data[0] == '(';
  const size_t begin = i;
  while (i < text.length && i < begin + 4 &&
         (cg_is_digit(text.data[i]) || (begin && cg_is_lower(text.data[i])))) {
    ++i;
  }
  return i > begin && i + 1 == text.length && (begin ? text.data[i] == ')' : text.data[i] == '.');
}

bool convert_table_is_data(const convert_table *table) {
  return table->rows > 1 && table->full_rows > 1 && !table->has_table &&
         table->longest < LONG_CELL && table->blocks <= MOST_BLOCKS &&
         table->labels * 2 < table->rows;
}
