/* SPDX-License-Identifier: Apache-2.0 */
/** @file resolve.h  Stage 5: mentions to links: what is meant, how that was decided, how sure. */
#ifndef CG_RESOLVE_RESOLVE_H
#define CG_RESOLVE_RESOLVE_H

#include "model/document.h"
#include "pack/packs.h"

/** Set `things` and `links` of `document` from its `mentions`. */
cg_status cg_resolve_run(cg_document *document, const cg_packs *packs);

#endif /* CG_RESOLVE_RESOLVE_H */
