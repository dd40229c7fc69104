/* SPDX-License-Identifier: Apache-2.0 */
/** @file correct.h  Stage 5a: what a curator said of the links. */
#ifndef CG_CORRECT_CORRECT_H
#define CG_CORRECT_CORRECT_H

#include "model/document.h"
#include "pack/packs.h"

/** Change `links`, `things` and `omissions` of `document` as its `corrections` say; without any, nothing.  A correction
 * whose words are not where it says any more is told as a note, and the rest is done. */
cg_status cg_correct_run(cg_document *document, const cg_packs *packs);

#endif /* CG_CORRECT_CORRECT_H */
