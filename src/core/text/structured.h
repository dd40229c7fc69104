/* SPDX-License-Identifier: Apache-2.0 */
/** @file structured.h  Reads structured text (docs/formats.md), whose lines state what they are. */
#ifndef CG_TEXT_STRUCTURED_H
#define CG_TEXT_STRUCTURED_H

#include "model/document.h"
#include "pack/packs.h"

/** Whether `decoded` begins with the header line of structured text. */
bool cg_structured_is(cg_slice decoded);

/** Set `text`, `text_map`, `blocks` and `marks` of `document` from its `decoded`, which must be
 * structured text. */
cg_status cg_structured_read(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_STRUCTURED_H */
