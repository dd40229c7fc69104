/* SPDX-License-Identifier: Apache-2.0 */
/** @file notes.h  Notes at the end of a page whose marks are on lines of their own. */
#ifndef CG_TEXT_NOTES_H
#define CG_TEXT_NOTES_H

#include "text/lines.h"

/** Assign the lines below a rule, at the end of a page, to notes whose numbers are on lines of
 * their own there: PDF readers print a raised number before its note, or after all notes of the
 * page. Sets CG_LINE_NOTE, `mark` and `note` of the first line of a note, CG_LINE_IN_NOTES of all
 * its lines, and CG_LINE_FURNITURE of the lines with the numbers. */
void cg_notes_find(cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_NOTES_H */
