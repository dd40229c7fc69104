/* SPDX-License-Identifier: Apache-2.0 */
/** @file split.h  Divides a text with several resolutions into documents. */
#ifndef CG_STRUCTURE_SPLIT_H
#define CG_STRUCTURE_SPLIT_H

#include "structure/opening.h"

/** Divide the blocks of `document`: `parts`, an empty array of cg_array, gets the blocks of each
 * document in order, running blocks first, then the notes whose marks are among them. A document
 * begins at a number or symbol of its own above an enacting formula; parts and annexes of a
 * resolution have none. With one part, the text is one document. */
cg_status cg_split_run(const cg_document *document, const cg_packs *packs, cg_array *parts);

#endif /* CG_STRUCTURE_SPLIT_H */
