/* SPDX-License-Identifier: Apache-2.0 */
/** @file line_file.h  A journal: a file to which one process at a time appends whole lines.
 *
 * An incomplete last line is the remains of a killed process; readers of the lines truncate it. */
#ifndef CG_BASE_LINE_FILE_H
#define CG_BASE_LINE_FILE_H

#include "base/message.h"

#include <clausegraph/slice.h>

#include <stdbool.h>
#include <stddef.h>

typedef struct {
  const char *path; /**< Borrowed */
  int file;         /**< -1: not open */
} cg_line_file;

/** Open and lock the file, creating it if necessary. With `is_read_only` it is neither created nor
 * locked; if it does not exist, the result is CG_OK with a `file` of -1. CG_CANNOT_READ with a
 * message if another process uses it. */
cg_status cg_line_file_open(cg_line_file *lines, const char *path, bool is_read_only,
                            const cg_messages *messages);

/** Read the whole file. `*text` is allocated with malloc() and owned by the caller, even on
 * failure; it may be NULL. `refusal` is the message for a file that is not a journal. */
cg_status cg_line_file_read(const cg_line_file *lines, const char *refusal,
                            const cg_messages *messages, char **text, size_t *length);

/** Truncate the file to `length` bytes. */
cg_status cg_line_file_cut(const cg_line_file *lines, size_t length, const cg_messages *messages);

/** Append `count` pieces, which form one or more lines; all or nothing. */
cg_status cg_line_file_add(const cg_line_file *lines, const cg_slice *pieces, size_t count,
                           const cg_messages *messages);

/** Flush added lines to disk. */
cg_status cg_line_file_sync(const cg_line_file *lines, const cg_messages *messages);

/** Close the file, which releases the lock. */
void cg_line_file_close(cg_line_file *lines);

#endif /* CG_BASE_LINE_FILE_H */
