/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/whole_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static cg_status read_all(FILE *file, const char *path, const cg_messages *messages, cg_arena *arena,
                          cg_slice *out) {
  struct stat about;
  if (fstat(fileno(file), &about) || !S_ISREG(about.st_mode)) {
    return cg_fail(messages, CG_CANNOT_READ, path, 0, "no file");
  }
  char *const bytes = cg_arena_take(arena, (size_t)about.st_size + 1);
  if (!bytes) {
    return CG_NO_MEMORY;
  }
  *out = (cg_slice){bytes, fread(bytes, 1, (size_t)about.st_size, file)};
  return ferror(file) ? cg_fail(messages, CG_CANNOT_READ, path, 0, "%s", strerror(errno)) : CG_OK;
}

cg_status cg_whole_file_read(const char *path, const cg_messages *messages, cg_arena *arena, cg_slice *out) {
  FILE *const file = fopen(path, "rb");
  *out = (cg_slice){"", 0};
  if (!file) {
    return cg_fail(messages, CG_CANNOT_READ, path, 0, "%s", strerror(errno));
  }
  const cg_status status = read_all(file, path, messages, arena, out);
  fclose(file);
  return status;
}
