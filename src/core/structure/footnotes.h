/* SPDX-License-Identifier: Apache-2.0 */
/** @file footnotes.h  Footnotes to the clauses in which their marks stand. */
#ifndef CG_STRUCTURE_FOOTNOTES_H
#define CG_STRUCTURE_FOOTNOTES_H

#include "structure/survey.h"

/** Tie the footnotes of `document`: by their marks, else by what they speak of, else by their place. */
cg_status cg_footnotes_tie(cg_document *document, const cg_packs *packs);

#endif /* CG_STRUCTURE_FOOTNOTES_H */
