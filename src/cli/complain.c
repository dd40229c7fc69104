/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/complain.h"

#include "base/escape.h"
#include "base/slice.h"
#include "cli/progress.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_MESSAGE 4096

static int has_complained; /* Printed an error; by the one thread that prints */
static int is_quiet;       /* Notes are not printed; set before there are threads */

static cli_messages_kept *recorder; /* Of the one thread that prints */
static size_t recorder_most;

static _Thread_local cli_messages_kept *keeper;

/* Add `message`; 0 where there is no memory. */
static int keep(cli_messages_kept *kept, const char *message) {
  const size_t length = strlen(message) + 1;
  if (length > kept->capacity - kept->length) {
    const size_t capacity = 2 * kept->capacity + length;
    char *const larger = realloc(kept->bytes, capacity);
    if (!larger) {
      return 0;
    }
    kept->bytes = larger;
    kept->capacity = capacity;
  }
  memcpy(kept->bytes + kept->length, message, length);
  kept->length += length;
  return 1;
}

static void write_line(char *message) {
  /* Names of files can hold line feeds and what terminals obey. */
  for (char *c = message; *c; ++c) {
    *c = (unsigned char)*c < ' ' || *c == 0x7F ? '?' : *c;
  }
  char room[2 * LONGEST_MESSAGE];
  const cg_slice shown =
    cg_escape_into(room, sizeof(room), cg_slice_of(message), &cg_escape_terminal);
  cli_progress_clear();
  /* One write, whoever else writes */
  fprintf(stderr, "clausegraph: %.*s\n", (int)shown.length, shown.data);
}

static void print(char *message) {
  const int is_note = !strncmp(message, "note: ", 6);
  if (is_note && is_quiet) {
    return;
  }
  has_complained |= !is_note;
  if (recorder && !is_note && recorder->length + strlen(message) < recorder_most) {
    (void)keep(recorder, message);
  }
  write_line(message);
}

void cli_complain(const char *format, ...) {
  char message[LONGEST_MESSAGE];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  if (!keeper || !keep(keeper, message)) {
    print(message);
  }
}

void cli_announce(const char *format, ...) {
  char message[LONGEST_MESSAGE];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof(message), format, arguments);
  va_end(arguments);
  write_line(message);
}

void cli_be_quiet(void) { is_quiet = 1; }

int cli_is_quiet(void) { return is_quiet; }

int cli_has_complained(void) { return has_complained; }

static void take_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  cli_complain(level == CG_LOG_NOTE ? "note: %s" : "%s", message);
}

cg_messages cli_messages(void) { return (cg_messages){take_message, NULL}; }

cli_messages_kept *cli_messages_keep(cli_messages_kept *kept) {
  cli_messages_kept *const before = keeper;
  keeper = kept;
  return before;
}

void cli_messages_print(const cli_messages_kept *kept, size_t begin, size_t end) {
  char message[LONGEST_MESSAGE];
  while (begin < end) {
    const size_t length = strlen(kept->bytes + begin) + 1;
    memcpy(message, kept->bytes + begin, length);
    print(message);
    begin += length;
  }
}

void cli_messages_record(cli_messages_kept *kept, size_t most) {
  recorder = kept;
  recorder_most = most;
}

void cli_messages_clear(cli_messages_kept *kept) {
  free(kept->bytes);
  *kept = (cli_messages_kept){NULL, 0, 0};
}
