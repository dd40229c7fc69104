/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* realpath */

#include "cli/output.h"

#include "base/beside.h"
#include "base/message.h"
#include "base/try.h"
#include "base/whole_file.h"
#include "cli/child.h"
#include "cli/compression.h"
#include "cli/session.h"
#include "cli/stop.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes after which the disk is asked to write them */
#define SYNC_PORTION ((size_t)8 << 20)

/* The temporary files of the open outputs, for the signal handler alone. */
#define MOST_OUTPUTS 2
static const char *volatile unfinished[MOST_OUTPUTS];

void cli_catch_end(void (*handler)(int number)) {
  static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    if (signal(numbers[i], handler) == SIG_IGN) {
      signal(numbers[i], SIG_IGN);
    }
  }
}

void cli_output_abandon(void) {
  cli_child_abandon();
  for (size_t i = 0; i < MOST_OUTPUTS; ++i) {
    if (unfinished[i]) {
      unlink(unfinished[i]);
    }
  }
}

/* Put `next` in the place of `last`. */
static void note_unfinished(const char *last, const char *next) {
  for (size_t i = 0; i < MOST_OUTPUTS; ++i) {
    if (unfinished[i] == last) {
      unfinished[i] = next;
      break;
    }
  }
}

static void remove_unfinished(int signal_number) {
  cli_output_abandon();
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

/* A write that the signal interrupted is no fault of the output. */
static cg_status complain(const cli_output *output, const char *what) {
  if (errno != EINTR || !cli_stop_signal()) {
    cli_complain("%s: %s: %s", output->name ? output->name : "standard output", what,
                 cg_error_text(errno));
  }
  return CG_CANNOT_WRITE;
}

/* A device or pipe is written as it is: there is nothing to rename. */
static int is_special(const char *name) {
  struct stat info;
  return !stat(name, &info) && !S_ISREG(info.st_mode);
}

/* Where the file really goes: a symbolic link stays one. */
static cg_status find_place(cli_output *output) {
  struct stat info;
  const int is_link = !lstat(output->name, &info) && S_ISLNK(info.st_mode);
  output->place = is_link ? realpath(output->name, NULL) : strdup(output->name);
  return output->place
           ? CG_OK
           : complain(output, is_link ? "cannot follow this symbolic link" : "cannot write");
}

static cg_status open_temporary(cli_output *output) {
  CG_TRY(find_place(output));
  const int descriptor = cg_beside_make_file(output->place, &output->temporary);
  if (descriptor < 0) {
    return complain(output, "cannot create a file there");
  }
  note_unfinished(NULL, output->temporary);
  if (!cli_stop_is_caught()) {
    cli_catch_end(remove_unfinished);
  }
  output->stream = fdopen(descriptor, "wb");
  if (!output->stream) {
    const cg_status status = complain(output, "cannot write");
    close(descriptor);
    return status;
  }
  return CG_OK;
}

static cg_status open_special(cli_output *output) {
  output->stream = fopen(output->name, "wb");
  return output->stream ? CG_OK : complain(output, "cannot write");
}

/* Put the program of `compression` between us and the file. */
static cg_status pack(cli_output *output, const cli_compression *compression) {
  int ends[2];
  if (pipe(ends)) {
    return complain(output, "cannot start a program");
  }
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  cg_status status = cli_compression_start(compression, 1, output->name, ends[0],
                                           fileno(output->stream), &output->packer);
  close(ends[0]);
  FILE *const stream = status ? NULL : fdopen(ends[1], "wb");
  if (!stream) {
    close(ends[1]);
    return status ? status : complain(output, "cannot start a program");
  }
  signal(SIGPIPE, SIG_IGN); /* If it fails, the write does */
  output->packed = output->stream;
  output->stream = stream;
  return CG_OK;
}

cg_status cli_output_open(cli_output *output, const char *name) {
  *output = (cli_output){.name = name};
  if (!name) {
    output->stream = stdout;
    return CG_OK;
  }
  const cli_compression *const compression = cli_compression_of_name(name);
  cg_status status = is_special(name) ? open_special(output) : open_temporary(output);
  status = status || !compression ? status : pack(output, compression);
  /* Nothing stays of what cannot be written */
  return status ? cli_output_close(output, status) : CG_OK;
}

void cli_output_guard(cli_output *output, int is_wanted, const char *format) {
  output->is_guarded = is_wanted && format && !strncmp(format, "csv", 3);
}

/* Begin to sync a large file while it is being written. */
static void count_bytes(cli_output *output, size_t length) {
  output->unsynced += length;
  if (output->unsynced > SYNC_PORTION && output->temporary && !output->packed) {
    cg_whole_file_begin_sync(output->stream);
    output->unsynced = 0;
  }
}

static cg_status write_bytes(void *handle, cg_slice bytes) {
  cli_output *const output = handle;
  count_bytes(output, bytes.length);
  return fwrite(bytes.data, 1, bytes.length, output->stream) == bytes.length ? CG_OK
                                                                             : CG_CANNOT_WRITE;
}

cg_status cli_output_take(void *handle, cg_slice bytes) {
  cli_output *const output = handle;
  return output->is_guarded ? cli_spreadsheet_put(&output->cells, bytes, write_bytes, output)
                            : write_bytes(output, bytes);
}

cg_status cli_held_reserve(cli_held *held, size_t length) {
  if (length <= held->capacity - held->length) {
    return CG_OK;
  }
  char *const larger = realloc(held->bytes, held->length + length);
  if (!larger) {
    return CG_NO_MEMORY;
  }
  held->bytes = larger;
  held->capacity = held->length + length;
  return CG_OK;
}

cg_status cli_held_take(void *handle, cg_slice bytes) {
  cli_held *const held = handle;
  if (bytes.length > held->capacity - held->length) {
    const size_t capacity = 2 * held->capacity + bytes.length;
    char *const larger = realloc(held->bytes, capacity);
    if (!larger) {
      return CG_NO_MEMORY;
    }
    held->bytes = larger;
    held->capacity = capacity;
  }
  memcpy(held->bytes + held->length, bytes.data, bytes.length);
  held->length += bytes.length;
  return CG_OK;
}

/* All bytes written, and the file closed. */
static cg_status finish(cli_output *output) {
  const int failed = fflush(output->stream) || ferror(output->stream);
  const int error = errno;
  const int not_closed = output->name && fclose(output->stream);
  /* It interrupted a write; another call may have set errno since */
  if (failed && !output->name && cli_stop_signal()) {
    return CG_CANNOT_WRITE;
  }
  if (failed || not_closed) {
    errno = failed ? error : errno;
    return complain(output, "cannot write");
  }
  return CG_OK;
}

/* End the program that compresses; the stream is the file's again. */
static cg_status unpack(cli_output *output) {
  const int failed = fflush(output->stream) || ferror(output->stream);
  const int not_closed = fclose(output->stream);
  const int ended = cli_child_end(&output->packer, 0);
  output->stream = output->packed;
  output->packed = NULL;
  if (failed || not_closed || ended) {
    cli_complain("%s: cannot write: the program that compresses it failed; is the disk full?",
                 output->name);
    return CG_CANNOT_WRITE;
  }
  return CG_OK;
}

/* The file in its place if `is_whole`, else away. */
static cg_status place(cli_output *output, int is_whole) {
  cg_whole_file file = {output->place, output->temporary, output->stream};
  const char *const failed = cg_whole_file_close(&file, is_whole);
  return failed ? complain(output, failed) : CG_OK;
}

cg_status cli_output_close(cli_output *output, cg_status status) {
  if (output->is_guarded && !status) {
    status = cli_spreadsheet_end(&output->cells, write_bytes, output);
  }
  if (output->packed) {
    const cg_status packed = unpack(output);
    status = status && status != CG_CANNOT_WRITE ? status : packed ? packed : status;
  }
  if (output->stream) {
    const cg_status last = output->temporary ? place(output, !status) : finish(output);
    status = status && status != CG_CANNOT_WRITE ? status : last ? last : status;
  } else if (output->temporary) {
    unlink(output->temporary);
  }
  if (output->temporary) {
    note_unfinished(output->temporary, NULL);
  }
  free(output->temporary);
  free(output->place);
  *output = (cli_output){.name = output->name};
  return status;
}
