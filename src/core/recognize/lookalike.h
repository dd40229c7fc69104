/* SPDX-License-Identifier: Apache-2.0 */
/** @file lookalike.h  Words that look like a verb of the body that speaks, and are a noun, a gerund
 * or what others did. */
#ifndef CG_RECOGNIZE_LOOKALIKE_H
#define CG_RECOGNIZE_LOOKALIKE_H

#include "recognize/acting.h"
#include "recognize/verbs.h"

/** Whether what follows a verb in the third person shows that it is a noun: "its requests and
 * recommendations".  After ", and", as `is_apart` says, a comma may follow: ", and encourages, in
 * this regard, …". */
bool cg_lookalike_is_noun(const cg_acting *a, cg_verb_found found, bool is_apart);

/** Whether an "and" at `at` without a comma pairs nouns or gerunds, not verbs: "contributions and
 * pledges to support", "for protecting and empowering". */
bool cg_lookalike_is_paired(const cg_acting *a, uint32_t at, cg_verb_found found);

/** Whether the participle `found`, behind the comma or "and" at `at`, is one of a list of gerunds
 * or cannot be the body's own: "in planting reeds, establishing lakes, and". */
bool cg_lookalike_is_listed(const cg_acting *a, uint32_t at, cg_verb_found found);

/** Whether `found` says what others did, not the mood of the body that speaks: "and encouraged
 * States to plant", not "encouraged that they do". */
bool cg_lookalike_is_past(const cg_acting *a, cg_verb_found found);

#endif /* CG_RECOGNIZE_LOOKALIKE_H */
