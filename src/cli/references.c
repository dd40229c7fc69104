/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/references.h"

#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/sheet.h"

#include "base/buffer.h"
#include "base/slice.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct {
  cli_session_options session;
  const char         *format; /* NULL: by the extension of the output, else CSV */
  const char         *output;
  double              min_confidence;
  int                 is_spreadsheet;
} references_options;

typedef enum {
  FILE_NAME, DOCUMENT, CLAUSE, QUOTE, START, END, TARGET, LABEL, KIND, RULE, METHOD, STATUS, CONFIDENCE, VERB, ACT, COLUMN_COUNT
} column;

static const cli_sheet_column columns[COLUMN_COUNT] = {
  [FILE_NAME] = {"file", 0}, [DOCUMENT] = {"document", 0}, [CLAUSE] = {"clause", 0},         [QUOTE] = {"quote", 0},
  [START] = {"start", 1},    [END] = {"end", 1},           [TARGET] = {"target", 0},         [LABEL] = {"label", 0},
  [KIND] = {"kind", 0},      [RULE] = {"rule", 0},         [METHOD] = {"method", 0},         [STATUS] = {"status", 0},
  [VERB] = {"verb", 0},      [ACT] = {"act", 0},           [CONFIDENCE] = {"confidence", 1},
};

/* A run of the command. */
typedef struct {
  const references_options *options;
  cli_session               session;
  cli_sheet                 sheet;
  cli_held                  act; /* IRI of the act in the current row */
} listing;

/* Fill in the act in whose words the reference stands, "<document>#op3/act-1". */
static cg_status find_act(listing *l, const cg_document *document, size_t reference, cg_slice *cells) {
  const size_t index = cg_document_reference_act(document, reference);
  char number[32];
  cg_status status = CG_OK;
  l->act.length = 0;
  cells[VERB] = cells[ACT] = CG_SLICE("");
  if (index == CG_NO_ACT) {
    return CG_OK;
  }
  const cg_act_view act = cg_document_act(document, index);
  snprintf(number, sizeof(number), "/act-%zu", act.number);
  const cg_slice pieces[] = {cg_document_iri(document), CG_SLICE("#"), cg_document_clause(document, act.clause).key, cg_slice_of(number)};
  for (size_t i = 0; !status && i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    status = cli_held_take(&l->act, pieces[i]);
  }
  cells[VERB] = act.verb_label;
  cells[ACT] = (cg_slice){l->act.bytes, l->act.length};
  return status;
}

static cg_status put_reference(listing *l, const char *name, const cg_document *document, size_t index) {
  const cg_reference_view r = cg_document_reference(document, index);
  char room[CG_HUNDREDTHS_ROOM];
  char start[16];
  char end[16];
  snprintf(start, sizeof(start), "%u", (unsigned)r.characters.begin);
  snprintf(end, sizeof(end), "%u", (unsigned)r.characters.end);
  cg_slice cells[COLUMN_COUNT] = {
    [FILE_NAME] = cg_slice_of(name), [DOCUMENT] = cg_document_iri(document), [CLAUSE] = r.clause,
    [QUOTE] = r.quote,               [START] = cg_slice_of(start),           [END] = cg_slice_of(end),
    [TARGET] = r.target,             [LABEL] = r.label,                      [KIND] = r.kind ? cg_kind_name(r.kind) : CG_SLICE("date"),
    [RULE] = r.rule,                 [METHOD] = cg_method_name(r.method),                    [STATUS] = cg_reference_status_name(r.status),
    [CONFIDENCE] = cg_hundredths_of(r.confidence, room),
  };
  const cg_status status = find_act(l, document, index, cells);
  if (!status) {
    cli_sheet_put(&l->sheet, cells);
  }
  return status ? status : l->sheet.out->status;
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  listing *const l = handle;
  cg_status status = CG_OK;
  for (size_t i = 0; !status && i < cg_document_reference_count(document); ++i) {
    if (cg_document_reference(document, i).confidence >= l->options->min_confidence) {
      status = put_reference(l, name, document, i);
    }
  }
  return status;
}

static int run(const references_options *options, char **files, int count) {
  cli_output output;
  cg_status status = cli_output_open(&output, options->output);
  if (status) {
    return cli_exit_of(status);
  }
  cli_output_guard(&output, options->is_spreadsheet, options->format);
  cg_outlet outlet = {cli_output_take, &output, CG_OK};
  listing l = {.options = options, .sheet = {cli_sheet_form_of(options->format), columns, COLUMN_COUNT, &outlet, 0}};
  l.session = (cli_session){
    .options = &options->session, .visit = visit, .handle = &l, .may_repeat = 1, .prints = !options->output};
  const int result = cli_session_work(&l.session, files, count);
  const int is_bad = result != CLI_EXIT_FINE && result != CLI_EXIT_SOME_FAILED;
  if (!is_bad) {
    cli_sheet_begin(&l.sheet); /* A table without rows has names */
  }
  free(l.act.bytes);
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
