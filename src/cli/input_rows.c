/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/input_rows.h"

#include "base/form.h"
#include "base/join.h"
#include "base/slice.h"
#include "cli/metadata_table.h"
#include "cli/session.h"
#include "cli/stop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fill(cg_slice *field, cg_slice value) {
  *field = field->length ? *field : cg_slice_trim(value);
}

void cli_input_pass(const cli_input_file *r, const char *name, cg_slice bytes, const cli_row *row) {
  cli_input input = {name, NULL, bytes, r->given};
  cg_status status = CG_OK;
  if (row) {
    fill(&input.given.symbol, row->cells[CLI_COLUMN_SYMBOL]);
    fill(&input.given.title, row->cells[CLI_COLUMN_TITLE]);
    fill(&input.given.date, row->cells[CLI_COLUMN_DATE]);
  }
  if (r->inputs->table) {
    status = cli_metadata_table_find(r->inputs->table, name, &input.given);
  }
  if (cli_stop_signal()) {
    r->inputs->is_stopped = 1;
    return;
  }
  status = status ? status : r->inputs->visit(r->inputs->handle, &input);
  if (status || !r->inputs->defer) {
    cli_inputs_count(r->inputs, name, status);
  }
}

void cli_input_skip(const cli_input_file *r, const char *name, const char *reason) {
  ++r->inputs->skipped;
  cli_complain("note: %s: skipped: %s", name, reason);
}

static void take_row(const cli_input_file *r, const cli_row *row) {
  char number[32];
  snprintf(number, sizeof(number), "%lu", row->line);
  char *const name = cg_new_join(r->name, ":", number);
  if (name) {
    cli_input_pass(r, name, row->cells[CLI_COLUMN_TEXT], row);
  } else {
    cli_inputs_count(r->inputs, r->name, CG_NO_MEMORY);
  }
  free(name);
}

cg_status cli_input_rows_read(const cli_input_file *r, cli_stream *stream, cli_rows_form form) {
  cli_rows rows;
  cli_row row = {1, {{"", 0}}};
  cg_status status = cli_rows_open(&rows, stream, form, &r->inputs->options->columns,
                                   CLI_COLUMN_TEXT, r->is_in_folder);
  if (status == CG_BAD_ARGUMENT && r->is_in_folder) {
    cli_input_skip(r, r->name, "a table without a column of texts");
    status = CG_OK;
    row.line = 0;
  }
  while ((!status || status == CG_BAD_INPUT) && row.line && !r->inputs->is_stopped) {
    status = cli_rows_next(&rows, &row);
    if (status == CG_BAD_INPUT) {
      cli_inputs_count(r->inputs, r->name, status);
    } else if (!status && row.line) {
      take_row(r, &row);
    }
  }
  if (status && status != CG_BAD_INPUT) {
    cli_inputs_count(r->inputs, r->name, status == CG_BAD_ARGUMENT ? CG_BAD_INPUT : status);
  }
  cli_rows_close(&rows);
  return status;
}

cli_rows_form cli_input_rows_form(const cli_input_file *r, const char *name, cg_slice bytes) {
  return cli_rows_find(
    name, (cg_slice){bytes.data, bytes.length < CG_FORM_SAMPLE ? bytes.length : CG_FORM_SAMPLE},
    &r->inputs->options->columns);
}

void cli_input_rows_read_member(const cli_input_file *r, const char *name, cg_slice bytes,
                                cli_rows_form form) {
  const cli_input_file member = {r->inputs, name, r->given,
                                 r->is_in_folder || strcmp(name, r->name)};
  cli_stream stream;
  cli_stream_attach(&stream, name, -1, -1);
  stream.data = malloc(bytes.length + 1);
  if (!stream.data) {
    cli_inputs_count(r->inputs, r->name, CG_NO_MEMORY);
    return;
  }
  memcpy(stream.data, bytes.data, bytes.length);
  stream.end = bytes.length;
  stream.is_ended = 1;
  (void)cli_input_rows_read(&member, &stream, form);
  cli_stream_close(&stream);
}
