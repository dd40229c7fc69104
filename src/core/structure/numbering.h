/* SPDX-License-Identifier: Apache-2.0 */
/** @file numbering.h  The numbers and letters that open blocks, read as one series. */
#ifndef CG_STRUCTURE_NUMBERING_H
#define CG_STRUCTURE_NUMBERING_H

#include "structure/survey.h"

/** Set `items` of `survey`, which has the enacting formulas and the section marks already.  A number that stands alone
 * is read as printed, whatever its style: "11 Condemns", "(1) Requests" or "l. Decides" is one where the series asks for it. */
void cg_numbering_read(const cg_document *document, const cg_packs *packs, cg_survey *survey);

#endif /* CG_STRUCTURE_NUMBERING_H */
