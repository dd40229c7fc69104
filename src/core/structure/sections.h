/* SPDX-License-Identifier: Apache-2.0 */
/** @file sections.h  Numbered and lettered sections, with numbering of their own. */
#ifndef CG_STRUCTURE_SECTIONS_H
#define CG_STRUCTURE_SECTIONS_H

#include "structure/survey.h"

/** Set `sections` of `survey`: the label of each block that opens a section, "II", "A", "A-sI".  The mark stands alone
 * or with the section's title after it. */
cg_status cg_sections_find(const cg_document *document, const cg_packs *packs, cg_survey *survey);

/** Take back those whose paragraphs go on with the numbers of the section before: they are headings.  Whether there were any. */
bool cg_sections_check(cg_survey *survey);

#endif /* CG_STRUCTURE_SECTIONS_H */
