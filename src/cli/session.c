/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/session.h"

#include "base/slice.h"
#include "cli/folder.h"
#include "cli/inputs.h"
#include "cli/memory.h"
#include "cli/option.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/stop.h"
#include "cli/text.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static cg_status untold; /* Of a run that failed and perhaps has not said why */

int cli_exit_of(cg_status status) {
  switch (status) {
  case CG_OK: return CLI_EXIT_FINE;
  case CG_BAD_ARGUMENT: return CLI_EXIT_USAGE;
  case CG_BAD_INPUT:
  case CG_CANNOT_READ: return CLI_EXIT_INPUT;
  case CG_CANNOT_WRITE: return CLI_EXIT_OUTPUT;
  case CG_BAD_PACK: return CLI_EXIT_PACK;
  default: untold = status; return CLI_EXIT_INTERNAL;
  }
}

int cli_finish_output(int result) {
  if (result == CLI_EXIT_INTERNAL && !cli_has_complained()) {
    cli_complain("%s", cg_status_text(untold));
  }
  if (fflush(stdout) || ferror(stdout)) {
    /* Else a message was printed, or the signal interrupted the write */
    if (result != CLI_EXIT_OUTPUT && !cli_stop_signal()) {
      cli_complain("standard output: cannot write; is the disk full?");
    }
    return CLI_EXIT_OUTPUT;
  }
  return result;
}

cli_session_options cli_session_options_init(void) {
  return (cli_session_options){
    .environment = {.size = sizeof(cg_environment), .log = cli_messages().log},
    .context = CG_OPTIONS_INIT,
    .document = CG_DOCUMENT_OPTIONS_INIT};
}

/* A number that cli_session_check_files() will look at. */
static uint32_t limit_of(const char *value) {
  const unsigned long limit = strtoul(value, NULL, 10);
  return limit && limit < CG_NO_LIMIT ? (uint32_t)limit : CG_NO_LIMIT;
}

int cli_session_take(cli_session_options *options, int key, const char *value) {
  switch (key) {
  case CLI_KEY_PACKS: options->context.packs = value; return 1;
  case CLI_KEY_BASE: options->context.base = value; return 1;
  case CLI_KEY_SYMBOL: options->document.symbol = cg_slice_of(value); return 1;
  case CLI_KEY_TITLE: options->document.title = cg_slice_of(value); return 1;
  case CLI_KEY_DATE: options->document.date = cg_slice_of(value); return 1;
  case CLI_KEY_CORRECTIONS: options->context.corrections = value; return 1;
  case CLI_KEY_NO_SPLIT: options->document.no_split = 1; return 1;
  case CLI_KEY_OCR: options->reading.has_ocr = 1; return 1;
  case CLI_KEY_SECONDS: options->reading.seconds = value; return 1;
  case CLI_KEY_TOKENS:
    options->tokens = value;
    options->context.token_limit = limit_of(value);
    return 1;
  case CLI_KEY_REFERENCES:
    options->references = value;
    options->context.reference_limit = limit_of(value);
    return 1;
  case CLI_KEY_MEMORY: options->reading.megabytes = value; return 1;
  case CLI_KEY_STRICT: options->is_strict = 1; return 1;
  case CLI_KEY_FILES_FROM: options->files_from = value; return 1;
  case CLI_KEY_METADATA: options->metadata = value; return 1;
  case CLI_KEY_TEXT_COLUMN: options->columns.names[CLI_COLUMN_TEXT] = value; return 1;
  case CLI_KEY_SYMBOL_COLUMN: options->columns.names[CLI_COLUMN_SYMBOL] = value; return 1;
  case CLI_KEY_TITLE_COLUMN: options->columns.names[CLI_COLUMN_TITLE] = value; return 1;
  case CLI_KEY_DATE_COLUMN: options->columns.names[CLI_COLUMN_DATE] = value; return 1;
  default: return 0;
  }
}

int cli_session_check_one(const cli_session_options *options) {
  const cg_document_options *const document = &options->document;
  if (document->symbol.length || document->title.length || document->date.length) {
    cli_complain(
      "--symbol, --title and --date apply to one document; use --metadata FILE.csv for several");
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

int cli_session_check_limits(const cli_session_options *options) {
  const struct {
    const char *option;
    const char *value;
  } limits[] = {{"--time-limit", options->reading.seconds},
                {"--memory-limit", options->reading.megabytes},
                {"--token-limit", options->tokens},
                {"--reference-limit", options->references}};
  for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); ++i) {
    unsigned long limit;
    if (limits[i].value && cli_take_limit(&limit, limits[i].option, limits[i].value, NULL)) {
      return CLI_EXIT_USAGE;
    }
  }
  return CLI_EXIT_FINE;
}

