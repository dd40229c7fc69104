/* SPDX-License-Identifier: Apache-2.0 */
/** @file numbering.h  Reads the numbers and letters at the start of blocks as one series. */
#ifndef CG_STRUCTURE_NUMBERING_H
#define CG_STRUCTURE_NUMBERING_H

#include "structure/survey.h"

/** Tokens of a heading behind a mark of its own. */
#define CG_LONGEST_MARKED 48u

/** Whether `tokens` are a heading after a number or capital: "B. Attendance", "2. Costs". */
bool cg_is_numbered_heading(const cg_reading *reading, cg_span tokens);

/** Set `items` of `survey`, which must already have the enacting formulas and section marks. A
 * number alone is read as printed, in any style: "11 Condemns", "(1) Requests" or "l. Decides"
 * count if they fit the series. A heading with its own mark above the paragraph with the expected
 * number, "B. Attendance", gets no item. */
void cg_numbering_read(const cg_document *document, const cg_packs *packs, cg_survey *survey);

#endif /* CG_STRUCTURE_NUMBERING_H */
