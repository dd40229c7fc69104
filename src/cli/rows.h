/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file rows.h  Tables whose rows are documents, or tell of some: CSV, TSV, JSON Lines. */
#ifndef CG_CLI_ROWS_H
#define CG_CLI_ROWS_H

#include "cli/stream.h"

typedef enum {
  CG_COLUMN_TEXT,
  CG_COLUMN_SYMBOL,
  CG_COLUMN_TITLE,
  CG_COLUMN_DATE,
  CG_COLUMN_FILE,
} cg_column;

#define CG_COLUMN_COUNT ((size_t)CG_COLUMN_FILE + 1)

/** Names of columns that the user gave; NULL: one of the usual names. */
typedef struct {
  const char *names[CG_COLUMN_COUNT];
} cg_columns;

typedef enum { CG_ROWS_NONE, CG_ROWS_CSV, CG_ROWS_TSV, CG_ROWS_JSON } cg_rows_form;

/** Cells of a row, empty where it has none; borrowed until the next. */
typedef struct {
  unsigned long line; /**< Of the file, where the row begins; the first is 1 */
  cg_slice      cells[CG_COLUMN_COUNT];
} cg_row;

typedef struct {
  cg_stream   *stream;
  cg_columns   wanted;
  cg_rows_form form;
  char         separator;               /* Of CSV and TSV */
  unsigned long line;
  size_t       places[CG_COLUMN_COUNT]; /* Of CSV: index of the column, or CG_ROWS_NOWHERE */
  size_t       drop;                    /* Bytes of the row before */
  char        *buffer;                  /* Cells without quotes and escapes */
  size_t       capacity;
} cg_rows;

#define CG_ROWS_NOWHERE ((size_t)-1)

/** The form of a table called `name`, without the ending of a compression, that begins with `head`; CG_ROWS_NONE for what is no
 * table.  `columns` may be named for it. */
cg_rows_form cg_rows_find(const char *name, cg_slice head, const cg_columns *columns);

/** Start on `stream`: read the names of the columns.  A table that has none for `needed` is CG_BAD_ARGUMENT; complains
 * unless `is_quiet`.  Close it in any case. */
cg_status cg_rows_open(cg_rows *rows, cg_stream *stream, cg_rows_form form, const cg_columns *columns, cg_column needed,
                       int is_quiet);

/** The next row; its line is 0 after the last.  CG_BAD_INPUT is a row that cannot be read, with a complaint; the next one may. */
cg_status cg_rows_next(cg_rows *rows, cg_row *out);

void cg_rows_close(cg_rows *rows);

#endif /* CG_CLI_ROWS_H */
