/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file stream.h  Bytes of a file, a pipe or a child program, as many at a time as are asked for. */
#ifndef CG_CLI_STREAM_H
#define CG_CLI_STREAM_H

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** Most bytes of one text; what the library takes at the most. */
#define CG_STREAM_LARGEST ((size_t)256 * 1024 * 1024)

typedef struct {
  const char *name;       /**< For messages; borrowed from the caller */
  int         descriptor; /**< -1 when closed */
  int         is_regular; /**< A file that can be read again from its start */
  int         is_ended;   /**< No more bytes come */
  int         timeout;    /**< Milliseconds to wait for a byte; -1 for ever */
  int         waits;      /**< A FIFO of which no writer was seen yet */
  int (*is_broken)(void *handle); /**< Asks, at the end, whether it came too early; NULL: it did not */
  void       *handle;
  char       *data;       /**< From malloc() */
  size_t      begin;      /**< What is read and not dropped: `data` from `begin` to `end` */
  size_t      end;
  size_t      capacity;
} cg_stream;

/** Open the file or pipe `name`, "-" for standard input.  A FIFO that nobody writes to is given up after ten seconds.
 * Complains where it fails; close it in any case. */
cg_status cg_stream_open(cg_stream *stream, const char *name);

/** Read from `descriptor`, which is closed with the stream, and wait at most `timeout` milliseconds for each byte. */
void cg_stream_attach(cg_stream *stream, const char *name, int descriptor, int timeout);

/** Read until `length` bytes are there, or the end.  Complains where it fails. */
cg_status cg_stream_fill(cg_stream *stream, size_t length);

/** Read all; complains where there is more than CG_STREAM_LARGEST. */
cg_status cg_stream_fill_all(cg_stream *stream);

/** What was read and not dropped; valid until the next call. */
cg_slice cg_stream_bytes(const cg_stream *stream);

/** Drop the first `length` bytes of these. */
void cg_stream_drop(cg_stream *stream, size_t length);

/** Have the bytes, none of which was dropped, in a file that can be read from its start, a temporary one where need be;
 * `descriptor` is then at its start.  Complains where it fails. */
cg_status cg_stream_rewind(cg_stream *stream);

void cg_stream_close(cg_stream *stream);

#endif /* CG_CLI_STREAM_H */
