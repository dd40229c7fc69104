/* SPDX-License-Identifier: Apache-2.0 */
/** @file metadata.h  Reads the document's own metadata from the front matter. */
#ifndef CG_STRUCTURE_METADATA_H
#define CG_STRUCTURE_METADATA_H

#include "structure/survey.h"

/** Set `title_tokens` of `document` and fill gaps in its `metadata`, only from printed text. */
cg_status cg_metadata_read(cg_document *document, const cg_packs *packs, const cg_survey *survey);

#endif /* CG_STRUCTURE_METADATA_H */
