/* SPDX-License-Identifier: Apache-2.0 */
/** @file statements.h  Adding N-Triples statements to an index, each in its graph. */
#ifndef CG_REDLAND_STATEMENTS_H
#define CG_REDLAND_STATEMENTS_H

#include "addons/redland/batch.h"
#include "addons/redland/index_builder.h"

/** Add the statement of `line` in `graph`, a term. The buffers are scratch space for spelling
 * terms. */
cg_status cg_store_index_line(cg_index_builder *builder, cg_buffer scratch[2],
                              const cg_store_line *line, cg_slice graph);

/** Add all statements of `batch`. */
cg_status cg_store_index(const cg_messages *messages, const cg_store_batch *batch,
                         cg_index_builder *builder);

#endif /* CG_REDLAND_STATEMENTS_H */
