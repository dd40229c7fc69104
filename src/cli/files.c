/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/files.h"

#include "cli/session.h"
#include "cli/stream.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

cg_status cli_file_read(const char *name, cli_file *out) {
  cli_stream stream;
  cg_status status = cli_stream_open(&stream, name);
  if (!status) {
    status = cli_stream_fill_all(&stream);
  }
  const cg_slice bytes = cli_stream_bytes(&stream);
  *out = (cli_file){NULL, 0};
  if (!status) {
    *out = (cli_file){malloc(bytes.length + 1), bytes.length};
    status = out->data ? CG_OK : CG_NO_MEMORY;
  }
  if (!status) {
    memcpy(out->data, bytes.data, bytes.length);
  }
  cli_stream_close(&stream);
  return status;
}

cg_status cli_file_map(const char *name, cg_slice *out) {
  struct stat info;
  cli_stream stream;
  *out = (cg_slice){"", 0};
  cg_status status = cli_stream_open(&stream, name);
  if (!status && (!stream.is_regular || fstat(stream.descriptor, &info))) {
    cli_complain("%s: is not a regular file; copy it to one", stream.name);
    status = CG_CANNOT_READ;
  }
  const size_t length = status ? 0 : (size_t)info.st_size;
  void *const data = length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, stream.descriptor, 0) : NULL;
  if (data == MAP_FAILED) {
    cli_complain("%s: cannot read: %s", stream.name, strerror(errno));
    status = CG_CANNOT_READ;
  } else if (data) {
    *out = (cg_slice){data, length};
  }
  cli_stream_close(&stream);
  return status;
}

void cli_file_unmap(cg_slice data) {
  if (data.length) {
    munmap((void *)data.data, data.length);
  }
}
