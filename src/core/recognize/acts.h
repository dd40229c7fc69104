/* SPDX-License-Identifier: Apache-2.0 */
/** @file acts.h  What each clause does. */
#ifndef CG_RECOGNIZE_ACTS_H
#define CG_RECOGNIZE_ACTS_H

#include "recognize/acting.h"

/** Begin the search for the acts of `document`. What `out` holds is allocated in `scratch` and
 * needed until the acts of all clauses are found. CG_NO_MEMORY. */
cg_status cg_acts_begin(cg_document *document, const cg_packs *packs, cg_name_memo *memo,
                        cg_arena *scratch, cg_acting *out);

/** Find the acts of the clause `index`, whose mentions are known, and its parts; those of the
 * clauses before it are known too. `reading` ends with the clause. */
cg_status cg_acts_find(cg_acting *a, uint32_t index, const cg_reading *reading);

#endif /* CG_RECOGNIZE_ACTS_H */
