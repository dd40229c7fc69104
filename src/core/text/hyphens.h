/* SPDX-License-Identifier: Apache-2.0 */
/** @file hyphens.h  Hyphens at the ends of lines. */
#ifndef CG_TEXT_HYPHENS_H
#define CG_TEXT_HYPHENS_H

#include "model/document.h"
#include "pack/packs.h"

/** Restore, in `decoded`, hyphens that a program dropped when it joined two lines ("mediumsized"),
 * and join lines that end in a hyphen of the word ("non-" above "proliferation"). A hyphen belongs
 * to the word if the document has the word with it, or if neither the packs nor the document have
 * the word without it but have both parts. */
cg_status cg_hyphens_mend(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_HYPHENS_H */
