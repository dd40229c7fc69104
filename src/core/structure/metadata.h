/* SPDX-License-Identifier: Apache-2.0 */
/** @file metadata.h  What the front matter says of the document itself. */
#ifndef CG_STRUCTURE_METADATA_H
#define CG_STRUCTURE_METADATA_H

#include "structure/survey.h"

/** Set `title_tokens` of `document` and what its `metadata` lacks: only what is printed, no guess. */
cg_status cg_metadata_read(cg_document *document, const cg_packs *packs, const cg_survey *survey);

#endif /* CG_STRUCTURE_METADATA_H */
