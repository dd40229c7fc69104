/* SPDX-License-Identifier: Apache-2.0 */
/** @file batch.h  Which statements belong to which document. */
#ifndef CG_REDLAND_BATCH_H
#define CG_REDLAND_BATCH_H

#include "addons/redland/index.h"
#include "addons/redland/store.h"

/** A line of N-Triples or N-Quads. */
typedef struct {
  cg_slice text;
  cg_slice terms[CG_PLACES]; /**< Empty from the first missing term on */
} cg_store_line;

/** Find the documents of `data`. Results are allocated in `arena`. */
cg_status cg_store_batch_read(const char *name, cg_slice data, cg_arena *arena,
                              cg_store_batch *out);

/** Read the next line that begins with a term and move `*at` past it; false at the end. */
bool cg_store_next_line(cg_slice data, size_t *at, cg_store_line *line);

/** Index in `iris` of the document that states the line about itself or a part of it; CG_NONE if
 * the line describes a thing. `*graph` becomes the term of the line's graph: the document's, the
 * shared graph that the line names, or the graph of things in no pack. */
uint32_t cg_store_document_of(const cg_store_batch *batch, const cg_store_line *line,
                              cg_slice *graph);

/** Whether this graph holds statements of documents about things, rather than a version of a
 * pack. */
bool cg_store_is_things_graph(cg_slice graph);

/** Report that `line` is not a statement; returns CG_BAD_INPUT. */
cg_status cg_store_refuse_line(const cg_messages *messages, const char *name,
                               const cg_store_line *line);

#endif /* CG_REDLAND_BATCH_H */
