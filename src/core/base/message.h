/* SPDX-License-Identifier: Apache-2.0 */
/** @file message.h  Messages for people, written once where the cause is known. */
#ifndef CG_BASE_MESSAGE_H
#define CG_BASE_MESSAGE_H

#include <clausegraph/environment.h>
#include <clausegraph/status.h>

#include <stdint.h>

/** Destination of messages; if zeroed, they are dropped. */
typedef struct {
  cg_log log;
  void *handle;
} cg_messages;

/** Report an error in `file` at `line` (0: the whole file); returns `status`. */
cg_status cg_fail(const cg_messages *messages, cg_status status, const char *file, uint32_t line,
                  const char *format, ...) __attribute__((format(printf, 5, 6)));

/** Report a note, which is not an error. */
void cg_note(const cg_messages *messages, const char *file, const char *format, ...)
  __attribute__((format(printf, 3, 4)));

/** The text for `error`, an errno value; for 0, that the cause is unknown instead of "Success". */
const char *cg_error_text(int error);

#endif /* CG_BASE_MESSAGE_H */
