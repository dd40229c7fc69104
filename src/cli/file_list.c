/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/file_list.h"

#include "base/slice.h"
#include "cli/session.h"
#include "cli/stream.h"

#include <stdlib.h>

#define LONGEST ((size_t)64 * 1024) /* Longer than any path */

/* A name, from malloc(), without the CR of a list that was written elsewhere. */
static char *name_of(cg_slice bytes, char end) {
  const int has_return = end == '\n' && bytes.length && bytes.data[bytes.length - 1] == '\r';
  return strndup(bytes.data, bytes.length - (size_t)has_return);
}

/* The next name with its end, `*length` bytes of `stream`, as far as there is one. */
static cg_status find_end(cli_stream *stream, const char *list, char end, size_t *length) {
  const cg_status status = cli_stream_fill(stream, LONGEST);
  const cg_slice bytes = cli_stream_bytes(stream);
  const char *const found = bytes.length ? memchr(bytes.data, end, bytes.length) : NULL;
  *length = found ? (size_t)(found - bytes.data) : bytes.length;
  if (!status && *length >= LONGEST) {
    cli_complain("%s: a name of more than %zu bytes; give one a line, or NUL after each", list,
                 LONGEST);
    return CG_CANNOT_READ;
  }
  return status;
}

cg_status cli_file_list_read(const char *list, cli_file_list_visit visit, void *handle) {
  cli_stream stream;
  int is_ended = 0;
  cg_status status = cli_stream_open(&stream, list);
  if (!status) {
    status = cli_stream_fill(&stream, LONGEST);
  }
  const cg_slice sample = cli_stream_bytes(&stream);
  const char end = sample.length && memchr(sample.data, '\0', sample.length) ? '\0' : '\n';
  while (!status && !is_ended && (cli_stream_bytes(&stream).length || !stream.is_ended)) {
    size_t length = 0;
    status = find_end(&stream, stream.name, end, &length);
    const cg_slice bytes = cli_stream_bytes(&stream);
    char *const name = status ? NULL : name_of((cg_slice){bytes.data, length}, end);
    status = status || name ? status : CG_NO_MEMORY;
    if (name) {
      cli_stream_drop(&stream, length < bytes.length ? length + 1 : length);
      is_ended = *name && visit(handle, name);
    }
    free(name);
  }
  cli_stream_close(&stream);
  return status;
}
