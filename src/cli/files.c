/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/files.h"

#include "cli/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FIRST_CAPACITY ((size_t)64 * 1024)
#define LARGEST ((size_t)256 * 1024 * 1024) /* What the library takes at the most */

static cg_status read_stream(FILE *stream, const char *name, cg_file *out) {
  size_t capacity = 0;
  for (;;) {
    if (out->length == capacity) {
      capacity = capacity ? capacity * 2 : FIRST_CAPACITY;
      char *const grown = realloc(out->data, capacity);
      if (!grown) {
        return CG_NO_MEMORY;
      }
      out->data = grown;
    }
    const size_t count = fread(out->data + out->length, 1, capacity - out->length, stream);
    out->length += count;
    if (!count || out->length > LARGEST) {
      break;
    }
  }
  if (ferror(stream)) {
    cg_complain("%s: cannot read: %s", name, strerror(errno));
    return CG_CANNOT_READ;
  }
  return CG_OK;
}

cg_status cg_file_read(const char *name, cg_file *out) {
  struct stat info;
  *out = (cg_file){NULL, 0};
  if (!strcmp(name, "-")) {
    return read_stream(stdin, "standard input", out);
  }
  FILE *const stream = fopen(name, "rb");
  if (!stream) {
    cg_complain("%s: cannot open: %s; check the name", name, strerror(errno));
    return CG_CANNOT_READ;
  }
  cg_status status = CG_OK;
  if (!fstat(fileno(stream), &info) && S_ISDIR(info.st_mode)) {
    cg_complain("%s: is a folder; name its files", name);
    status = CG_CANNOT_READ;
  } else {
    status = read_stream(stream, name, out);
  }
  fclose(stream);
  return status;
}
