/* SPDX-License-Identifier: Apache-2.0 */
/** @file slips.h  Repairs words and numbers that a scanner misread, before lines are read. */
#ifndef CG_TEXT_SLIPS_H
#define CG_TEXT_SLIPS_H

#include "model/document.h"
#include "pack/packs.h"

/** Repair misread words and numbers in `decoded` where the result is certain: words ("ofNew
 * Guinea", "Zim babwe", "lntolerance", "govemment", "tbe", "jRecognizing"), numbers and years ("IS
 * 14 (XV)", "338 (197 4)", "l4 December 1960", "620 1988 of 26 August 1988", "Add. I"), and the
 * numbers of paragraphs ("11 Condemns" between paragraphs 10 and 12). A word that is in a pack is
 * never changed. */
cg_status cg_slips_mend(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_SLIPS_H */
