/* SPDX-License-Identifier: Apache-2.0 */
/** @file lists.h  Sub-paragraphs printed without letters. */
#ifndef CG_STRUCTURE_LISTS_H
#define CG_STRUCTURE_LISTS_H

#include "structure/survey.h"

/** Find lists without letters under unnumbered paragraphs that end with a colon, "Decides that the
 * Office shall:". Their parts end with semicolons, in the preamble also with commas. Each part
 * becomes an item with a lost letter. */
void cg_lists_find(const cg_document *document, const cg_packs *packs, cg_survey *survey);

#endif /* CG_STRUCTURE_LISTS_H */
