/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/obligations.h"

#include "cli/arguments.h"
#include "cli/format.h"
#include "cli/obligation_writer.h"
#include "cli/output.h"
#include "cli/session.h"

#include "base/slice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  cli_session_options session;
  const char *format; /* NULL: by the extension of the output, else CSV */
  const char *output; /* NULL: standard output */
  int is_spreadsheet;
} obligations_options;

/* A run of the command. */
typedef struct {
  cli_session session;
  const cli_obligation_writer *writer;
  cg_outlet outlet;
  int has_begun;                   /* The table */
  cli_held cells[CLI_FIELD_COUNT]; /* Values of the current row, for fields with several */
} obliging;

static const cg_format formats[] = {
  {".csv", "csv"}, {".tsv", "tsv"}, {".jsonl", "jsonl"}, {".ics", "ics"}, {NULL, NULL}};

static const struct {
  const char *format;
  const cli_obligation_writer *writer;
} writers[] = {{"csv", &cli_obligations_csv},
               {"tsv", &cli_obligations_tsv},
               {"jsonl", &cli_obligations_json},
               {"ics", &cli_obligations_calendar}};

/* The writer of the format called `name`; NULL: there is none. */
static const cli_obligation_writer *writer_of(const char *name) {
  for (size_t i = 0; i < sizeof(writers) / sizeof(writers[0]); ++i) {
    if (!strcmp(name, writers[i].format)) {
      return writers[i].writer;
    }
  }
  return NULL;
}

static const int field_of_role[] = {
  [CG_PART_ADDRESSEE] = CLI_FIELD_ADDRESSEES,
  [CG_PART_RECIPIENT] = CLI_FIELD_RECIPIENTS,
  [CG_PART_DEADLINE] = CLI_FIELD_DEADLINE,
  [CG_PART_SESSION] = CLI_FIELD_SESSION,
  [CG_PART_UNTIL] = CLI_FIELD_UNTIL,
  [CG_PART_PERIODICITY] = CLI_FIELD_PERIODICITY,
  [CG_PART_DELIVERABLE] = CLI_FIELD_DELIVERABLE,
  [CG_PART_OBJECT] = 0,
  [CG_PART_TERM] = CLI_FIELD_TERM,
};

/* Add one more value to a field. */
static cg_status add_value(obliging *o, int field, cg_slice value) {
  cli_held *const cell = &o->cells[field];
  const cg_status status = cell->length ? cli_held_take(cell, CG_SLICE("; ")) : CG_OK;
  return status ? status : cli_held_take(cell, value);
}

static cg_status collect_parts(obliging *o, const cg_document *document, const cg_act_view *act) {
  for (size_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part_view part = cg_document_act_part(document, i);
    const int field = field_of_role[part.role];
    const cg_status status =
      field ? add_value(o, field, part.label.length ? part.label : part.words) : CG_OK;
    if (status) {
      return status;
    }
  }
  return CG_OK;
}

/* "<document>#op3/act-1" */
static cg_status collect_iri(obliging *o, const cg_document *document, const cg_act_view *act) {
  char number[32];
  const cg_clause_view clause = cg_document_clause(document, act->clause);
  snprintf(number, sizeof(number), "/act-%zu", act->number);
  const cg_slice pieces[] = {cg_document_iri(document), CG_SLICE("#"), clause.key,
                             cg_slice_of(number)};
  cg_status status = CG_OK;
  for (size_t i = 0; !status && i < 4; ++i) {
    status = cli_held_take(&o->cells[CLI_FIELD_ACT], pieces[i]);
  }
  return status;
}

static cg_slice cell(const obliging *o, cli_field field) {
  return (cg_slice){o->cells[field].bytes ? o->cells[field].bytes : "", o->cells[field].length};
}

/* Begin the table with its first row: where nothing can be read, nothing is written. */
static void begin(obliging *o) {
  if (!o->has_begun) {
    o->has_begun = 1;
    o->writer->begin(&o->outlet);
  }
}

static cg_status put_act(obliging *o, const char *name, const cg_document *document,
                         const cg_act_view *act) {
  const cg_clause_view clause = cg_document_clause(document, act->clause);
  for (cli_field i = 0; i < CLI_FIELD_COUNT; ++i) {
    o->cells[i].length = 0;
  }
  cg_status status = collect_parts(o, document, act);
  status = status ? status : collect_iri(o, document, act);
  if (status) {
    return status;
  }
  cli_obligation row;
  for (cli_field i = 0; i < CLI_FIELD_COUNT; ++i) {
    row.fields[i] = cell(o, i);
  }
  row.fields[CLI_FIELD_FILE] = cg_slice_of(name);
  row.fields[CLI_FIELD_DOCUMENT] = cg_document_iri(document);
  row.fields[CLI_FIELD_CLAUSE] = clause.label;
  row.fields[CLI_FIELD_VERB] = act->verb_label;
  row.fields[CLI_FIELD_TASK] = act->task;
  row.fields[CLI_FIELD_TEXT] = clause.words;
  begin(o);
  o->writer->row(&o->outlet, &row);
  return o->outlet.status;
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  obliging *const o = handle;
  for (size_t i = 0; i < cg_document_act_count(document); ++i) {
    const cg_act_view act = cg_document_act(document, i);
    const cg_status status = act.is_obligation ? put_act(o, name, document, &act) : CG_OK;
    if (status) {
      return status;
    }
  }
  return CG_OK;
}

static int run(const obligations_options *options, const cli_obligation_writer *writer,
               char **files, int count) {
  cli_output output;
  cg_status status = cli_output_open(&output, options->output);
  if (status) {
    return cli_exit_of(status);
  }
  cli_output_guard(&output, options->is_spreadsheet, options->format);
  obliging o = {.writer = writer, .outlet = {cli_output_take, &output, CG_OK}};
  o.session = (cli_session){.options = &options->session,
                            .visit = visit,
                            .handle = &o,
                            .may_repeat = 1,
                            .prints = !options->output};
  const int result = cli_session_work(&o.session, files, count);
  const int is_bad = result != CLI_EXIT_FINE && result != CLI_EXIT_SOME_FAILED;
  if (!is_bad) {
    begin(&o);
  }
  if (o.has_begun) {
    writer->end(&o.outlet);
  }
  for (cli_field i = 0; i < CLI_FIELD_COUNT; ++i) {
    free(o.cells[i].bytes);
  }
  status = cli_output_close(&output, o.outlet.status ? o.outlet.status
                                     : is_bad        ? CG_BAD_INPUT
                                                     : CG_OK);
  return is_bad || !status ? result : cli_exit_of(status);
}

static int take_option(void *handle, int key, const char *value) {
  obligations_options *const options = handle;
  switch (key) {
  case 'f': options->format = value; break;
  case CLI_KEY_JSON: options->format = "jsonl"; break;
  case 'o': options->output = value; break;
  case CLI_KEY_SPREADSHEET: options->is_spreadsheet = 1; break;
  default: cli_session_take(&options->session, key, value);
  }
  return CLI_EXIT_FINE;
}

int cli_command_obligations(int argc, char **argv) {
  obligations_options options = {.session = cli_session_options_init()};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("obligations", argc, argv, take_option, &options, &result)) {
    return result;
  }
  result = cg_format_settle(&options.format, options.output, formats, "csv");
  const cli_obligation_writer *const writer = result ? NULL : writer_of(options.format);
  if (result) {
    return result;
  }
  if (!writer) {
    return cli_refuse_word("format", options.format, cli_choices_of("obligations", "format"));
  }
  return run(&options, writer, argv + optind, argc - optind);
}
