/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_breaks.h  Whether a line begins a paragraph. */
#ifndef CG_CONVERT_PDF_BREAKS_H
#define CG_CONVERT_PDF_BREAKS_H

#include "addons/convert/pdf_text.h"

/** The paragraph before a line. */
typedef struct {
  uint32_t     lines;    /**< How many; 0 if none is open */
  pdf_line     last;     /**< Its last line */
  pdf_edges    edges;    /**< Of the column of that line */
  float        text_x;   /**< Where the words behind its number begin */
  bool         is_cut;   /**< A page or column ended behind that line */
  bool         is_ended; /**< Its words end with the punctuation of an end */
  bool         has_comma; /**< They end with a comma */
  bool         is_number; /**< It is nothing but a number such as "12." */
  bool         indents; /**< Paragraphs of the document begin with an indent */
} pdf_before;

/** Whether `run`, a line of text, begins a paragraph. */
bool pdf_begins(pdf_run run, const pdf_before *before);

#endif /* CG_CONVERT_PDF_BREAKS_H */
