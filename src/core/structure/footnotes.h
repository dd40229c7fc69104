/* SPDX-License-Identifier: Apache-2.0 */
/** @file footnotes.h  Matches footnotes to the clauses that have their marks. */
#ifndef CG_STRUCTURE_FOOTNOTES_H
#define CG_STRUCTURE_FOOTNOTES_H

#include "structure/survey.h"

/** Match the footnotes of `document` to clauses: by their marks, else by meaning, else by place. */
cg_status cg_footnotes_tie(cg_document *document, const cg_packs *packs);

#endif /* CG_STRUCTURE_FOOTNOTES_H */
