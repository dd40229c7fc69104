/* SPDX-License-Identifier: Apache-2.0 */
/** @file line_file.h  A journal: a file to which one process at a time adds whole lines.
 *
 * A last line without its end was cut off when a process was killed; whoever reads the lines cuts it away. */
#ifndef CG_BASE_LINE_FILE_H
#define CG_BASE_LINE_FILE_H

#include "base/message.h"

#include <clausegraph/slice.h>

#include <stdbool.h>
#include <stddef.h>

typedef struct {
  const char *path; /**< Borrowed */
  int         file; /**< -1: not open */
} cg_line_file;

/** Open and lock the file, and make it if it is not there.  With `is_read_only` it is neither made nor locked, and CG_OK with a
 * `file` of -1 if it is not there.  CG_CANNOT_READ, with a message, if another process has it. */
cg_status cg_line_file_open(cg_line_file *lines, const char *path, bool is_read_only, const cg_messages *messages);

/** Read all of it; `*text` is from malloc(), the caller's, also on failure, and may be NULL.  `refusal` is the message for what cannot be
 * such a file. */
cg_status cg_line_file_read(const cg_line_file *lines, const char *refusal, const cg_messages *messages, char **text, size_t *length);

/** Cut it after `length` bytes. */
cg_status cg_line_file_cut(const cg_line_file *lines, size_t length, const cg_messages *messages);

/** Add a line, or several, of `count` pieces; all or nothing. */
cg_status cg_line_file_add(const cg_line_file *lines, const cg_slice *pieces, size_t count, const cg_messages *messages);

/** Have what was added on the disk. */
cg_status cg_line_file_sync(const cg_line_file *lines, const cg_messages *messages);

/** Close the file, which ends the lock. */
void cg_line_file_close(cg_line_file *lines);

#endif /* CG_BASE_LINE_FILE_H */
