/* SPDX-License-Identifier: Apache-2.0 */
/** @file convert.h  Converting one document from a file to structured text. */
#ifndef CG_CONVERT_CONVERT_H
#define CG_CONVERT_CONVERT_H

#include "addons/convert/structured.h"
#include "base/arena.h"
#include "base/slice.h"

/** Maximum size of a document, of its text, and of an unpacked member, in bytes. */
#define CONVERT_MOST_BYTES ((size_t)256 << 20)

/** Input of a reader. */
typedef struct {
  cg_slice bytes; /**< The whole file, read-only */
  /** A regular file with the same bytes, open for reading, at any offset */
  int file;
  bool is_ocr;            /**< Pages without text may be read by OCR */
  cg_arena *arena;        /**< Memory that lives as long as the document */
  convert_writer *writer; /**< Destination of the text */
  int messages;           /**< Pipe for messages, one per line */
  bool is_told;           /**< convert_fail() has reported an error */
} convert_job;

/** Reads the document of `job`. Unless it returns CG_OK, the text is discarded. */
typedef cg_status (*convert_reader)(convert_job *job);

/** Report what is wrong with the file and what to do, in one line without its name: "this PDF is
 * encrypted; remove the password with qpdf --decrypt". Returns CG_BAD_INPUT. */
cg_status convert_fail(convert_job *job, const char *format, ...)
  __attribute__((format(printf, 2, 3)));

/** Report, in the same form, what was omitted from a document that can be read. */
void convert_note(convert_job *job, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif /* CG_CONVERT_CONVERT_H */
