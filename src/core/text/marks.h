/* SPDX-License-Identifier: Apache-2.0 */
/** @file marks.h  Note marks of plain text, told by the notes that the text has. */
#ifndef CG_TEXT_MARKS_H
#define CG_TEXT_MARKS_H

#include "text/marks_match.h"

/** Make a CG_TOKEN_NOTE of each token, or part of one, that is the mark of a note of `document`: a number after a word or a
 * stop ("the report 4 in", "ferries;1"), behind a year ("202515"), in brackets ("[1]", "[^1]", "(1)"), asterisks.  A number is a
 * mark only where a note has it and the marks are in the order of the notes; what reads better as text is left alone. */
cg_status cg_marks_find(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_MARKS_H */
