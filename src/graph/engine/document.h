/* SPDX-License-Identifier: Apache-2.0 */
/** @file document.h  The stages of one document. */
#ifndef CG_ENGINE_DOCUMENT_H
#define CG_ENGINE_DOCUMENT_H

#include "engine/documents_impl.h"

/** Name `document`, then run the stages that follow structure. */
cg_status cg_document_finish(cg_document *document, const cg_packs *packs);

#endif /* CG_ENGINE_DOCUMENT_H */
