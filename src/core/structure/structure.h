/* SPDX-License-Identifier: Apache-2.0 */
/** @file structure.h  Stage 3: front matter, the clause tree, annexes, footnotes matched to
 * clauses. */
#ifndef CG_STRUCTURE_STRUCTURE_H
#define CG_STRUCTURE_STRUCTURE_H

#include "model/document.h"
#include "pack/packs.h"

/** Set `clauses` and `title_tokens`, and fill gaps in `metadata`, from `blocks` and `tokens`. */
cg_status cg_structure_run(cg_document *document, const cg_packs *packs);

#endif /* CG_STRUCTURE_STRUCTURE_H */
