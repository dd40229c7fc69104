/* SPDX-License-Identifier: Apache-2.0 */
/** @file enacting.h  The enacting formula, which names the speaking body: "The General
 * Assembly,". */
#ifndef CG_STRUCTURE_ENACTING_H
#define CG_STRUCTURE_ENACTING_H

#include "structure/opening.h"

/** Index of the token after the enacting formula at the start of `block`, or CG_NONE if there is
 * none. `organ` becomes its pack entry, CG_NONE for an unknown body. */
uint32_t cg_enacting_end(const cg_document *document, const cg_packs *packs, const cg_block *block,
                         uint32_t *organ);

/** Whether a block is only the name of a body without a comma, "The Executive Board", or with a
 * mark misread from it. */
bool cg_enacting_is_bare(const cg_document *document, const cg_packs *packs, const cg_block *block);

/** The last body named by a block of the front matter, such as "The Security Council" below the day
 * of adoption; or CG_NONE. */
uint32_t cg_enacting_body(const cg_document *document, const cg_packs *packs,
                          const cg_block *block);

/** Whether a block begins with the name of a body like a formula, whatever follows: "The General
 * Assembly, recalling". */
bool cg_enacting_opens(const cg_document *document, const cg_packs *packs, const cg_block *block);

/** Whether a block is a formula that refers to the paragraphs above it: "Therefore the Security
 * Council,". */
bool cg_enacting_concludes(const cg_document *document, const cg_packs *packs,
                           const cg_block *block);

#endif /* CG_STRUCTURE_ENACTING_H */
