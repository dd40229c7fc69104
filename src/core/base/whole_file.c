/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* sync_file_range, which Linux has */

#include "base/whole_file.h"
#include "base/message.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static cg_status fail(const cg_messages *messages, const char *path) {
  return cg_fail(messages, CG_CANNOT_READ, path, 0, "%s", cg_error_text(errno));
}

static cg_status read_all(FILE *file, const char *path, const cg_messages *messages,
                          cg_arena *arena, cg_slice *out) {
  struct stat about;
  if (fstat(fileno(file), &about) || !S_ISREG(about.st_mode)) {
    return cg_fail(messages, CG_CANNOT_READ, path, 0, "is not a regular file");
  }
  const size_t length = (size_t)about.st_size;
  char *const bytes = cg_arena_take_raw(arena, length + 1);
  if (!bytes) {
    return CG_NO_MEMORY;
  }
  *out = (cg_slice){bytes, fread(bytes, 1, length, file)};
  if (out->length < length && !ferror(file)) {
    return cg_fail(messages, CG_CANNOT_READ, path, 0, "was truncated while it was read");
  }
  return out->length == length ? CG_OK : fail(messages, path);
}

cg_status cg_whole_file_read(const char *path, const cg_messages *messages, cg_arena *arena,
                             cg_slice *out) {
  /* A FIFO is reported; opening it must not block */
  const int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  FILE *const file = descriptor < 0 ? NULL : fdopen(descriptor, "rb");
  *out = (cg_slice){"", 0};
  if (!file) {
    return fail(messages, path);
  }
  const cg_status status = read_all(file, path, messages, arena, out);
  fclose(file);
  return status;
}

bool cg_whole_file_open(cg_whole_file *file, const char *path, const char *beside) {
  *file = (cg_whole_file){path, beside, fopen(beside, "wb")};
  return file->stream != NULL;
}

void cg_whole_file_begin_sync(FILE *stream) {
#ifdef SYNC_FILE_RANGE_WRITE
  const int error = errno;
  (void)sync_file_range(fileno(stream), 0, 0, SYNC_FILE_RANGE_WRITE);
  errno = error;
#else
  (void)stream;
#endif
}

/* Sync the file and close the stream. */
static bool finish(FILE *stream) {
  const bool is_written = !fflush(stream) && !ferror(stream) && !fsync(fileno(stream));
  const int error = errno;
  const bool is_closed = !fclose(stream);
  errno = is_written ? errno : error;
  return is_written && is_closed;
}

/* Sync the folder, and with it the file's name. Some file systems do not support this, and some
 * folders are writable but cannot be opened. */
static bool sync_folder_of(const char *path) {
  const char *const slash = strrchr(path, '/');
  char *const name = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
  const int folder = name ? open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  const bool is_synced =
    folder >= 0 ? !fsync(folder) || errno == EINVAL || errno == ENOTSUP : name && errno == EACCES;
  const int error = errno;
  if (folder >= 0) {
    close(folder);
  }
  free(name);
  errno = error;
  return is_synced;
}

const char *cg_whole_file_close(cg_whole_file *file, bool is_whole) {
  const char *const failed = !finish(file->stream) ? "cannot write"
                             : is_whole && rename(file->beside, file->path)
                               ? "cannot rename the file into place"
                             : is_whole && !sync_folder_of(file->path) ? "cannot write its folder"
                                                                       : NULL;
  const int error = errno;
  if (failed || !is_whole) {
    unlink(file->beside);
  }
  file->stream = NULL;
  errno = error;
  return failed;
}
