/* SPDX-License-Identifier: Apache-2.0 */
/** @file meaning.h  Finds the target that a correction states. */
#ifndef CG_CORRECT_MEANING_H
#define CG_CORRECT_MEANING_H

#include "correct/correcting.h"

/** The target of the correction: a thing of the document, of the packs, or a new one from its kind
 * and label. CG_NONE, with a note, if the correction does not define one. */
cg_status cg_correct_meaning(cg_correcting *c, uint32_t *out);

#endif /* CG_CORRECT_MEANING_H */
