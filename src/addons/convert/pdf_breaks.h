/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_breaks.h  Whether a line begins a paragraph. */
#ifndef CG_CONVERT_PDF_BREAKS_H
#define CG_CONVERT_PDF_BREAKS_H

#include "addons/convert/pdf_text.h"

/** The paragraph before a line. */
typedef struct {
  uint32_t lines;  /**< Number of lines; 0 if no paragraph is open */
  pdf_line last;   /**< Its last line */
  pdf_edges edges; /**< Edges of the column of that line */
  float text_x;    /**< Where the words after its number begin */
  bool is_cut;     /**< A page or column ended after that line */
  bool is_ended;   /**< It ends with final punctuation */
  bool has_comma;  /**< It ends with a comma */
  bool is_number;  /**< It consists only of a number such as "12." */
  bool indents;    /**< Paragraphs of the document have first-line indents */
} pdf_before;

/** Whether `run`, a line of text, begins a paragraph. */
bool pdf_begins(pdf_run run, const pdf_before *before);

#endif /* CG_CONVERT_PDF_BREAKS_H */
