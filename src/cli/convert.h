/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file convert.h  clausegraph-convert at work on one file: what it reads out of PDF, DOCX, HTML, archives, compressed files. */
#ifndef CG_CLI_CONVERT_H
#define CG_CLI_CONVERT_H

#include "cli/child.h"
#include "cli/form.h"
#include "cli/stream.h"

typedef enum {
  CG_FRAME_TEXT = 1, /**< A text */
  CG_FRAME_NOTE,     /**< A message about what is read nevertheless */
  CG_FRAME_FAILED,   /**< The reason why the file or member cannot be read */
  CG_FRAME_SKIPPED,  /**< The reason why a member is no document */
  CG_FRAME_END,
} cg_frame_kind;

typedef struct {
  cg_frame_kind kind;
  const char   *member; /**< Path within an archive; empty for the file itself */
  cg_slice      bytes;
} cg_frame;

typedef struct {
  const char *name; /**< Of the file, for messages; borrowed */
  cg_child    child;
  cg_stream   output;
  char       *member;
  size_t      drop;   /**< Bytes of the frame before */
  int         result; /**< What waitpid() told, once the child is reaped */
  int         is_ended;
} cg_converter;

/** Start on the file of `stream`, which is of `form`.  Complains where it fails; close it in any case. */
cg_status cg_converter_open(cg_converter *converter, cg_stream *stream, cg_form form, int has_ocr);

/** The next frame, borrowed until the call after it; CG_FRAME_END last.  Complains where the child fails. */
cg_status cg_converter_next(cg_converter *converter, cg_frame *out);

/** Start decompressing the file of `stream`: read what it holds from `output`. */
cg_status cg_decompressor_open(cg_converter *converter, cg_stream *stream, cg_form form);

/** End the child.  Returns `status`, or CG_CANNOT_READ and complains if it was CG_OK and the child failed. */
cg_status cg_converter_close(cg_converter *converter, cg_status status);

#endif /* CG_CLI_CONVERT_H */
