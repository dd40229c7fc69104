/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/streaming.h"

#include "cli/answers.h"
#include "cli/arguments.h"
#include "cli/format.h"
#include "cli/session.h"
#include "cli/things.h"

#include "base/slice.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  cli_session_options session;
  cli_answer_options answers;
  const char *format;
  const char *things;
  const char *errors;
  const char *id_column;
  const char *of_graphs; /* The last option that N-Quads alone obey, or NULL */
} stream_options;

/* A run of the command. */
typedef struct {
  const stream_options *options;
  cg_context *context;
  cli_answers *answers;
  /* Of the record, for messages: "standard input:7 (S/RES/1325)"; empty outside records */
  char name[128];
  char error[1024]; /* Why the record failed; empty: it did not */
  size_t documents;
  size_t references;
  size_t records;
  size_t failed;
} streaming;

/* --- One record */

static void set_error(streaming *s, cg_slice text) {
  if (!s->error[0]) { /* The first is the cause. */
    text = cg_utf8_cut(text, sizeof(s->error) - 1);
    snprintf(s->error, sizeof(s->error), "%.*s", (int)text.length, text.data);
  }
}

/* A cg_log.  Notes are for people; what the library says of a failure is the record's error. */
static void take_message(void *handle, cg_log_level level, const char *message) {
  streaming *const s = handle;
  const size_t length = strlen(s->name);
  if (level == CG_LOG_NOTE || !length) {
    cli_complain(level == CG_LOG_NOTE ? "note: %s" : "%s", message);
    return;
  }
  const int is_named = !strncmp(message, s->name, length) && !strncmp(message + length, ": ", 2);
  set_error(s, cg_slice_of(is_named ? message + length + 2 : message));
}

static void name_record(streaming *s, const cli_record *record) {
  const cg_slice id = cg_utf8_cut(record->id, 80);
  if (id.length) {
    snprintf(s->name, sizeof(s->name), "standard input:%lu (%.*s)", record->line, (int)id.length,
             id.data);
  } else {
    snprintf(s->name, sizeof(s->name), "standard input:%lu", record->line);
  }
}

static cg_status answer_document(streaming *s, const cli_record *record,
                                 const cg_document *document) {
  const cg_slice doubt = cg_document_doubt(document);
  if (doubt.length && s->options->session.is_strict) {
    set_error(s, doubt);
    return CG_OK;
  }
  if (doubt.length) {
    cli_complain("note: %s: %.*s", s->name, (int)doubt.length, doubt.data);
  }
  ++s->documents;
  s->references += cg_document_reference_count(document);
  return cli_answers_add(s->answers, record, document);
}

static cg_status answer_text(streaming *s, const cli_record *record) {
  cg_document_options given = s->options->session.document; /* no_split */
  cg_documents *documents = NULL;
  given.symbol = record->cells[CLI_COLUMN_SYMBOL];
  given.title = record->cells[CLI_COLUMN_TITLE];
  given.date = record->cells[CLI_COLUMN_DATE];
  cg_status status =
    cg_documents_read(s->context, s->name, record->cells[CLI_COLUMN_TEXT], &given, &documents);
  if (status) {
    set_error(s, cg_slice_of(cg_status_text(status)));
    return CG_OK;
  }
  for (size_t i = 0; !status && i < cg_documents_count(documents); ++i) {
    status = answer_document(s, record, cg_documents_at(documents, i));
  }
  cg_documents_free(documents);
  return status;
}

/* Only what would fail with any other record too is a failure of the run. */
static cg_status answer(streaming *s, const cli_record *record, const char *fault) {
  cg_status status = CG_OK;
  ++s->records;
  name_record(s, record);
  s->error[0] = '\0';
  if (fault) {
    set_error(s, cg_slice_of(fault));
  } else {
    status = answer_text(s, record);
  }
  if (s->error[0]) {
    ++s->failed;
    if (cli_answers_hide_errors(&s->options->answers)) {
      cli_complain("%s: %s", s->name, s->error);
    }
  }
  status = status ? status : cli_answers_end(s->answers, record, s->error[0] ? s->error : NULL);
  s->name[0] = '\0';
  return status;
}

/* --- The run */

static void sum_up(const streaming *s) {
  char failed[48] = "";
  if (cli_is_quiet()) {
    return;
  }
  if (s->failed) {
    snprintf(failed, sizeof(failed), "; %zu failed", s->failed);
  }
  cli_complain("%zu document%s from %zu record%s, %zu reference%s%s", s->documents,
               s->documents == 1 ? "" : "s", s->records, s->records == 1 ? "" : "s", s->references,
               s->references == 1 ? "" : "s", failed);
}

