/* SPDX-License-Identifier: Apache-2.0 */
/** @file batch.h  Which statements belong to which document. */
#ifndef CG_REDLAND_BATCH_H
#define CG_REDLAND_BATCH_H

#include "addons/redland/index.h"
#include "addons/redland/store.h"

/** A line of N-Triples or N-Quads. */
typedef struct {
  cg_slice text;
  cg_slice terms[CG_PLACES]; /**< As the line has them; empty from the first that lacks on */
} cg_store_line;

/** Find the documents of `data`; what it makes lives in `arena`. */
cg_status cg_store_batch_read(const char *name, cg_slice data, cg_arena *arena, cg_store_batch *out);

/** The next line from `*at` on that begins with a term, which moves past it; false at the end. */
bool cg_store_next_line(cg_slice data, size_t *at, cg_store_line *line);

/** Index in `iris` of the document that states the line about itself or a part; CG_NONE where the line describes a thing.  `*graph` gets
 * the term of the graph it belongs to: the document's, the shared one that the line names, or that of things of no pack. */
uint32_t cg_store_document_of(const cg_store_batch *batch, const cg_store_line *line, cg_slice *graph);

/** Whether the graph with this term holds what documents say of things, not a version of a pack. */
bool cg_store_is_things_graph(cg_slice graph);

/** Report that `line` is no statement; returns CG_BAD_INPUT. */
cg_status cg_store_refuse_line(const cg_messages *messages, const char *name, const cg_store_line *line);

#endif /* CG_REDLAND_BATCH_H */
