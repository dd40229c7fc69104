/* SPDX-License-Identifier: Apache-2.0 */
/** @file convert.h  One document on its way from a file to structured text. */
#ifndef CG_CONVERT_CONVERT_H
#define CG_CONVERT_CONVERT_H

#include "addons/convert/structured.h"
#include "base/arena.h"
#include "base/slice.h"

/** Most bytes of a document, of its text, and of what is unpacked of one member. */
#define CONVERT_MOST_BYTES ((size_t)256 << 20)

/** What a reader gets. */
typedef struct {
  cg_slice        bytes;    /**< The whole file, read-only */
  int             file;     /**< A regular file with the same bytes, open for reading; its offset is anywhere */
  bool            is_ocr;   /**< Whether pages without text may be put through OCR */
  cg_arena       *arena;    /**< Memory that lives as long as the document */
  convert_writer *writer;   /**< Takes the text */
  int             messages; /**< Pipe for messages, a line each */
  bool            is_told;  /**< Whether convert_fail() has said what is wrong */
} convert_job;

/** Reads the document of `job`; unless CG_OK is returned, its text is dropped. */
typedef cg_status (*convert_reader)(convert_job *job);

/** Say what is wrong with the file and what to do, in one line without its name: "this PDF is encrypted; remove the
 * password with qpdf --decrypt".  Returns CG_BAD_INPUT. */
cg_status convert_fail(convert_job *job, const char *format, ...)
  __attribute__((format(printf, 2, 3)));

/** Say what was left out although the document can be read, in the same form. */
void convert_note(convert_job *job, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif /* CG_CONVERT_CONVERT_H */
