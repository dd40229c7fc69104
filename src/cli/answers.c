/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/answers.h"

#include "cli/reference_rows.h"

#include "base/escape.h"
#include "base/slice.h"
#include "base/try.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST_KEPT ((size_t)4 * 1024 * 1024) /* Room for answers that is kept for the next one */

struct cli_answers {
  const cli_answer_options *options;
  const cg_context *context;
  cli_held held; /* An answer goes out whole, or not at all */
  cg_outlet outlet;
  cli_reference_rows rows;
  size_t references; /* In the answer */
};

cg_status cli_answers_new(const cli_answer_options *options, const cg_context *context,
                          cli_answers **out) {
  cli_answers *const a = calloc(1, sizeof(*a));
  *out = a;
  if (!a) {
    return CG_NO_MEMORY;
  }
  *a = (cli_answers){
    .options = options, .context = context, .outlet = {cli_held_take, &a->held, CG_OK}};
  a->rows = cli_reference_rows_init(CLI_SHEET_JSON, CLI_REFERENCE_ROWS_OF_RECORDS,
                                    options->graph.min_confidence, &a->outlet);
  return CG_OK;
}

static size_t count_references(const cg_document *document, double least) {
  size_t count = 0;
  for (size_t i = 0; i < cg_document_reference_count(document); ++i) {
    count += cg_document_reference(document, i).confidence >= least;
  }
  return count;
}

cg_status cli_answers_add(cli_answers *a, const cli_record *record, const cg_document *document) {
  a->references += count_references(document, a->options->graph.min_confidence);
  return a->options->has_rows ? cli_reference_rows_put(&a->rows, record->id, document)
                              : cg_document_write_lines(a->context, &a->options->graph, document,
                                                        "nquads", cli_held_take, &a->held);
}

/* --- Records of ends and failures */

static void put(cg_outlet *out, const char *text) { cg_outlet_take(out, cg_slice_of(text)); }

/* {"id":"a","line":1,"references":3}, or "error" with the reason. */
static void put_end(const cli_answers *a, cg_outlet *out, const cli_record *record,
                    const char *error) {
  char numbers[96];
  put(out, "{\"id\":");
  if (record->id.length) {
    cg_escape_put_json(out, "", record->id);
  } else {
    put(out, "null");
  }
  snprintf(numbers, sizeof(numbers), ",\"line\":%lu,\"%s\":", record->line,
           error ? "error" : "references");
  put(out, numbers);
  if (error) {
    cg_escape_put_json(out, "", cg_slice_of(error));
  } else {
    snprintf(numbers, sizeof(numbers), "%zu", a->references);
    put(out, numbers);
  }
  put(out, "}\n");
}

int cli_answers_hide_errors(const cli_answer_options *options) {
  return !options->errors && !options->has_rows && !options->has_ends;
}

static cg_status write_out(cli_answers *a) {
  const size_t length = a->held.length;
  const int is_written = fwrite(a->held.bytes ? a->held.bytes : "", 1, length, stdout) == length;
  a->held.length = 0;
  if (a->held.capacity > MOST_KEPT) {
    free(a->held.bytes);
    a->held = (cli_held){0};
  }
  return is_written && !(a->options->is_flushed && fflush(stdout)) ? CG_OK : CG_CANNOT_WRITE;
}

cg_status cli_answers_end(cli_answers *a, const cli_record *record, const char *error) {
  const cli_answer_options *const options = a->options;
  if (error && options->errors) {
    put_end(a, options->errors, record, error);
  }
  if (options->has_ends || (error && options->has_rows && !options->errors)) {
    put(&a->outlet, options->has_rows ? "" : "# "); /* A comment of N-Quads */
    put_end(a, &a->outlet, record, error);
  }
  a->references = 0;
  CG_TRY(a->outlet.status);
  CG_TRY(write_out(a));
  return options->errors ? options->errors->status : CG_OK;
}

void cli_answers_free(cli_answers *a) {
  if (a) {
    free(a->held.bytes);
    cli_reference_rows_clear(&a->rows);
  }
  free(a);
}
