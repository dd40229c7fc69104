/* SPDX-License-Identifier: Apache-2.0 */
/** @file text.h  Stage 2: removes page furniture, joins paragraphs, repairs OCR errors,
 * tokenizes. */
#ifndef CG_TEXT_TEXT_H
#define CG_TEXT_TEXT_H

#include "model/document.h"
#include "pack/packs.h"

/** Set `text`, `text_map`, `blocks` and `tokens` of `document` from its `decoded`. */
cg_status cg_text_run(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_TEXT_H */
