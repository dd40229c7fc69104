/* SPDX-License-Identifier: Apache-2.0 */
/** @file doubt.h  Last stage: detects results that are probably worthless. */
#ifndef CG_ENGINE_DOUBT_H
#define CG_ENGINE_DOUBT_H

#include "model/document.h"
#include "pack/packs.h"

/** Set `language` and `doubt` of `document`: the text is not in English, or something that every
 * resolution has was not found. */
cg_status cg_doubt_run(cg_document *document, const cg_packs *packs);

#endif /* CG_ENGINE_DOUBT_H */
