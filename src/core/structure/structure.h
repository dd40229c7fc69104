/* SPDX-License-Identifier: Apache-2.0 */
/** @file structure.h  Stage 3: front matter, clauses as a tree, annexes, footnotes tied to them. */
#ifndef CG_STRUCTURE_STRUCTURE_H
#define CG_STRUCTURE_STRUCTURE_H

#include "model/document.h"
#include "pack/packs.h"

/** Set `clauses`, `title_tokens` and what `metadata` lacks, from `blocks` and `tokens`. */
cg_status cg_structure_run(cg_document *document, const cg_packs *packs);

#endif /* CG_STRUCTURE_STRUCTURE_H */
