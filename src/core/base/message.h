/* SPDX-License-Identifier: Apache-2.0 */
/** @file message.h  Sentences for people: written once, where the cause is known. */
#ifndef CG_BASE_MESSAGE_H
#define CG_BASE_MESSAGE_H

#include <clausegraph/environment.h>
#include <clausegraph/status.h>

#include <stdint.h>

/** Where messages go; a zeroed one drops them. */
typedef struct {
  cg_log log;
  void  *handle;
} cg_messages;

/** Say `format` of `file` at `line` (0: the whole file); returns `status`. */
cg_status cg_fail(const cg_messages *messages, cg_status status, const char *file, uint32_t line,
                  const char *format, ...) __attribute__((format(printf, 5, 6)));

/** Say a note that is no error. */
void cg_note(const cg_messages *messages, const char *file, const char *format, ...)
  __attribute__((format(printf, 3, 4)));

/** What `error`, a value of errno, means; where it is 0, that no cause is known, and not "Success". */
const char *cg_error_text(int error);

#endif /* CG_BASE_MESSAGE_H */
