/* SPDX-License-Identifier: Apache-2.0 */
/** @file stream.h  Bytes of a file, a pipe or a child program, as many at a time as are asked
 * for. */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** Most bytes of one text; what the library takes at the most. */
#define CLI_STREAM_LARGEST ((size_t)256 * 1024 * 1024)

typedef struct {
  const char *name; /**< For messages; borrowed from the caller */
  int descriptor;   /**< -1 when closed */
  int is_regular;   /**< A file that can be read again from its start */
  int is_ended;     /**< No more bytes come */
  int timeout;      /**< Milliseconds to wait for a byte; -1 for ever */
  int waits;        /**< A FIFO of which no writer was seen yet */
  /** Asks, at the end, whether it came too early; NULL: it did not */
  int (*is_broken)(void *handle);
  void *handle;
  char *data;   /**< From malloc() */
  size_t begin; /**< What is read and not dropped: `data` from `begin` to `end` */
  size_t end;
  size_t capacity;
} cli_stream;

/** Open the file or pipe `name`, "-" for standard input.  A FIFO that nobody writes to is given up
 * after ten seconds. Prints a message if it fails; close it in any case. */
cg_status cli_stream_open(cli_stream *stream, const char *name);

/** Read from `descriptor`, which is closed with the stream, and wait at most `timeout` milliseconds
 * for each byte. */
void cli_stream_attach(cli_stream *stream, const char *name, int descriptor, int timeout);

/** Read until `length` bytes are there, or the end.  Prints a message if it fails. */
cg_status cli_stream_fill(cli_stream *stream, size_t length);

/** Read all; prints a message if there is more than CLI_STREAM_LARGEST. */
cg_status cli_stream_fill_all(cli_stream *stream);

/** What was read and not dropped; valid until the next call. */
cg_slice cli_stream_bytes(const cli_stream *stream);

/** Drop the first `length` bytes of these. */
void cli_stream_drop(cli_stream *stream, size_t length);

/** Have the bytes, none of which was dropped, in a file that can be read from its start, a
 * temporary one where need be; `descriptor` is then at its start.  Prints a message if it fails. */
cg_status cli_stream_rewind(cli_stream *stream);

void cli_stream_close(cli_stream *stream);

#endif /* CLI_STREAM_H */
