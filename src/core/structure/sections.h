/* SPDX-License-Identifier: Apache-2.0 */
/** @file sections.h  Numbered and lettered sections with their own paragraph numbering. */
#ifndef CG_STRUCTURE_SECTIONS_H
#define CG_STRUCTURE_SECTIONS_H

#include "structure/survey.h"

/** Set `sections` of `survey`: the label of each block that opens a section, "II", "A", "A-sI". The
 * mark is alone or followed by the section's title. */
cg_status cg_sections_find(const cg_document *document, const cg_packs *packs, cg_survey *survey);

/** Remove sections whose paragraph numbers continue those of the section before: they are headings.
 * Returns whether there were any. */
bool cg_sections_check(cg_survey *survey);

#endif /* CG_STRUCTURE_SECTIONS_H */
