/* SPDX-License-Identifier: Apache-2.0 */
/** @file whole_file.h  Reads whole files, and writes files that appear only when complete. */
#ifndef CG_BASE_WHOLE_FILE_H
#define CG_BASE_WHOLE_FILE_H

#include "base/arena.h"
#include "base/message.h"

#include <stdbool.h>
#include <stdio.h>

/** Read the file `path` into `arena`; CG_CANNOT_READ with a message if it cannot be read. */
cg_status cg_whole_file_read(const char *path, const cg_messages *messages, cg_arena *arena,
                             cg_slice *out);

/** A file being written. */
typedef struct {
  const char *path;   /**< Final path; borrowed */
  const char *beside; /**< Temporary path in the same folder; borrowed */
  FILE *stream;
} cg_whole_file;

/** Start writing the file `path` under the name `beside`, which is overwritten. False with errno
 * set on failure. */
bool cg_whole_file_open(cg_whole_file *file, const char *path, const char *beside);

/** Let the system begin to write to the disk what was written so far, so that the end has less to
 * wait for. Usually returns at once; does nothing where the system cannot, or on failure. */
void cg_whole_file_begin_sync(FILE *stream);

/** End: sync the file and rename it into place if `is_whole`, otherwise remove it. Returns NULL, or
 * a static message for people with errno set; the file is then removed. */
const char *cg_whole_file_close(cg_whole_file *file, bool is_whole);

#endif /* CG_BASE_WHOLE_FILE_H */
