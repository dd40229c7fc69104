/* SPDX-License-Identifier: Apache-2.0 */
/** @file pdf_notes.h  Notes at the foot of a column. */
#ifndef CG_CONVERT_PDF_NOTES_H
#define CG_CONVERT_PDF_NOTES_H

#include "addons/convert/pdf_layout.h"

/** Assign roles to notes at the foot of a page and to rules. `open`: the previous page ended within
 * a note. */
cg_status pdf_notes(const pdf_document *document, uint32_t page, bool open, pdf_layout *layout);

/** The mark of the note that begins with `line`, borrowed from the words; empty if none begins
 * there. `ruled`: there is a rule above, so a number need not be raised. */
cg_slice pdf_note_mark(const pdf_document *document, const pdf_layout *layout, const pdf_line *line,
                       bool ruled);

/** The mark in `word` without punctuation; empty if it is not a mark. */
cg_slice pdf_mark(cg_slice word);

#endif /* CG_CONVERT_PDF_NOTES_H */
