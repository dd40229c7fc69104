/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* Locks of an open file, not of a process */

#include "base/line_file.h"

#include "base/try.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LARGEST ((off_t)1 << 31)

static cg_status fail(const cg_line_file *f, const cg_messages *messages, cg_status status,
                      const char *what) {
  return cg_fail(messages, status, f->path, 0, "%s: %s", what, cg_error_text(errno));
}

cg_status cg_line_file_open(cg_line_file *f, const char *path, bool is_read_only,
                            const cg_messages *messages) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  *f = (cg_line_file){
    path, open(path, is_read_only ? O_RDONLY | O_CLOEXEC : O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC,
               0666)};
  if (f->file < 0) {
    return is_read_only && errno == ENOENT
             ? CG_OK
             : fail(f, messages, CG_CANNOT_WRITE, "cannot open the journal");
  }
  if (!is_read_only && fcntl(f->file, F_OFD_SETLK, &lock)) {
    return cg_fail(messages, CG_CANNOT_READ, path, 0,
                   "another process uses the journal; wait until it is done");
  }
  return CG_OK;
}

cg_status cg_line_file_read(const cg_line_file *f, const char *refusal, const cg_messages *messages,
                            char **text, size_t *length) {
  struct stat about;
  *text = NULL;
  *length = 0;
  if (fstat(f->file, &about)) {
    return fail(f, messages, CG_CANNOT_READ, "cannot read");
  }
  if (!S_ISREG(about.st_mode)) {
    return cg_fail(messages, CG_CANNOT_READ, f->path, 0, "%s", refusal);
  }
  if (about.st_size > LARGEST) {
    return cg_fail(messages, CG_CANNOT_READ, f->path, 0,
                   "has more than 2 GiB, the most that a journal may have; begin a new one");
  }
  *length = (size_t)about.st_size;
  *text = malloc(*length + 1);
  if (!*text) {
    return CG_NO_MEMORY;
  }
  return pread(f->file, *text, *length, 0) == (ssize_t)*length
           ? CG_OK
           : fail(f, messages, CG_CANNOT_READ, "cannot read");
}

cg_status cg_line_file_cut(const cg_line_file *f, size_t length, const cg_messages *messages) {
  return ftruncate(f->file, (off_t)length) ? fail(f, messages, CG_CANNOT_WRITE, "cannot write")
                                           : CG_OK;
}

/* Write all of `line` at the end of the file, or nothing: what a full disk cut off would swallow
 * the next line. */
static cg_status write_line(const cg_line_file *f, cg_slice line, const cg_messages *messages) {
  const off_t begin = lseek(f->file, 0, SEEK_END);
  for (size_t at = 0; at < line.length;) {
    const ssize_t written = write(f->file, line.data + at, line.length - at);
    if (written < 0 && errno != EINTR) {
      const int error = errno;
      const int is_left = begin < 0 || ftruncate(f->file, begin);
      errno = error;
      return fail(f, messages, CG_CANNOT_WRITE,
                  is_left ? "cannot write; the last line is incomplete" : "cannot write");
    }
    at += written > 0 ? (size_t)written : 0;
  }
  return CG_OK;
}

cg_status cg_line_file_add(const cg_line_file *f, const cg_slice *pieces, size_t count,
                           const cg_messages *messages) {
  char stack[1024];
  size_t length = 0;
  for (size_t i = 0; i < count; ++i) {
    length += pieces[i].length;
  }
  char *const line = length <= sizeof(stack) ? stack : malloc(length);
  if (!line) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0, at = 0; i < count; at += pieces[i++].length) {
    if (pieces[i].length) {
      memcpy(line + at, pieces[i].data, pieces[i].length);
    }
  }
  const cg_status status = write_line(f, (cg_slice){line, length}, messages);
  if (line != stack) {
    free(line);
  }
  return status;
}

cg_status cg_line_file_sync(const cg_line_file *f, const cg_messages *messages) {
  return fsync(f->file) ? fail(f, messages, CG_CANNOT_WRITE, "cannot write") : CG_OK;
}

void cg_line_file_close(cg_line_file *f) {
  if (f->file >= 0) {
    close(f->file);
  }
  f->file = -1;
}
