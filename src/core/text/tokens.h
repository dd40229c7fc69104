/* SPDX-License-Identifier: Apache-2.0 */
/** @file tokens.h  Divides the repaired text into tokens. */
#ifndef CG_TEXT_TOKENS_H
#define CG_TEXT_TOKENS_H

#include "model/document.h"
#include "pack/packs.h"

/** Divide the text of each block of `document` into tokens, with a CG_TOKEN_BREAK after each
 * block. */
cg_status cg_tokens_cut(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_TOKENS_H */
