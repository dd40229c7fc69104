/* SPDX-License-Identifier: Apache-2.0 */
/** @file rows.h  Tables whose rows are documents or describe documents: CSV, TSV, JSON Lines. */
#ifndef CLI_ROWS_H
#define CLI_ROWS_H

#include "cli/output.h"
#include "cli/stream.h"

typedef enum {
  CLI_COLUMN_TEXT,
  CLI_COLUMN_SYMBOL,
  CLI_COLUMN_TITLE,
  CLI_COLUMN_DATE,
  CLI_COLUMN_FILE,
} cli_column;

#define CLI_COLUMN_COUNT ((size_t)CLI_COLUMN_FILE + 1)

/** Names of columns that the user gave; NULL: one of the usual names. */
typedef struct {
  const char *names[CLI_COLUMN_COUNT];
} cli_columns;

/** Whether `name` is that of `column`, in upper or lower case. */
int cli_columns_have(const cli_columns *columns, cli_column column, cg_slice name);

/** What `column` is called in messages. */
const char *cli_column_name(cli_column column);

typedef enum { CLI_ROWS_NONE, CLI_ROWS_CSV, CLI_ROWS_TSV, CLI_ROWS_JSON } cli_rows_form;

/** Cells of a row, empty where it has none; borrowed until the next. */
typedef struct {
  unsigned long line; /**< Of the file, where the row begins; the first is 1 */
  cg_slice cells[CLI_COLUMN_COUNT];
} cli_row;

typedef struct {
  cli_stream *stream;
  cli_columns wanted;
  cli_rows_form form;
  char separator; /* Of CSV and TSV */
  unsigned long line;
  size_t places[CLI_COLUMN_COUNT]; /* Of CSV: index of the column, or CLI_ROWS_NOWHERE */
  size_t drop;                     /* Bytes of the row before */
  cli_held unescaped;              /* Room for cells without quotes and escapes */
} cli_rows;

#define CLI_ROWS_NOWHERE ((size_t)-1)

/** The form of a table called `name`, without the ending of a compression, that begins with `head`;
 * CLI_ROWS_NONE for what is no table.  `columns` may be named for it. */
cli_rows_form cli_rows_find(const char *name, cg_slice head, const cli_columns *columns);

/** Start on `stream`: read the names of the columns.  A table that has none for `needed` is
 * CG_BAD_ARGUMENT; complains unless `is_quiet`.  Close it in any case. */
cg_status cli_rows_open(cli_rows *rows, cli_stream *stream, cli_rows_form form,
                        const cli_columns *columns, cli_column needed, int is_quiet);

/** The next row; its line is 0 after the last.  CG_BAD_INPUT is a row that cannot be read, with a
 * complaint; the next one may. */
cg_status cli_rows_next(cli_rows *rows, cli_row *out);

void cli_rows_close(cli_rows *rows);

#endif /* CLI_ROWS_H */
