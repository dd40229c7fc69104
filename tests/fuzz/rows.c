/* SPDX-License-Identifier: Apache-2.0 */
/* Tables whose rows are documents, and tables that describe documents: CSV, TSV, JSON Lines.  The
 * first byte chooses the form, as a file's name does. */
#include "frame.h"

#include "cli/metadata_table.h"
#include "cli/rows.h"

#include <stdlib.h>

static const cli_columns usual = {{NULL}};

static void read_rows(const char *path, cli_rows_form form, cli_column needed) {
  cli_stream stream;
  cli_rows rows = {.stream = NULL};
  cli_row row = {1, {{"", 0}}};
  size_t sum = 0;
  fuzz_require(!cli_stream_open(&stream, path), "a file can be read");
  cg_status status = cli_rows_open(&rows, &stream, form, &usual, needed, 0);
  while (!status && row.line) {
    const unsigned long before = row.line;
    status = cli_rows_next(&rows, &row);
    status = status == CG_BAD_INPUT ? CG_OK : status; /* The next row may be good. */
    fuzz_require(!row.line || row.line >= before, "lines are counted upwards");
    for (size_t i = 0; !status && i < CLI_COLUMN_COUNT; ++i) {
      fuzz_drop(&sum, row.cells[i]);
    }
  }
  fuzz_require(!status || status == CG_BAD_ARGUMENT || status == CG_CANNOT_READ,
               "a table is read or refused");
  cli_rows_close(&rows);
  cli_stream_close(&stream);
}

static void read_table(const char *path) {
  cli_metadata_table *table = NULL;
  cg_document_options options = {.size = sizeof(cg_document_options), .title = {"", 0}};
  if (!cli_metadata_table_read(path, &usual, &table)) {
    (void)cli_metadata_table_find(table, "folder/text.txt", &options);
    (void)cli_metadata_table_unused(table);
  }
  cli_metadata_table_free(table);
}

FUZZ_TARGET(rows) {
  static const struct {
    const char *name;
    cli_rows_form form;
  } forms[] = {
    {"table.csv", CLI_ROWS_CSV}, {"table.tsv", CLI_ROWS_TSV}, {"table.jsonl", CLI_ROWS_JSON}};
  const size_t chosen = size ? data[0] % 3 : 0;
  char *const path =
    strdup(fuzz_file(forms[chosen].name, fuzz_slice(data + !!size, size - !!size)));
  fuzz_require(path != NULL, "memory");
  read_rows(path, forms[chosen].form, CLI_COLUMN_TEXT);
  read_table(path);
  free(path);
  return 0;
}
