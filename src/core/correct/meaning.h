/* SPDX-License-Identifier: Apache-2.0 */
/** @file meaning.h  What a correction says is meant. */
#ifndef CG_CORRECT_MEANING_H
#define CG_CORRECT_MEANING_H

#include "correct/correcting.h"

/** The thing that the correction says is meant: one of the document, of the packs, or a new one by its kind and label.
 * CG_NONE, with a note, where it says too little. */
cg_status cg_correct_meaning(cg_correcting *c, uint32_t *out);

#endif /* CG_CORRECT_MEANING_H */
