/* SPDX-License-Identifier: Apache-2.0 */
/** @file marks.h  Finds the note marks of plain text, by matching the notes of the text. */
#ifndef CG_TEXT_MARKS_H
#define CG_TEXT_MARKS_H

#include "text/marks_match.h"

/** Make a CG_TOKEN_NOTE of each token, or part of a token, that is the mark of a note of
 * `document`: a number after a word or a stop ("the report 4 in", "ferries;1"), after a year
 * ("202515"), in brackets ("[1]", "[^1]", "(1)"), or asterisks. A number is a mark only if a note
 * has it and the marks are in the order of the notes; numbers that fit the text better are left
 * unchanged. */
cg_status cg_marks_find(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_MARKS_H */
