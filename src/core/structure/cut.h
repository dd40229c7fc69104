/* SPDX-License-Identifier: Apache-2.0 */
/** @file cut.h  Divides blocks that contain several paragraphs. */
#ifndef CG_STRUCTURE_CUT_H
#define CG_STRUCTURE_CUT_H

#include "structure/opening.h"

/** Divide the running blocks of `document` where a paragraph begins without a new line: at the
 * expected number, at the mark of the next section, at the number before a title. */
cg_status cg_blocks_cut(cg_document *document, const cg_packs *packs);

#endif /* CG_STRUCTURE_CUT_H */
