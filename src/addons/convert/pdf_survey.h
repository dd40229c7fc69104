/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_survey.h  Overall measurements of pages. */
#ifndef CG_CONVERT_PDF_SURVEY_H
#define CG_CONVERT_PDF_SURVEY_H

#include "addons/convert/pdf_layout.h"

/** Measure size, leading and edges of the pages, and the text at their ends. */
cg_status pdf_survey(pdf_document *document);

/** Find the edges of the columns of `layout` from its lines of text. */
void pdf_find_edges(const pdf_document *document, pdf_layout *layout);

/** Hash of the word made of `first` and `second`, without punctuation; 0 if it is not a word. */
uint32_t pdf_word_hash(cg_slice first, cg_slice second);

/** Whether the word of `hash` occurs within a line of the document. */
bool pdf_has_word(const pdf_document *document, uint32_t hash);

#endif /* CG_CONVERT_PDF_SURVEY_H */
