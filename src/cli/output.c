/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include "base/whole_file.h"
#include "cli/child.h"
#include "cli/session.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".XXXXXX"

/* The temporary file of the output at hand, for the signal handler alone. */
static const char *volatile unfinished;

void cli_catch_end(void (*handler)(int number)) {
  static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    if (signal(numbers[i], handler) == SIG_IGN) {
      signal(numbers[i], SIG_IGN);
    }
  }
}

static void remove_unfinished(int signal_number) {
  cli_child_abandon();
  if (unfinished) {
    unlink(unfinished);
  }
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

static cg_status complain(const cli_output *output, const char *what) {
  cli_complain("%s: %s: %s", output->name ? output->name : "standard output", what,
              strerror(errno));
  return CG_CANNOT_WRITE;
}

/* A device or pipe is written as it is: there is nothing to rename. */
static int is_special(const char *name) {
  struct stat info;
  return !stat(name, &info) && !S_ISREG(info.st_mode);
}

static cg_status open_temporary(cli_output *output) {
  const size_t length = strlen(output->name);
  output->temporary = malloc(length + sizeof(SUFFIX));
  if (!output->temporary) {
    return CG_NO_MEMORY;
  }
  memcpy(output->temporary, output->name, length);
  memcpy(output->temporary + length, SUFFIX, sizeof(SUFFIX));
  const int descriptor = mkstemp(output->temporary);
  if (descriptor < 0) {
    free(output->temporary);
    output->temporary = NULL;
    return complain(output, "cannot create a file there");
  }
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, 0666 & ~mask);
  unfinished = output->temporary;
  cli_catch_end(remove_unfinished);
  output->stream = fdopen(descriptor, "wb");
  return output->stream ? CG_OK : complain(output, "cannot write");
}

cg_status cli_output_open(cli_output *output, const char *name) {
  *output = (cli_output){name, NULL, NULL};
  if (!name) {
    output->stream = stdout;
    return CG_OK;
  }
  if (!is_special(name)) {
    return open_temporary(output);
  }
  output->stream = fopen(name, "wb");
  return output->stream ? CG_OK : complain(output, "cannot write");
}

cg_status cli_output_take(void *handle, cg_slice bytes) {
  cli_output *const output = handle;
  return fwrite(bytes.data, 1, bytes.length, output->stream) == bytes.length ? CG_OK
                                                                            : CG_CANNOT_WRITE;
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
  if (failed || not_closed) {
    errno = failed ? error : errno;
    return complain(output, "cannot write");
  }
  return CG_OK;
}

/* The file in its place if `is_whole`, else away. */
static cg_status place(cli_output *output, int is_whole) {
  cg_whole_file file = {output->name, output->temporary, output->stream};
  const char *const failed = cg_whole_file_close(&file, is_whole);
  return failed ? complain(output, failed) : CG_OK;
}

cg_status cli_output_close(cli_output *output, cg_status status) {
  if (output->stream) {
    const cg_status last = output->temporary ? place(output, !status) : finish(output);
    status = status && status != CG_CANNOT_WRITE ? status : last ? last : status;
  } else if (output->temporary) {
    unlink(output->temporary);
  }
  if (output->temporary) {
    unfinished = NULL;
    free(output->temporary);
  }
  return status;
}
