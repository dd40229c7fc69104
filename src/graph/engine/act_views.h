/* SPDX-License-Identifier: Apache-2.0 */
/** @file act_views.h  Public views of acts. */
#ifndef CG_ENGINE_ACT_VIEWS_H
#define CG_ENGINE_ACT_VIEWS_H

#include "model/document.h"
#include "pack/packs.h"

/** Write the dates of act parts, which callers borrow. */
cg_status cg_act_days_run(cg_document *document, const cg_packs *packs);

#endif /* CG_ENGINE_ACT_VIEWS_H */
