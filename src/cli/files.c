/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/files.h"

#include "cli/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
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
  if (out->length > LARGEST) {
    cg_complain("%s: is larger than %zu MB, the most that is read at once", name, LARGEST >> 20);
    return CG_CANNOT_READ;
  }
  if (ferror(stream)) {
    cg_complain("%s: cannot read: %s", name, strerror(errno));
    return CG_CANNOT_READ;
  }
  return CG_OK;
}

/* A file, not a folder; `info` says what it is. */
static cg_status open_stream(const char *name, FILE **out, struct stat *info) {
  *out = fopen(name, "rb");
  if (!*out || fstat(fileno(*out), info)) {
    cg_complain("%s: cannot open: %s; check the name", name, strerror(errno));
  } else if (S_ISDIR(info->st_mode)) {
    cg_complain("%s: is a folder; name its files", name);
  } else {
    return CG_OK;
  }
  if (*out) {
    fclose(*out);
  }
  return CG_CANNOT_READ;
}

cg_status cg_file_read(const char *name, cg_file *out) {
  struct stat info;
  FILE *stream = NULL;
  *out = (cg_file){NULL, 0};
  if (!strcmp(name, "-")) {
    return read_stream(stdin, "standard input", out);
  }
  cg_status status = open_stream(name, &stream, &info);
  if (!status) {
    status = read_stream(stream, name, out);
    fclose(stream);
  }
  return status;
}

cg_status cg_file_map(const char *name, cg_slice *out) {
  struct stat info;
  FILE *stream = NULL;
  *out = (cg_slice){"", 0};
  const cg_status status = open_stream(name, &stream, &info);
  if (status) {
    return status;
  }
  if (!S_ISREG(info.st_mode)) {
    cg_complain("%s: is no plain file; copy it to one", name);
    fclose(stream);
    return CG_CANNOT_READ;
  }
  const size_t length = (size_t)info.st_size;
  void *const data = length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, fileno(stream), 0) : NULL;
  if (data == MAP_FAILED) {
    cg_complain("%s: cannot read: %s", name, strerror(errno));
  } else if (data) {
    *out = (cg_slice){data, length};
  }
  fclose(stream);
  return data == MAP_FAILED ? CG_CANNOT_READ : CG_OK;
}

void cg_file_unmap(cg_slice data) {
  if (data.length) {
    munmap((void *)data.data, data.length);
  }
}
