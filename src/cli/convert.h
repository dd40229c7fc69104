/* SPDX-License-Identifier: Apache-2.0 */
/** @file convert.h  clausegraph-convert at work on one file: what it reads out of PDF, DOCX, HTML,
 * archives, compressed files. */
#ifndef CLI_CONVERT_H
#define CLI_CONVERT_H

#include "base/form.h"
#include "base/frame.h"
#include "cli/child.h"
#include "cli/stream.h"

/** How files are read. */
typedef struct {
  int has_ocr; /**< Images and scans are read by OCR */
  /** Of the processor, for a document, a whole number; NULL: the default, "0": no limit */
  const char *seconds;
  const char *megabytes; /**< Of memory */
} cli_reading;

typedef struct {
  cg_frame_kind kind;
  const char *member; /**< Path within an archive; empty for the file itself */
  cg_slice bytes;
} cli_frame;

typedef struct {
  const char *name; /**< Of the file, for messages; borrowed */
  cli_child child;
  cli_stream output;
  char *member;
  size_t drop; /**< Bytes of the frame before */
  int result;  /**< The status from waitpid(), once the child is reaped */
  int is_ended;
} cli_converter;

/** Start on the file of `stream`, which is of `form`.  Prints a message if it fails; close it in
 * any case. */
cg_status cli_converter_open(cli_converter *converter, cli_stream *stream, cg_form form,
                             const cli_reading *reading);

/** The next frame, borrowed until the call after it; CG_FRAME_END last.  Prints a message if the
 * child fails. */
cg_status cli_converter_next(cli_converter *converter, cli_frame *out);

/** Start decompressing the file of `stream`: read what it holds from `output`. */
cg_status cli_decompressor_open(cli_converter *converter, cli_stream *stream, cg_form form);

/** End the child.  Returns `status`, or CG_CANNOT_READ and prints a message if it was CG_OK and the
 * child failed. */
cg_status cli_converter_close(cli_converter *converter, cg_status status);

#endif /* CLI_CONVERT_H */
