/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_survey.h  What a page looks like as a whole. */
#ifndef CG_CONVERT_PDF_SURVEY_H
#define CG_CONVERT_PDF_SURVEY_H

#include "addons/convert/pdf_layout.h"

/** Measure the pages: size, leading, edges and the places at the ends of pages. */
cg_status pdf_survey(pdf_document *document);

/** Edges of the columns of `layout`, of its lines of text. */
void pdf_find_edges(const pdf_document *document, pdf_layout *layout);

/** Hash of the word that `first` and `second` make, without punctuation; 0 if it is none. */
uint32_t pdf_word_hash(cg_slice first, cg_slice second);

/** Whether the document has the word of `hash` within a line. */
bool pdf_has_word(const pdf_document *document, uint32_t hash);

#endif /* CG_CONVERT_PDF_SURVEY_H */
