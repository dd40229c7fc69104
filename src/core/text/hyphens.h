/* SPDX-License-Identifier: Apache-2.0 */
/** @file hyphens.h  Hyphens at the ends of lines. */
#ifndef CG_TEXT_HYPHENS_H
#define CG_TEXT_HYPHENS_H

#include "model/document.h"
#include "pack/packs.h"

/** Put back, in `decoded`, hyphens that a program dropped where it joined two lines ("mediumsized"), and join lines that end in a
 * hyphen of the word ("non-" above "proliferation"). A hyphen is one of the word if neither the packs nor the document have the word
 * without it, and they have both parts, or if the document has the word with it. */
cg_status cg_hyphens_mend(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_HYPHENS_H */
