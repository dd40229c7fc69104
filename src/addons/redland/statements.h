/* SPDX-License-Identifier: Apache-2.0 */
/** @file statements.h  Statements of N-Triples into an index, each in its graph. */
#ifndef CG_REDLAND_STATEMENTS_H
#define CG_REDLAND_STATEMENTS_H

#include "addons/redland/store.h"

/** Add the statements of `batch` to `builder`. */
cg_status cg_store_index(const cg_messages *messages, const cg_store_batch *batch, cg_index_builder *builder);

#endif /* CG_REDLAND_STATEMENTS_H */
