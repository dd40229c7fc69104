/* SPDX-License-Identifier: Apache-2.0 */
/** @file cut.h  Blocks in which several paragraphs run together, cut. */
#ifndef CG_STRUCTURE_CUT_H
#define CG_STRUCTURE_CUT_H

#include "structure/opening.h"

/** Cut the running blocks of `document` where the text shows that another paragraph begins although no line does: at the
 * number that is due, at the mark of the next section, at the number before a title. */
cg_status cg_blocks_cut(cg_document *document, const cg_packs *packs);

#endif /* CG_STRUCTURE_CUT_H */
