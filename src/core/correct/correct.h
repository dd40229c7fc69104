/* SPDX-License-Identifier: Apache-2.0 */
/** @file correct.h  Stage 5a: applies a curator's corrections. */
#ifndef CG_CORRECT_CORRECT_H
#define CG_CORRECT_CORRECT_H

#include "model/document.h"
#include "pack/packs.h"

/** Change `links`, `things` and `omissions` of `document` according to its `corrections`, if any. A
 * correction whose words are no longer at their place is reported in a note; the others are
 * applied. */
cg_status cg_correct_run(cg_document *document, const cg_packs *packs);

#endif /* CG_CORRECT_CORRECT_H */
