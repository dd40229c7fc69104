/* SPDX-License-Identifier: Apache-2.0 */
/** @file batch.h  Which statements belong to which document. */
#ifndef CG_REDLAND_BATCH_H
#define CG_REDLAND_BATCH_H

#include "addons/redland/store.h"

/** Find the documents of `data`; what it makes lives in `arena`. */
cg_status cg_store_batch_read(const char *name, cg_slice data, cg_arena *arena, cg_store_batch *out);

/** The next line of N-Triples from `*at` on, which moves past it; false at the end.  `subject` is a term. */
bool cg_store_next_line(cg_slice data, size_t *at, cg_slice *line, cg_slice *subject);

/** Index in `iris` of the document that the statement about `subject` belongs to; CG_NONE for a thing's. */
uint32_t cg_store_document_of(const cg_store_batch *batch, cg_slice subject);

#endif /* CG_REDLAND_BATCH_H */
