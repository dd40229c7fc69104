/* SPDX-License-Identifier: Apache-2.0 */
/** @file round_notes.h  Footnotes that start with their mark in parentheses: "(1) ", "1) ". */
#ifndef CG_TEXT_ROUND_NOTES_H
#define CG_TEXT_ROUND_NOTES_H

#include "text/lines.h"

/** Distinguish notes that start with "(1)" or "1)" from list items: set CG_LINE_NOTE, the mark and
 * the number. */
void cg_round_notes_find(cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_ROUND_NOTES_H */
