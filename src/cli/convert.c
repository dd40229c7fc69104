/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/convert.h"

#include "base/message.h"
#include "base/slice.h"
#include "cli/compression.h"
#include "cli/places.h"
#include "cli/session.h"
#include "cli/stop.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define PROGRAM "clausegraph-convert"
#define LONGEST_HEADER ((size_t)16 * 1024)
#define TIME_LIMIT 120000 /* Milliseconds without a byte */

/* Start `program` on the file of `stream`. */
static cg_status start_program(cli_converter *converter, cli_stream *stream, const char *program,
                               const char *const *arguments, unsigned long megabytes) {
  *converter = (cli_converter){.name = stream->name};
  cli_stream_attach(&converter->output, stream->name, -1, -1);
  cg_status status = cli_stream_rewind(stream);
  if (!status) {
    status =
      cli_child_start(&converter->child, program, arguments, megabytes, stream->descriptor, -1);
    if (status) {
      cli_complain("%s: cannot start %s: %s", stream->name, program, cg_error_text(errno));
    }
  }
  if (!status) {
    cli_stream_attach(&converter->output, stream->name, converter->child.output, TIME_LIMIT);
  }
  return status;
}

static cg_status start(cli_converter *converter, cli_stream *stream, cg_form form,
                       const char *const *arguments, unsigned long megabytes) {
  char program[CLI_PLACE_SIZE];
  if (!cli_place_convert(program)) {
    *converter = (cli_converter){.name = stream->name};
    cli_stream_attach(&converter->output, stream->name, -1, -1);
    cli_complain("%s: is %s, and the program " PROGRAM
                 " that reads it is missing; install it, or name it in CLAUSEGRAPH_CONVERT",
                 stream->name, form.label);
    return CG_CANNOT_READ;
  }
  return start_program(converter, stream, program, arguments, megabytes);
}

/* Addresses take far more than memory: libraries and files are mapped. */
static unsigned long megabytes_of(const cli_reading *reading) {
  const unsigned long given = reading->megabytes ? strtoul(reading->megabytes, NULL, 10) : 1;
  return given ? CLI_CHILD_MEGABYTES + 2 * given : 0;
}

cg_status cli_converter_open(cli_converter *converter, cli_stream *stream, cg_form form,
                             const cli_reading *reading) {
  const char *arguments[8] = {PROGRAM, "--frames"};
  int count = 2;
  if (reading->has_ocr) {
    arguments[count++] = "--ocr";
  }
  if (reading->seconds) {
    arguments[count++] = "--time-limit";
    arguments[count++] = reading->seconds;
  }
  if (reading->megabytes) {
    arguments[count++] = "--memory-limit";
    arguments[count++] = reading->megabytes;
  }
  return start(converter, stream, form, arguments, megabytes_of(reading));
}

static int is_broken(void *handle) {
  cli_converter *const converter = handle;
  if (converter->child.pid) {
    converter->result = cli_child_end(&converter->child, 0);
  }
  return converter->result;
}

/* gzip or zstd, where they are installed and can read it; else clausegraph-convert, which reads
 * more. */
static cg_status start_decompressor(cli_converter *converter, cli_stream *stream, cg_form form) {
  const char *const arguments[] = {PROGRAM, "--decompress", NULL};
  const cli_compression *const compression = cli_compression_of_bytes(cli_stream_bytes(stream));
  char *const place = compression ? cli_compression_place(compression) : NULL;
  const cg_status status =
    place ? start_program(converter, stream, place, compression->unpack, CLI_CHILD_MEGABYTES)
          : start(converter, stream, form, arguments, CLI_CHILD_MEGABYTES);
  free(place);
  return status;
}

cg_status cli_decompressor_open(cli_converter *converter, cli_stream *stream, cg_form form) {
  const cg_status status = start_decompressor(converter, stream, form);
  converter->output.is_broken = is_broken;
  converter->output.handle = converter;
  return status;
}

/* --- Frames */

static cg_status keep_member(cli_converter *converter, cg_slice member) {
  free(converter->member);
  converter->member = strndup(member.data, member.length);
  return converter->member ? CG_OK : CG_NO_MEMORY;
}

/* The child fell silent, or wrote what is no frame. */
static cg_status give_up(const cli_converter *converter, const char *what) {
  if (!cli_stop_signal()) { /* Which ended it */
    cli_complain("%s: cannot be read: %s", converter->name, what);
  }
  return CG_CANNOT_READ;
}

static cg_status fill(cli_converter *converter, size_t length) {
  const cg_status status = cli_stream_fill(&converter->output, length);
  return status == CG_CANNOT_READ ? give_up(converter, "it takes too long; " PROGRAM " was ended")
                                  : status;
}

/* Until a line is there. */
static cg_status fill_line(cli_converter *converter) {
  for (;;) {
    const cg_slice bytes = cli_stream_bytes(&converter->output);
    if ((bytes.length && memchr(bytes.data, '\n', bytes.length)) || converter->output.is_ended ||
        bytes.length > LONGEST_HEADER) {
      return CG_OK;
    }
    const cg_status status = fill(converter, bytes.length + 1);
    if (status) {
      return status;
    }
  }
}

/* How the child ended, where it did not say that it was done. */
static cg_status tell_end(cli_converter *converter) {
  char what[128];
  const int status = cli_child_end(&converter->child, 0);
  if (WIFSIGNALED(status)) {
    snprintf(what, sizeof(what), "%s was ended by signal %d%s", PROGRAM, WTERMSIG(status),
             WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL
               ? " (its limit of time or memory)"
               : "");
  } else {
    snprintf(what, sizeof(what), "%s ended with status %d", PROGRAM, WEXITSTATUS(status));
  }
  return give_up(converter, what);
}

cg_status cli_converter_next(cli_converter *converter, cli_frame *out) {
  cg_frame_header frame;
  cli_stream_drop(&converter->output, converter->drop);
  converter->drop = 0;
  cg_status status = fill_line(converter);
  if (status) {
    return status;
  }
  const cg_slice start_bytes = cli_stream_bytes(&converter->output);
  if (!cg_frame_header_read(start_bytes, &frame) || frame.length > CLI_STREAM_LARGEST) {
    return converter->output.is_ended ? tell_end(converter)
                                      : give_up(converter, PROGRAM " wrote what it should not");
  }
  status = keep_member(converter, frame.member);
  const size_t header = frame.header;
  const size_t length = frame.length;
  if (!status) {
    status = fill(converter, header + length + 1);
  }
  if (status) {
    return status;
  }
  const cg_slice bytes = cli_stream_bytes(&converter->output);
  if (bytes.length < header + length + 1) {
    return tell_end(converter);
  }
  out->kind = frame.kind;
  out->member = converter->member;
  out->bytes = (cg_slice){bytes.data + header, length};
  converter->drop = header + length + 1;
  converter->is_ended = out->kind == CG_FRAME_END;
  return CG_OK;
}

cg_status cli_converter_close(cli_converter *converter, cg_status status) {
  const int is_whole = !status && converter->output.is_ended;
  cli_stream_close(&converter->output);
  if (converter->child.pid) { /* Nothing is expected of it after its last frame. */
    converter->result = cli_child_end(&converter->child, !is_whole || converter->is_ended);
  }
  free(converter->member);
  converter->member = NULL;
  if (is_whole && !converter->is_ended && converter->result) {
    return give_up(converter, "the compressed data are damaged");
  }
  return status;
}
