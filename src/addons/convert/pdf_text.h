/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_text.h  Joins the words of lines: spaces, hyphens, note marks. */
#ifndef CG_CONVERT_PDF_TEXT_H
#define CG_CONVERT_PDF_TEXT_H

#include "addons/convert/pdf_layout.h"
#include "addons/convert/structured.h"

/** Words of a line. */
typedef struct {
  const pdf_document *document;
  const pdf_layout *layout;
  const pdf_line *line;
  uint32_t first;
  uint32_t last; /**< One past the last */
} pdf_run;

/** All words of `line`. */
static inline pdf_run pdf_run_of(const pdf_document *document, const pdf_layout *layout,
                                 const pdf_line *line) {
  return (pdf_run){document, layout, line, 0, line->count};
}

/** Append `run`, as a new line of the same paragraph unless `out` is empty. With `has_marks`,
 * raised marks become note marks. */
cg_status pdf_text_add(pdf_run run, bool has_marks, convert_line *out);

/** The first word of `run`. */
cg_slice pdf_text_first(pdf_run run);

/** Whether `text` ends a sentence or item: with . ; : ? !, also before quotation marks or
 * brackets. */
bool pdf_text_is_ended(cg_slice text);

/** Whether `run` consists only of a paragraph number, "12." or "(a)". */
bool pdf_text_is_number(pdf_run run);

/** Number of words, 0 or 1, that are the number of `run`: "1.", "(a)", "II.", a dash. */
uint32_t pdf_text_number(pdf_run run);

#endif /* CG_CONVERT_PDF_TEXT_H */
