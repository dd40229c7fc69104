/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/references.h"

#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/reference_rows.h"
#include "cli/session.h"

#include "base/slice.h"

typedef struct {
  cli_session_options session;
  const char *format; /* NULL: by the extension of the output, else CSV */
  const char *output;
  double min_confidence;
  int is_spreadsheet;
} references_options;

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  return cli_reference_rows_put(handle, cg_slice_of(name), document);
}

static int run(const references_options *options, char **files, int count) {
  cli_output output;
  cg_status status = cli_output_open(&output, options->output);
  if (status) {
    return cli_exit_of(status);
  }
  cli_output_guard(&output, options->is_spreadsheet, options->format);
  cg_outlet outlet = {cli_output_take, &output, CG_OK};
  cli_reference_rows rows =
    cli_reference_rows_init(cli_sheet_form_of(options->format), CLI_REFERENCE_ROWS_OF_FILES,
                            options->min_confidence, &outlet);
  cli_session session = {.options = &options->session,
                         .visit = visit,
                         .handle = &rows,
                         .may_repeat = 1,
                         .prints = !options->output};
  const int result = cli_session_work(&session, files, count);
  const int is_bad = result != CLI_EXIT_FINE && result != CLI_EXIT_SOME_FAILED;
  if (!is_bad) {
    cli_sheet_begin(&rows.sheet); /* A table without rows has names */
  }
  cli_reference_rows_clear(&rows);
  status = cli_output_close(&output, outlet.status ? outlet.status : is_bad ? CG_BAD_INPUT : CG_OK);
  return is_bad || !status ? result : cli_exit_of(status);
}

static int take_option(void *handle, int key, const char *value) {
  references_options *const options = handle;
  switch (key) {
  case 'f': options->format = value; return CLI_EXIT_FINE;
  case CLI_KEY_JSON: options->format = "jsonl"; return CLI_EXIT_FINE;
  case 'o': options->output = value; return CLI_EXIT_FINE;
  case CLI_KEY_SPREADSHEET: options->is_spreadsheet = 1; return CLI_EXIT_FINE;
  case CLI_KEY_MIN_CONFIDENCE: return cli_take_confidence(&options->min_confidence, value);
  default: cli_session_take(&options->session, key, value); return CLI_EXIT_FINE;
  }
}

int cli_command_references(int argc, char **argv) {
  references_options options = {.session = cli_session_options_init()};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("references", argc, argv, take_option, &options, &result)) {
    return result;
  }
  result = cg_format_settle(&options.format, options.output, cli_sheet_formats(), "csv");
  if (!result && !cli_sheet_form_of(options.format)) {
    result = cli_refuse_word("format", options.format, cli_choices_of("references", "format"));
  }
  return result ? result : run(&options, argv + optind, argc - optind);
}
