/* SPDX-License-Identifier: Apache-2.0 */
#include "base/message.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LONGEST 1024

static void say(const cg_messages *messages, cg_log_level level, const char *place,
                const char *format, va_list arguments) {
  char sentence[LONGEST];
  char message[2 * LONGEST + 4];
  if (!messages->log) {
    return;
  }
  vsnprintf(sentence, sizeof(sentence), format, arguments);
  snprintf(message, sizeof(message), "%s: %s", place, sentence);
  messages->log(messages->handle, level, message);
}

cg_status cg_fail(const cg_messages *messages, cg_status status, const char *file, uint32_t line,
                  const char *format, ...) {
  char place[LONGEST - 16];
  va_list arguments;
  if (line) {
    snprintf(place, sizeof(place), "%s:%u", file, (unsigned)line);
  } else {
    snprintf(place, sizeof(place), "%s", file);
  }
  va_start(arguments, format);
  say(messages, CG_LOG_ERROR, place, format, arguments);
  va_end(arguments);
  return status;
}

void cg_note(const cg_messages *messages, const char *file, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  say(messages, CG_LOG_NOTE, file, format, arguments);
  va_end(arguments);
}

const char *cg_error_text(int error) { return error ? strerror(error) : "unknown cause"; }
