/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/session.h"

#include "base/slice.h"
#include "cli/inputs.h"
#include "cli/places.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_MESSAGE 4096

void cg_complain(const char *format, ...) {
  char message[LONGEST_MESSAGE];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  for (char *c = message; *c; ++c) { /* Names of files can hold line feeds and what terminals obey. */
    *c = (unsigned char)*c < ' ' || *c == 0x7F ? '?' : *c;
  }
  fprintf(stderr, "clausegraph: %s\n", message);
}

int cg_usage_error(const char *command, const char *word) {
  cg_complain("'%s' is unknown here or lacks its value; see clausegraph %s --help", word, command);
  return CG_EXIT_USAGE;
}

int cg_take_options(int argc, char **argv, const char *short_options, const struct option *long_options,
                    void (*print_help)(void), cg_take_option take, void *options, int *result) {
  *result = CG_EXIT_FINE;
  for (int key; (key = getopt_long(argc, argv, short_options, long_options, NULL)) != -1;) {
    if (key == 'h') {
      print_help();
      return 0;
    }
    *result = take(options, key, argv[optind - 1]);
    if (*result) {
      return 0;
    }
  }
  return 1;
}

int cg_exit_of(cg_status status) {
  switch (status) {
  case CG_OK: return CG_EXIT_FINE;
  case CG_BAD_ARGUMENT: return CG_EXIT_USAGE;
  case CG_BAD_INPUT:
  case CG_CANNOT_READ: return CG_EXIT_INPUT;
  case CG_CANNOT_WRITE: return CG_EXIT_OUTPUT;
  case CG_BAD_PACK: return CG_EXIT_PACK;
  default: return CG_EXIT_INTERNAL;
  }
}

int cg_finish_output(int result) {
  if (fflush(stdout) || ferror(stdout)) {
    if (result != CG_EXIT_OUTPUT) { /* Else it was told */
      cg_complain("standard output: cannot write; is the disk full?");
    }
    return CG_EXIT_OUTPUT;
  }
  return result;
}

static void take_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  cg_complain(level == CG_LOG_NOTE ? "note: %s" : "%s", message);
}

cg_session_options cg_session_options_init(void) {
  return (cg_session_options){.context = {.log = take_message}};
}

int cg_session_take(cg_session_options *options, int key, const char *value) {
  switch (key) {
  case 'p': options->context.packs = value; return 1;
  case 'b': options->context.base = value; return 1;
  case 's': options->document.symbol = cg_slice_of(value); return 1;
  case 't': options->document.title = cg_slice_of(value); return 1;
  case 'd': options->document.date = cg_slice_of(value); return 1;
  case 'C': options->context.corrections = value; return 1;
  case CG_KEY_OCR: options->has_ocr = 1; return 1;
  default: return 0;
  }
}

int cg_session_check_files(const cg_session_options *options, int file_count) {
  const cg_document_options *const document = &options->document;
  if (!file_count) {
    cg_complain("no file; name one, or '-' for standard input");
    return CG_EXIT_USAGE;
  }
  if (file_count > 1 &&
      (document->symbol.length || document->title.length || document->date.length)) {
    cg_complain("--symbol, --title and --date are of one document; use FILE.meta for several");
    return CG_EXIT_USAGE;
  }
  return CG_EXIT_FINE;
}

int cg_take_confidence(double *confidence, const char *value) {
  char *end = NULL;
  *confidence = strtod(value, &end);
  if (end == value || *end || !(*confidence >= 0) || *confidence > 1) {
    cg_complain("--min-confidence '%s' is no number from 0 to 1", value);
    return CG_EXIT_USAGE;
  }
  return CG_EXIT_FINE;
}

cg_options cg_session_context(const cg_session_options *options, char place[CG_PLACE_SIZE]) {
  cg_options context = options->context;
  const char *const given = getenv("CLAUSEGRAPH_PACKS");
  if (!context.packs && !(given && *given) && cg_place_packs(place)) {
    context.packs = place;
  }
  return context;
}

int cg_session_open(const cg_session_options *options, cg_context **out) {
  char place[CG_PLACE_SIZE];
  const cg_options chosen = cg_session_context(options, place);
  const cg_status status = cg_context_open(&chosen, out);
  if (status == CG_NO_MEMORY || status == CG_INTERNAL) {
    cg_complain("%s", cg_status_text(status));
  }
  return status == CG_CANNOT_READ ? CG_EXIT_PACK : cg_exit_of(status);
}

/* A run over inputs. */
typedef struct {
  const cg_context *context;
  cg_visit          visit;
  void             *handle;
} running;

/* Read one text, and visit the document. */
static cg_status read_one(void *handle, const cg_input *input) {
  const running *const r = handle;
  cg_document *document = NULL;
  cg_status status = cg_document_read(r->context, input->name, input->bytes, input->given, &document);
  if (!status) {
    status = r->visit(r->handle, input->name, document);
  }
  if (status == CG_NO_MEMORY || status == CG_INTERNAL) {
    cg_complain("%s: %s", input->name, cg_status_text(status));
  }
  cg_document_free(document);
  return status;
}

int cg_session_run(cg_context *context, const cg_session_options *options, char **files,
                   int count, cg_visit visit, void *handle) {
  running r = {context, visit, handle};
  const cg_input_options inputs = {&options->document, options->has_ocr};
  cg_tally tally = {0, 0, 0, CG_OK};
  cg_status ending = CG_OK;
  for (int i = 0; i < count && !ending; ++i) {
    ending = cg_inputs_read(&inputs, files[i], read_one, &r, &tally);
  }
  return ending                             ? cg_exit_of(ending)
         : tally.failed && tally.documents ? CG_EXIT_SOME_FAILED
                                           : cg_exit_of(tally.last);
}

int cg_session_list(const cg_session_options *options, char **files, int count, cg_visit visit,
                    void *handle) {
  cg_context *context = NULL;
  if (!count) {
    cg_complain("no file; name one, or '-' for standard input");
    return CG_EXIT_USAGE;
  }
  int result = cg_session_open(options, &context);
  if (!result) {
    result = cg_session_run(context, options, files, count, visit, handle);
  }
  cg_context_close(context);
  return result;
}
