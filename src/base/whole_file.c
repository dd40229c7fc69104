/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static cg_status fail(const cg_messages *messages, const char *path) {
  return cg_fail(messages, CG_CANNOT_READ, path, 0, "%s", strerror(errno));
}

static cg_status read_all(FILE *file, const char *path, const cg_messages *messages, cg_arena *arena,
                          cg_slice *out) {
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
  return out->length == length ? CG_OK : fail(messages, path);
}

cg_status cg_whole_file_read(const char *path, const cg_messages *messages, cg_arena *arena, cg_slice *out) {
  const int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC); /* A FIFO is told, not waited for */
  FILE *const file = descriptor < 0 ? NULL : fdopen(descriptor, "rb");
  *out = (cg_slice){"", 0};
  if (!file) {
    return fail(messages, path);
  }
  const cg_status status = read_all(file, path, messages, arena, out);
  fclose(file);
  return status;
}
