/* SPDX-License-Identifier: Apache-2.0 */
/** @file recognize.h  Stage 4: clauses to mentions and acts. */
#ifndef CG_RECOGNIZE_RECOGNIZE_H
#define CG_RECOGNIZE_RECOGNIZE_H

#include "model/document.h"
#include "pack/packs.h"

/** Set `mentions`, `acts` and `act_parts` of `document`, and their spans in its clauses. */
cg_status cg_recognize_run(cg_document *document, const cg_packs *packs);

#endif /* CG_RECOGNIZE_RECOGNIZE_H */
