/* SPDX-License-Identifier: Apache-2.0 */
/** @file whole_file.h  Files read as they are, and files that are there only when they are whole. */
#ifndef CG_BASE_WHOLE_FILE_H
#define CG_BASE_WHOLE_FILE_H

#include "base/arena.h"
#include "base/message.h"

#include <stdbool.h>
#include <stdio.h>

/** Read the file `path` into `arena`.  One that cannot be read is CG_CANNOT_READ, with a message. */
cg_status cg_whole_file_read(const char *path, const cg_messages *messages, cg_arena *arena, cg_slice *out);

/** A file on its way to its place. */
typedef struct {
  const char *path;   /**< Its place; borrowed */
  const char *beside; /**< Where it is written, in the same folder; borrowed */
  FILE       *stream;
} cg_whole_file;

/** Start to write the file `path` under the name `beside`; what is there under that name is lost.  False where it cannot be: errno
 * says why. */
bool cg_whole_file_open(cg_whole_file *file, const char *path, const char *beside);

/** End: with all bytes on the disk, put the file in its place if `is_whole`, else take it away.  Returns NULL, or what failed, for people,
 * static, and errno says why; the file is taken away then. */
const char *cg_whole_file_close(cg_whole_file *file, bool is_whole);

#endif /* CG_BASE_WHOLE_FILE_H */
