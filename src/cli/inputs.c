/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/inputs.h"

#include "base/slice.h"
#include "cli/convert.h"
#include "cli/files.h"
#include "cli/form.h"
#include "cli/session.h"
#include "cli/side_file.h"
#include "cli/stream.h"

#include <stdlib.h>
#include <string.h>

/* One file on its way. */
typedef struct {
  const cg_input_options *options;
  const char             *name;
  cg_document_options     given; /* The command line's, with what its side file adds */
  cg_input_visit          visit;
  void                   *handle;
  cg_tally               *tally;
} reading;

static cg_status count(cg_tally *tally, cg_status status) {
  if (status) {
    ++tally->failed;
    tally->last = status;
  } else {
    ++tally->documents;
  }
  return status == CG_CANNOT_WRITE ? status : CG_OK;
}

static cg_status pass_on(const reading *r, const char *name, cg_slice bytes) {
  const cg_input input = {name, bytes, &r->given};
  return count(r->tally, r->visit(r->handle, &input));
}

/* "papers.zip/a.pdf", from malloc(). */
static char *member_name(const char *name, const char *member) {
  const size_t length = strlen(name) + strlen(member) + 2;
  char *const out = malloc(length);
  if (out) {
    strcpy(out, name);
    if (*member) {
      strcat(out, "/");
      strcat(out, member);
    }
  }
  return out;
}

/* --- What clausegraph-convert reads */

static cg_status take_frame(const reading *r, const cg_frame *frame) {
  char *const name = member_name(r->name, frame->member);
  cg_status status = name ? CG_OK : count(r->tally, CG_NO_MEMORY);
  if (name && frame->kind == CG_FRAME_TEXT) {
    status = pass_on(r, name, frame->bytes);
  } else if (name) {
    cg_complain("%s%s: %s%.*s", frame->kind == CG_FRAME_FAILED ? "" : "note: ", name,
                frame->kind == CG_FRAME_SKIPPED ? "skipped: " : "", (int)frame->bytes.length, frame->bytes.data);
    status = frame->kind == CG_FRAME_FAILED ? count(r->tally, CG_CANNOT_READ) : CG_OK;
  }
  free(name);
  return status;
}

static cg_status read_converted(const reading *r, cg_stream *stream, cg_form form) {
  cg_converter converter;
  cg_frame frame = {CG_FRAME_NOTE, "", {"", 0}};
  cg_status ending = CG_OK;
  cg_status status = cg_converter_open(&converter, stream, form, r->options->has_ocr);
  while (!status && !ending && frame.kind != CG_FRAME_END) {
    status = cg_converter_next(&converter, &frame);
    if (!status && frame.kind != CG_FRAME_END) {
      ending = take_frame(r, &frame);
    }
  }
  status = cg_converter_close(&converter, status);
  return ending ? ending : status ? count(r->tally, status) : CG_OK;
}

/* --- Files */

static cg_status read_stream(const reading *r, cg_stream *stream) {
  cg_status status = cg_stream_fill(stream, CG_FORM_SAMPLE);
  const cg_form form = cg_form_find(cg_stream_bytes(stream));
  if (!status && form.class != CG_FORM_TEXT && form.class != CG_FORM_BINARY) {
    return read_converted(r, stream, form);
  }
  if (!status) {
    status = cg_stream_fill_all(stream);
  }
  return status ? count(r->tally, status) : pass_on(r, stream->name, cg_stream_bytes(stream));
}

cg_status cg_inputs_read(const cg_input_options *options, const char *name, cg_input_visit visit, void *handle,
                         cg_tally *tally) {
  reading r = {options, name, *options->given, visit, handle, tally};
  cg_slice side = {"", 0};
  cg_stream stream;
  ++tally->files;
  cg_status status = cg_stream_open(&stream, name);
  if (!status) {
    status = cg_side_file_read(name, &side, &r.given);
  }
  r.name = stream.name;
  status = status ? count(tally, status) : read_stream(&r, &stream);
  cg_stream_close(&stream);
  cg_file_unmap(side);
  return status;
}
