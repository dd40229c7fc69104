/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/convert.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#define LONGEST 1000

/* Send "KIND words\n" through the pipe. If a message cannot be sent, it is lost; the worker's exit
   status still shows the failure. */
static void say(const convert_job *job, const char *kind, const char *format, va_list arguments) {
  char line[LONGEST + 2];
  const int begin = snprintf(line, LONGEST, "%s ", kind);
  vsnprintf(line + begin, LONGEST - (size_t)begin, format, arguments);
  size_t length = strlen(line);
  for (size_t i = 0; i < length; ++i) {
    if ((unsigned char)line[i] < ' ') {
      line[i] = ' ';
    }
  }
  line[length++] = '\n';
  if (write(job->messages, line, length) < 0) {
    return;
  }
}

cg_status convert_fail(convert_job *job, const char *format, ...) {
  va_list arguments;
  if (!job->is_told) { /* The first message is the cause. */
    job->is_told = true;
    va_start(arguments, format);
    say(job, "failed", format, arguments);
    va_end(arguments);
  }
  return CG_BAD_INPUT;
}

void convert_note(convert_job *job, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  say(job, "note", format, arguments);
  va_end(arguments);
}
