/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_text.h  The words of lines put together: spaces, hyphens, note marks. */
#ifndef CG_CONVERT_PDF_TEXT_H
#define CG_CONVERT_PDF_TEXT_H

#include "addons/convert/pdf_layout.h"
#include "addons/convert/structured.h"

/** Words of a line. */
typedef struct {
  const pdf_document *document;
  const pdf_layout   *layout;
  const pdf_line     *line;
  uint32_t            first;
  uint32_t            last; /**< Behind the last */
} pdf_run;

/** All words of `line`. */
static inline pdf_run pdf_run_of(const pdf_document *document, const pdf_layout *layout,
                                 const pdf_line *line) {
  return (pdf_run){document, layout, line, 0, line->count};
}

/** Append `run`, as a new line of the same paragraph unless `out` is empty; raised marks become
 * marks of notes if `has_marks`. */
cg_status pdf_text_add(pdf_run run, bool has_marks, convert_line *out);

/** The first word of `run`. */
cg_slice pdf_text_first(pdf_run run);

/** Whether `text` ends a sentence or an item: with . ; : ? ! and quotation marks or brackets. */
bool pdf_text_is_ended(cg_slice text);

/** Whether `run` is nothing but the number of a paragraph, "12." or "(a)". */
bool pdf_text_is_number(pdf_run run);

/** Number of words, 0 or 1, that number what `run` begins: "1.", "(a)", "II.", a dash. */
uint32_t pdf_text_number(pdf_run run);

#endif /* CG_CONVERT_PDF_TEXT_H */
