/* SPDX-License-Identifier: Apache-2.0 */
/** @file records.h  Reads documents from JSON Lines; each record is returned as soon as its line
 * has been read. */
#ifndef CLI_RECORDS_H
#define CLI_RECORDS_H

#include "cli/rows.h"

/** Most bytes of a line. */
#define CLI_RECORDS_LONGEST ((size_t)32 * 1024 * 1024)

/** A record; its strings are valid until the next one is read. */
typedef struct {
  unsigned long line; /**< Of the stream; the first is 1; 0 after the last record */
  /** Numbers as written; default is the number of the line; empty if the line is not JSON */
  cg_slice id;
  cg_slice cells[CLI_COLUMN_COUNT]; /**< Text, symbol, title, date; empty if missing */
  int has_text;
} cli_record;

/** A reader of records.  The caller sets the first three members and zeroes the rest. */
typedef struct {
  cli_stream *stream;
  cli_columns wanted;
  const char *id_column; /**< NULL: "id" */
  unsigned long line;    /* Of the record before */
  size_t drop;           /* Bytes of it */
  cli_held unescaped;    /* Room for strings without escapes */
  char number[24];       /* Of the line, as an id */
  char fault[160];
} cli_records;

/** The next record.  CG_BAD_INPUT is one that cannot be read: `records->fault` says why, and the
 * next one may be good.  Other failures end the stream, CG_CANNOT_READ with a complaint. */
cg_status cli_records_next(cli_records *records, cli_record *out);

/** Free what was read. */
void cli_records_close(cli_records *records);

#endif /* CLI_RECORDS_H */
