/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/files.h"

#include "base/message.h"

#include "cli/compression.h"
#include "cli/session.h"
#include "cli/stream.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

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

static cg_status fail(const cli_stream *stream, const char *what) {
  cli_complain("%s: %s: %s", stream->name, what, cg_error_text(errno));
  return CG_CANNOT_READ;
}

/* Decompress the file of `stream` into a temporary file, which replaces it. */
static cg_status unpack(cli_stream *stream, const cli_compression *compression) {
  FILE *const file = tmpfile();
  cli_child child;
  if (!file) {
    return fail(stream, "cannot create a temporary file");
  }
  cg_status status =
    cli_compression_start(compression, 0, stream->name, stream->descriptor, fileno(file), &child);
  if (!status && cli_child_end(&child, 0)) {
    cli_complain("%s: %s cannot decompress it; the file is damaged, or the disk is full",
                 stream->name, compression->program);
    status = CG_CANNOT_READ;
  }
  if (!status && dup2(fileno(file), stream->descriptor) < 0) {
    status = fail(stream, "cannot read the temporary file");
  }
  fclose(file);
  return status;
}

/* Whether the file is compressed, by its first bytes; these stay to be read. */
static const cli_compression *find_compression(const cli_stream *stream) {
  char head[4];
  const ssize_t length = pread(stream->descriptor, head, sizeof(head), 0);
  return length > 0 ? cli_compression_of_bytes((cg_slice){head, (size_t)length}) : NULL;
}

cg_status cli_file_map(const char *name, cg_slice *out) {
  struct stat info;
  cli_stream stream;
  *out = (cg_slice){"", 0};
  cg_status status = cli_stream_open(&stream, name);
  if (!status && !stream.is_regular) {
    cli_complain("%s: is not a regular file; copy it to one", stream.name);
    status = CG_CANNOT_READ;
  }
  const cli_compression *const compression = status ? NULL : find_compression(&stream);
  if (compression) {
    status = unpack(&stream, compression);
  }
  if (!status && fstat(stream.descriptor, &info)) {
    status = fail(&stream, "cannot read");
  }
  const size_t length = status ? 0 : (size_t)info.st_size;
  void *const data =
    length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, stream.descriptor, 0) : NULL;
  if (data == MAP_FAILED) {
    status = fail(&stream, "cannot read");
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
