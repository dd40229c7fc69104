/* SPDX-License-Identifier: Apache-2.0 */
/** @file numbering.h  The numbers and letters that open blocks, read as one series. */
#ifndef CG_STRUCTURE_NUMBERING_H
#define CG_STRUCTURE_NUMBERING_H

#include "structure/survey.h"

/** Whether `tokens` are a heading behind a number or a capital: "B. Attendance", "2. Costs". */
bool cg_is_numbered_heading(const cg_reading *reading, cg_span tokens);

/** Set `items` of `survey`, which has the enacting formulas and the section marks already.  A number that stands alone
 * is read as printed, whatever its style: "11 Condemns", "(1) Requests" or "l. Decides" is one where the series asks for it.
 * A heading with a mark of its own above the paragraph whose number is due, "B. Attendance", opens with nothing. */
void cg_numbering_read(const cg_document *document, const cg_packs *packs, cg_survey *survey);

#endif /* CG_STRUCTURE_NUMBERING_H */
