/* SPDX-License-Identifier: Apache-2.0 */
/** @file lists.h  Sub-paragraphs that are printed without letters. */
#ifndef CG_STRUCTURE_LISTS_H
#define CG_STRUCTURE_LISTS_H

#include "structure/survey.h"

/** Find the lists under unnumbered paragraphs that end with a colon, "Decides that the Office shall:", whose parts have no
 * letters and end with semicolons, in the preamble with commas too; each part becomes an item whose letter is lost. */
void cg_lists_find(const cg_document *document, const cg_packs *packs, cg_survey *survey);

#endif /* CG_STRUCTURE_LISTS_H */
