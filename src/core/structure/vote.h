/* SPDX-License-Identifier: Apache-2.0 */
/** @file vote.h  The vote by which a document was adopted: its words, counts and voters. */
#ifndef CG_STRUCTURE_VOTE_H
#define CG_STRUCTURE_VOTE_H

#include "model/document.h"
#include "pack/packs.h"

/** Read the vote in `tokens`, from the word "Adopted" on, into the metadata; does nothing if there
 * is none. */
cg_status cg_vote_read(cg_document *document, const cg_packs *packs, cg_span tokens);

#endif /* CG_STRUCTURE_VOTE_H */
