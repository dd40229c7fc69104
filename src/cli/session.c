/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/session.h"

#include "base/slice.h"
#include "cli/files.h"
#include "cli/side_file.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void cg_complain(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("clausegraph: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
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

int cg_session_open(const cg_session_options *options, cg_context **out) {
  const cg_status status = cg_context_open(&options->context, out);
  if (status == CG_NO_MEMORY || status == CG_INTERNAL) {
    cg_complain("%s", cg_status_text(status));
  }
  return status == CG_CANNOT_READ ? CG_EXIT_PACK : cg_exit_of(status);
}

/* Read one file, with its side file, and visit it. */
static cg_status run_one(cg_context *context, const cg_session_options *options, const char *name,
                         cg_visit visit, void *handle) {
  cg_document_options given = options->document;
  cg_file text = {NULL, 0};
  cg_file side = {NULL, 0};
  cg_document *document = NULL;
  cg_status status = cg_file_read(name, &text);
  if (!status) {
    status = cg_side_file_read(name, &side, &given);
  }
  if (!status) {
    status = cg_document_read(context, strcmp(name, "-") ? name : "standard input",
                              (cg_slice){text.data ? text.data : "", text.length}, &given,
                              &document);
  }
  if (!status) {
    status = visit(handle, name, document);
  }
  if (status == CG_NO_MEMORY || status == CG_INTERNAL) {
    cg_complain("%s: %s", name, cg_status_text(status));
  }
  cg_document_free(document);
  free(text.data);
  free(side.data);
  return status;
}

int cg_session_run(cg_context *context, const cg_session_options *options, char **files,
                   int count, cg_visit visit, void *handle) {
  int failed = 0;
  int result = CG_EXIT_FINE;
  for (int i = 0; i < count; ++i) {
    const cg_status status = run_one(context, options, files[i], visit, handle);
    if (status) {
      ++failed;
      result = cg_exit_of(status);
    }
  }
  return failed && failed < count ? CG_EXIT_SOME_FAILED : result;
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
