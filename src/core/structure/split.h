/* SPDX-License-Identifier: Apache-2.0 */
/** @file split.h  Several resolutions in one text, each a document of its own. */
#ifndef CG_STRUCTURE_SPLIT_H
#define CG_STRUCTURE_SPLIT_H

#include "structure/opening.h"

/** Divide the blocks of `document`: `parts`, an empty array of cg_array, gets the blocks of each document, in order: running
 * blocks, then the notes whose marks stand among them.  A document begins at a number or symbol of its own, above an enacting
 * formula; parts and annexes of a resolution have none.  One part: the text is one document. */
cg_status cg_split_run(const cg_document *document, const cg_packs *packs, cg_array *parts);

#endif /* CG_STRUCTURE_SPLIT_H */
