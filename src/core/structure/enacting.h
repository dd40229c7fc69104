/* SPDX-License-Identifier: Apache-2.0 */
/** @file enacting.h  The words that name who speaks: "The General Assembly,". */
#ifndef CG_STRUCTURE_ENACTING_H
#define CG_STRUCTURE_ENACTING_H

#include "structure/opening.h"

/** Index of the token after the enacting formula at the start of `block`, or CG_NONE if there is none;
 * sets `organ` to its pack entry, CG_NONE for an unknown body. */
uint32_t cg_enacting_end(const cg_document *document, const cg_packs *packs,
                         const cg_block *block, uint32_t *organ);

/** Whether a block is the name of a body alone, its comma lost or not printed: "The Executive Board". */
bool cg_enacting_is_bare(const cg_document *document, const cg_packs *packs, const cg_block *block);

/** The body that a block of the front names last, "The Security Council" under the day of adoption; or CG_NONE. */
uint32_t cg_enacting_body(const cg_document *document, const cg_packs *packs, const cg_block *block);

/** Whether a block starts with the name of a body as a formula does, whatever follows: "The General Assembly, recalling". */
bool cg_enacting_opens(const cg_document *document, const cg_packs *packs, const cg_block *block);

/** Whether a block is a formula that concludes from paragraphs above it: "Therefore the Security Council,". */
bool cg_enacting_concludes(const cg_document *document, const cg_packs *packs, const cg_block *block);

#endif /* CG_STRUCTURE_ENACTING_H */
