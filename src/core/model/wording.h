/* SPDX-License-Identifier: Apache-2.0 */
/** @file wording.h  Names and labels made from those of others.  The only place with words of the
 * language that they are in. */
#ifndef CG_MODEL_WORDING_H
#define CG_MODEL_WORDING_H

#include "base/arena.h"
#include "model/mention.h"

/** "President of the Human Rights Council" of "President" and "Human Rights Council"; no data if
 * there is no memory, as below. */
cg_slice cg_wording_of(cg_arena *arena, cg_slice part, cg_slice whole);

/** "General Assembly, session 75", "General Assembly special session 22": the session `number` of
 * `body`, as `mention` names it. */
cg_slice cg_wording_session(cg_arena *arena, cg_slice body, const cg_mention *mention,
                            cg_slice number);

/** Key that distinguishes a special session of `body` from others of the same number: "General
 * Assembly special session|22"; empty for a regular one. */
cg_slice cg_wording_special(cg_arena *arena, cg_slice body, const cg_mention *mention,
                            cg_slice number);

/** "General Assembly, session 75, item 72 (b)". */
cg_slice cg_wording_item(cg_arena *arena, cg_slice session, cg_slice number);

#endif /* CG_MODEL_WORDING_H */
