/* SPDX-License-Identifier: Apache-2.0 */
/** @file outline.h  Builds the clause tree from blocks. */
#ifndef CG_STRUCTURE_OUTLINE_H
#define CG_STRUCTURE_OUTLINE_H

#include "structure/survey.h"

/** Set `clauses` of `document`, with footnotes last and not matched yet. */
cg_status cg_outline_run(cg_document *document, const cg_packs *packs, const cg_survey *survey);

#endif /* CG_STRUCTURE_OUTLINE_H */