static cg_status read_all(streaming *s) {
  cli_stream input;
  cli_records records = {
    .stream = &input, .wanted = s->options->session.columns, .id_column = s->options->id_column};
  cli_record record = {.line = 1};
  cg_status status = cli_stream_open(&input, "-");
  while (!status && record.line) {
    status = cli_records_next(&records, &record);
    if (status == CG_BAD_INPUT) {
      status = answer(s, &record, records.fault);
    } else if (!status && record.line) {
      status = answer(s, &record, NULL);
    }
  }
  cli_records_close(&records);
  cli_stream_close(&input);
  return status;
}

static int exit_of(const streaming *s, cg_status status) {
  if (status && !ferror(stdout)) { /* Otherwise cli_finish_output() reports it */
    return cli_exit_of(status);
  }
  return s->failed ? CLI_EXIT_SOME_FAILED : CLI_EXIT_FINE;
}

static int run(const stream_options *given) {
  stream_options options = *given; /* Its messages go to this run */
  streaming s = {.options = &options};
  cli_output errors = {0};
  cg_outlet outlet = {cli_output_take, &errors, CG_OK};
  options.session.environment.log = take_message;
  options.session.environment.log_handle = &s;
  int result = cli_session_open(&options.session, &s.context);
  if (result) {
    return result;
  }
  cg_status status = options.errors ? cli_output_open(&errors, options.errors) : CG_OK;
  const int has_errors = options.errors && !status;
  options.answers.errors = has_errors ? &outlet : NULL;
  status = status ? status : cg_ledger_new(s.context, &options.answers.graph.ledger);
  status = status ? status : cli_answers_new(&options.answers, s.context, &s.answers);
  if (!status) {
    status = read_all(&s);
  }
  if (has_errors) {
    const cg_status closed = cli_output_close(&errors, outlet.status);
    status = status ? status : closed;
  }
  if (!status) {
    sum_up(&s);
  }
  cli_answers_free(s.answers);
  cg_ledger_free(options.answers.graph.ledger);
  cg_context_close(s.context);
  return exit_of(&s, status);
}

/* --- Options */

static int take_option(void *handle, int key, const char *value) {
  stream_options *const options = handle;
  cg_graph_options *const graph = &options->answers.graph;
  switch (key) {
  case 'f': options->format = value; return CLI_EXIT_FINE;
  case CLI_KEY_JSON: options->format = "jsonl"; return CLI_EXIT_FINE;
  case 'u': options->answers.is_flushed = 1; return CLI_EXIT_FINE;
  case CLI_KEY_END_RECORDS: options->answers.has_ends = 1; return CLI_EXIT_FINE;
  case CLI_KEY_ERRORS: options->errors = value; return CLI_EXIT_FINE;
  case CLI_KEY_ID_COLUMN: options->id_column = value; return CLI_EXIT_FINE;
  case CLI_KEY_MIN_CONFIDENCE: return cli_take_confidence(&graph->min_confidence, value);
  case CLI_KEY_NO_TEXT:
    graph->no_text = 1;
    options->of_graphs = "--no-text";
    return CLI_EXIT_FINE;
  case CLI_KEY_SOURCE_OFFSETS:
    graph->source_offsets = 1;
    options->of_graphs = "--source-offsets";
    return CLI_EXIT_FINE;
  case CLI_KEY_ANNOTATIONS:
    graph->annotations = 1;
    options->of_graphs = "--annotations";
    return CLI_EXIT_FINE;
  case CLI_KEY_THINGS:
    options->things = value;
    options->of_graphs = "--things";
    return CLI_EXIT_FINE;
  default: cli_session_take(&options->session, key, value); return CLI_EXIT_FINE;
  }
}

static int check_options(stream_options *options) {
  static const cg_format formats[] = {{".jsonl", "jsonl"}, {".nq", "nquads"}, {NULL, NULL}};
  int result = cg_format_settle(&options->format, NULL, formats, "jsonl");
  options->answers.has_rows = !strcmp(options->format, "jsonl");
  if (!result && !cli_is_choice(options->format, cli_choices_of("stream", "format"))) {
    return cli_refuse_word("format", options->format, cli_choices_of("stream", "format"));
  }
  if (options->answers.has_rows && options->of_graphs) {
    cli_complain("%s needs --format nquads; add it", options->of_graphs);
    return CLI_EXIT_USAGE;
  }
  if (!result && options->errors && !strcmp(options->errors, "-")) {
    cli_complain("--errors '-' is not a file; name one");
    return CLI_EXIT_USAGE;
  }
  result =
    result ? result : cli_things_take(&options->answers.graph.things, options->things, "nquads");
  return result ? result : cli_session_check_limits(&options->session);
}

int cli_command_stream(int argc, char **argv) {
  stream_options options = {.session = cli_session_options_init(),
                            .answers = {.graph = CG_GRAPH_OPTIONS_INIT}};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("stream", argc, argv, take_option, &options, &result)) {
    return result;
  }
  if (optind < argc) {
    cli_complain("'%s': stream reads standard input only; use export or references for files",
                 argv[optind]);
    return CLI_EXIT_USAGE;
  }
  result = check_options(&options);
  return result ? result : run(&options);
}
