/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/stream.h"

#include "base/message.h"

#include "cli/session.h"
#include "cli/stop.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define STEP ((size_t)64 * 1024)
#define WRITER_WAIT 10000 /* Milliseconds until a FIFO without a writer is given up */
#define WRITER_LOOK 50    /* Milliseconds between two looks for one */

static cg_status fail(const cli_stream *stream, const char *what) {
  cli_complain("%s: %s", stream->name, what);
  return CG_CANNOT_READ;
}

/* --- Open and close */

void cli_stream_attach(cli_stream *stream, const char *name, int descriptor, int timeout) {
  *stream = (cli_stream){.name = name, .descriptor = descriptor, .timeout = timeout};
  if (timeout >= 0) {
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
  }
}

/* Without O_NONBLOCK, opening a FIFO waits for a writer for ever. */
static cg_status open_named(cli_stream *stream, struct stat *info) {
  stream->descriptor = open(stream->name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (stream->descriptor < 0 || fstat(stream->descriptor, info)) {
    return fail(stream, cg_error_text(errno));
  }
  if (S_ISFIFO(info->st_mode)) {
    stream->waits = 1;
    return CG_OK;
  }
  fcntl(stream->descriptor, F_SETFL, fcntl(stream->descriptor, F_GETFL) & ~O_NONBLOCK);
  return CG_OK;
}

cg_status cli_stream_open(cli_stream *stream, const char *name) {
  struct stat info = {0};
  cli_stream_attach(stream, name, -1, -1);
  if (strcmp(name, "-")) {
    const cg_status status = open_named(stream, &info);
    if (status) {
      return status;
    }
  } else {
    stream->name = "standard input";
    stream->descriptor = dup(STDIN_FILENO);
    if (stream->descriptor < 0 || fstat(stream->descriptor, &info)) {
      return fail(stream, cg_error_text(errno));
    }
  }
  if (S_ISDIR(info.st_mode)) {
    return fail(stream, "is a folder; name its files");
  }
  stream->is_regular = S_ISREG(info.st_mode) && !lseek(stream->descriptor, 0, SEEK_CUR);
  return CG_OK;
}

void cli_stream_close(cli_stream *stream) {
  if (stream->descriptor >= 0) {
    close(stream->descriptor);
  }
  free(stream->data);
  stream->descriptor = -1;
  stream->data = NULL;
}

/* --- Reading */

/* Room for STEP bytes more. */
static cg_status reserve(cli_stream *stream) {
  if (stream->capacity - stream->end >= STEP) {
    return CG_OK;
  }
  if (stream->begin) {
    memmove(stream->data, stream->data + stream->begin, stream->end - stream->begin);
    stream->end -= stream->begin;
    stream->begin = 0;
  }
  if (stream->capacity - stream->end < STEP) {
    const size_t capacity = stream->capacity ? stream->capacity * 2 : STEP * 2;
    char *const grown = realloc(stream->data, capacity);
    if (!grown) {
      return CG_NO_MEMORY;
    }
    stream->data = grown;
    stream->capacity = capacity;
  }
  return CG_OK;
}

/* Wait for a byte, or for a writer. */
static cg_status wait_for(cli_stream *stream, int is_writer, int *waited) {
  if (is_writer) {
    poll(NULL, 0, WRITER_LOOK);
    *waited += WRITER_LOOK;
    return *waited < WRITER_WAIT ? CG_OK
                                 : fail(stream, "no program writes to this pipe; start one");
  }
  struct pollfd one = {stream->descriptor, POLLIN, 0};
  const int count = poll(&one, 1, stream->timeout);
  /* The caller that set a time limit reports it. */
  return count || errno == EINTR ? CG_OK : CG_CANNOT_READ;
}

static cg_status read_some(cli_stream *stream) {
  int waited = 0;
  for (;;) {
    const ssize_t count = read(stream->descriptor, stream->data + stream->end, STEP);
    if (count > 0 || (!count && !stream->waits)) {
      stream->end += (size_t)count;
      stream->is_ended = !count;
      stream->waits = 0;
      return CG_OK;
    }
    const int is_empty = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (cli_stop_signal()) {
      return CG_CANNOT_READ;
    }
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0 && !is_empty) {
      return fail(stream, cg_error_text(errno));
    }
    stream->waits = stream->waits && !is_empty; /* EAGAIN: there is a writer. */
    errno = 0;
    const cg_status status = wait_for(stream, !is_empty, &waited);
    if (status) {
      return status;
    }
  }
}

cg_status cli_stream_fill(cli_stream *stream, size_t length) {
  cg_status status = CG_OK;
  while (!status && !stream->is_ended && stream->end - stream->begin < length) {
    status = reserve(stream);
    if (!status) {
      status = read_some(stream);
    }
  }
  return status;
}

cg_status cli_stream_fill_all(cli_stream *stream) {
  const cg_status status = cli_stream_fill(stream, CLI_STREAM_LARGEST + 1);
  if (!status && stream->end - stream->begin > CLI_STREAM_LARGEST) {
    cli_complain("%s: is larger than %zu MiB, the most that is read at once", stream->name,
                 CLI_STREAM_LARGEST >> 20);
    return CG_CANNOT_READ;
  }
  return status;
}

cg_slice cli_stream_bytes(const cli_stream *stream) {
  return (cg_slice){stream->data ? stream->data + stream->begin : "", stream->end - stream->begin};
}

void cli_stream_drop(cli_stream *stream, size_t length) { stream->begin += length; }

/* --- From the start again */

/* All of the stream into an unlinked file. */
static cg_status spool(cli_stream *stream, FILE *file) {
  cg_status status = CG_OK;
  size_t total = 0;
  do {
    const cg_slice bytes = cli_stream_bytes(stream);
    total += bytes.length;
    if (total > CLI_STREAM_LARGEST) {
      return fail(stream, "is larger than 256 MiB; save it as a file and name that");
    }
    if (fwrite(bytes.data, 1, bytes.length, file) != bytes.length) {
      return fail(stream, "cannot write a temporary file; is the disk full?");
    }
    cli_stream_drop(stream, bytes.length);
    status = cli_stream_fill(stream, 1);
  } while (!status && cli_stream_bytes(stream).length);
  return !status && fflush(file) ? fail(stream, "cannot write a temporary file; is the disk full?")
                                 : status;
}

cg_status cli_stream_rewind(cli_stream *stream) {
  if (!stream->is_regular) {
    FILE *const file = tmpfile();
    if (!file) {
      return fail(stream, "cannot make a temporary file; is the disk full?");
    }
    const cg_status status = spool(stream, file);
    const int descriptor = status ? -1 : dup(fileno(file));
    fclose(file);
    if (descriptor < 0) {
      return status ? status : fail(stream, cg_error_text(errno));
    }
    close(stream->descriptor);
    stream->descriptor = descriptor;
    stream->is_regular = 1;
  }
  return lseek(stream->descriptor, 0, SEEK_SET) ? fail(stream, cg_error_text(errno)) : CG_OK;
}
