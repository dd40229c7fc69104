/* SPDX-License-Identifier: Apache-2.0 */
/** @file structured.h  Writes structured text (docs/formats.md): paragraphs, notes, headings,
 * pages, rows. */
#ifndef CG_CONVERT_STRUCTURED_H
#define CG_CONVERT_STRUCTURED_H

#include "base/array.h"
#include "base/buffer.h"

#include <stdio.h>

/** Destination of structured text. */
typedef struct {
  FILE *file;
  cg_arena *arena;
  size_t length;  /**< Bytes written */
  cg_array heads; /**< Slices: heads already written, to avoid duplicates */
} convert_writer;

/** A paragraph under construction. */
typedef struct {
  cg_buffer text;
  bool is_blank_due; /**< There was white space after the last word */
} convert_line;

/** An empty line. */
static inline convert_line convert_line_init(cg_arena *arena) {
  return (convert_line){cg_buffer_init(arena), false};
}

/** Append `words` in UTF-8. White space is collapsed to one space, soft hyphens and control
 * characters are dropped, and text that looks like markup or an escape is escaped. */
cg_status convert_line_add(convert_line *line, cg_slice words);

/** Append the note mark `[^MARK]`. */
cg_status convert_line_mark(convert_line *line, cg_slice mark);

/** End a cell of a row: append a tab. */
cg_status convert_line_cell(convert_line *line);

/** Empty `line` for the next paragraph. */
void convert_line_clear(convert_line *line);

static inline bool convert_line_is_empty(const convert_line *line) { return !line->text.length; }

/** Start a structured text on `file`, which is borrowed. The header is written with the first
 * line. */
convert_writer convert_writer_init(FILE *file, cg_arena *arena);

/** Write `line` as a paragraph and clear it. An empty line is not written; the same applies to the
 * functions below. */
cg_status convert_paragraph(convert_writer *writer, convert_line *line);

/** Write `line` as a heading of `level`, 1 to 6, and clear it. */
cg_status convert_heading(convert_writer *writer, unsigned level, convert_line *line);

/** Write `line` as the note with `mark` and clear it. */
cg_status convert_note_text(convert_writer *writer, cg_slice mark, convert_line *line);

/** Write `line`, with cells ended by convert_line_cell(), as a table row and clear it. */
cg_status convert_row(convert_writer *writer, convert_line *line);

/** Write the start of page `number`. */
cg_status convert_page(convert_writer *writer, unsigned number);

/** Write `words` of a running head or foot, each once. */
cg_status convert_head(convert_writer *writer, cg_slice words);

/** Write `bytes` unchanged: the document is plain text. Nothing else may be written then. */
cg_status convert_plain(convert_writer *writer, cg_slice bytes);

#endif /* CG_CONVERT_STRUCTURED_H */