int cli_session_check_files(const cli_session_options *options, int file_count) {
  if (!file_count && !options->files_from) {
    cli_complain("no file; name a file or folder, or '-' for standard input");
    return CLI_EXIT_USAGE;
  }
  const int result = cli_session_check_limits(options);
  return result || file_count <= 1 ? result : cli_session_check_one(options);
}

int cli_take_confidence(double *confidence, const char *value) {
  size_t i = 0; /* strtod() would go by the locale */
  double parts = 1;
  *confidence = 0;
  for (int has_point = 0; cg_is_digit(value[i]) || (value[i] == '.' && !has_point); ++i) {
    has_point |= value[i] == '.';
    *confidence = value[i] == '.' ? *confidence : *confidence * 10 + (value[i] - '0');
    parts *= has_point && value[i] != '.' ? 10 : 1;
  }
  *confidence /= parts;
  if (!i || !strcmp(value, ".") || value[i] || !(*confidence <= 1)) {
    cli_complain("--min-confidence '%s' is not a number from 0 to 1", value);
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

int cli_take_limit(unsigned long *limit, const char *option, const char *value,
                   const char *remedy) {
  char *end = NULL;
  errno = 0;
  *limit = strtoul(value, &end, 10);
  if (errno || *end || !cg_is_digit(value[0]) || *limit > UINT32_MAX) {
    cli_complain("%s '%s' is not a whole number; %s", option, value,
                 remedy ? remedy : "0 is no limit");
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

int cli_session_open(const cli_session_options *options, cg_context **out) {
  const char *const packs = options->context.packs;
  cli_memory_guard(packs ? packs : "data packs"); /* serd reads those of Turtle */
  const cg_status status = cg_context_open(&options->environment, &options->context, out);
  cli_memory_guard(NULL);
  if (status == CG_NO_MEMORY || status == CG_INTERNAL) {
    cli_complain("%s", cg_status_text(status));
  }
  return status == CG_CANNOT_READ ? CLI_EXIT_PACK : cli_exit_of(status);
}

/* --- A run over inputs */

/* The packs are needed by the first text. */
static cg_status open_context(cli_session *session) {
  return session->context || !cli_session_open(session->options, &session->context) ? CG_OK
                                                                                    : CG_BAD_PACK;
}

/* serd and raptor read graphs. */
static cg_status read_graph(const cli_session *session, const cli_input *input) {
  cli_memory_guard(input->name);
  const cg_status status =
    session->visit_graph(session->handle, input->name, input->bytes, input->syntax);
  cli_memory_guard(NULL);
  return status;
}

static cg_status read_one(void *handle, const cli_input *input) {
  cli_session *const session = handle;
  if (input->syntax) {
    cli_progress_show(session->inputs.documents, session->inputs.failed);
    const cg_status status = read_graph(session, input);
    session->graphs += status == CG_OK;
    return status;
  }
  cli_text text = {NULL, NULL, CG_OK};
  cg_status status = cli_text_begin(session);
  status = status ? status : open_context(session);
  if (!status) {
    cli_text_read(session, input, &text);
    status = cli_text_settle(session, input->name, &text);
    cli_text_clear(session, &text);
  }
  return status;
}

/* "12 documents and 2 graphs".  How many documents a graph has is not counted: its statements may
 * be in any order. */
static void put_read(const cli_session *session, char *out, size_t size) {
  const size_t documents = session->inputs.documents - session->graphs;
  const int has_documents = documents || !session->graphs;
  size_t used = 0;
  *out = '\0';
  if (has_documents) {
    used = (size_t)snprintf(out, size, "%zu document%s", documents, documents == 1 ? "" : "s");
  }
  if (session->graphs) {
    snprintf(out + used, size - used, "%s%zu graph%s", has_documents ? " and " : "",
             session->graphs, session->graphs == 1 ? "" : "s");
  }
}

static void sum_up(const cli_session *session) {
  const cli_inputs *const inputs = &session->inputs;
  const size_t repeated = session->seen.repeated;
  char read[128];
  char unchanged[64] = "";
  char references[64] = "";
  char duplicates[64] = "";
  char failed[64] = "";
  char skipped[64] = "";
  put_read(session, read, sizeof(read));
  if (session->unchanged) {
    snprintf(unchanged, sizeof(unchanged), " (%zu unchanged)", session->unchanged);
  }
  if (session->texts) { /* Those of graphs are not counted */
    snprintf(references, sizeof(references), ", %zu reference%s", session->references,
             session->references == 1 ? "" : "s");
  }
  if (repeated) {
    snprintf(duplicates, sizeof(duplicates), "; %zu duplicate%s", repeated,
             repeated == 1 ? "" : "s");
  }
  if (inputs->failed > repeated) {
    snprintf(failed, sizeof(failed), "%s%zu failed", repeated ? ", " : "; ",
             inputs->failed - repeated);
  }
  if (inputs->skipped) {
    snprintf(skipped, sizeof(skipped), "; %zu skipped", inputs->skipped);
  }
  cli_announce("%s%s from %zu file%s%s%s%s%s", read, unchanged, inputs->files,
               inputs->files == 1 ? "" : "s", references, duplicates, failed, skipped);
}

static int count_file(void *handle, const char *path) {
  (void)path;
  ++*(size_t *)handle;
  return cli_stop_signal() != 0;
}

/* About how many files there are, for the time that is left. */
static size_t count_files(char **files, int count) {
  struct stat about;
  size_t total = 0;
  size_t hidden = 0;
  cli_messages_kept dropped = {NULL, 0, 0}; /* Errors of a folder are reported when it is read */
  cli_messages_kept *const kept = cli_messages_keep(&dropped);
  for (int i = 0; i < count; ++i) {
    if (stat(files[i], &about) || !S_ISDIR(about.st_mode)) {
      ++total;
    } else {
      (void)cli_folder_walk(files[i], count_file, &total, &hidden);
    }
  }
  cli_messages_keep(kept);
  cli_messages_clear(&dropped);
  return total;
}

static int check_names(const cli_input_options *options, const cli_session_options *o, char **files,
                       int count) {
  for (int i = 0; i < count; ++i) {
    if (!*files[i]) {
      cli_complain("the name of a file is empty; name a file or folder, or '-' for standard input");
      return CLI_EXIT_USAGE;
    }
  }
  return count && !cli_inputs_are_single(options, files, count) ? cli_session_check_one(o)
                                                                : CLI_EXIT_FINE;
}

/* Rows on a terminal already show the progress. */
static void begin_progress(const cli_session *session, char **files, int count) {
  if (!(session->prints && isatty(STDOUT_FILENO)) && cli_progress_begin(session->tells_progress)) {
    cli_progress_expect(session->options->files_from ? 0 : count_files(files, count));
  }
}

/* Enter each input without its documents. */
static void look(cli_session *session, char **files, int count) {
  const cli_inputs fresh = session->inputs;
  session->only_looks = 1;
  cli_parallel_run(session, files, count);
  session->only_looks = 0;
  session->inputs = fresh;
  session->inputs.is_stopped = cli_stop_signal() != 0;
}

static void visit_all(cli_session *session, char **files, int count) {
  cli_inputs *const inputs = &session->inputs;
  if (inputs->is_stopped) {
    inputs->left = (size_t)count;
  } else if (session->sources || (session->jobs > 1 && !session->visit_graph)) {
    cli_parallel_run(session, files, count);
  } else {
    cli_inputs_run(inputs, files, count);
  }
}

int cli_session_run(cli_session *session, char **files, int count) {
  const cli_session_options *const o = session->options;
  const cli_input_options options = {o->document,
                                     o->columns,
                                     o->files_from,
                                     o->metadata,
                                     o->context.corrections,
                                     o->reading,
                                     session->visit_graph != NULL};
  cli_inputs *const inputs = &session->inputs;
  if (check_names(&options, o, files, count)) {
    return CLI_EXIT_USAGE;
  }
  *inputs = (cli_inputs){.options = &options, .visit = read_one, .handle = session};
  begin_progress(session, files, count);
  if (session->looks_first) {
    look(session, files, count);
  }
  visit_all(session, files, count);
  cli_progress_end();
  session->duplicates = session->seen.repeated;
  if (inputs->left) {
    cli_complain("stopped; %zu more file%s not read", inputs->left,
                 inputs->left == 1 ? " was" : "s were");
  }
  if (!session->is_quiet && !cli_is_quiet() &&
      (session->tells_progress || inputs->files > 1 || inputs->documents + inputs->failed > 1)) {
    sum_up(session);
  }
  if (!session->sources) { /* Else the caller needs it after the run, and clears it */
    cli_seen_clear(&session->seen);
  }
  return !inputs->is_stopped && inputs->failed && inputs->documents ? CLI_EXIT_SOME_FAILED
                                                                    : cli_exit_of(inputs->last);
}

int cli_session_is_single(const cli_session_options *options, char **files, int count) {
  const cli_input_options inputs = {.columns = options->columns, .files_from = options->files_from};
  return cli_inputs_are_single(&inputs, files, count);
}

int cli_session_work(cli_session *session, char **files, int count) {
  int result = cli_session_check_files(session->options, count);
  if (!result) {
    result = cli_session_open(session->options, &session->context);
  }
  if (!result) {
    result = cli_session_run(session, files, count);
  }
  cg_context_close(session->context);
  session->context = NULL;
  return result;
}

int cli_session_list(const cli_session_options *options, char **files, int count, cli_visit visit,
                     void *handle) {
  cli_session session = {
    .options = options, .visit = visit, .handle = handle, .may_repeat = 1, .prints = 1};
  return cli_session_work(&session, files, count);
}
