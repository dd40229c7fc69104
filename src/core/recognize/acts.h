/* SPDX-License-Identifier: Apache-2.0 */
/** @file acts.h  What each clause does. */
#ifndef CG_RECOGNIZE_ACTS_H
#define CG_RECOGNIZE_ACTS_H

#include "model/document.h"
#include "pack/packs.h"

/** Set `acts` and `act_parts` of `document`, and the spans of its clauses.  Its mentions are
 * known. */
cg_status cg_acts_find(cg_document *document, const cg_packs *packs);

#endif /* CG_RECOGNIZE_ACTS_H */
