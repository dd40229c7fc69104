/* SPDX-License-Identifier: Apache-2.0 */
/** @file shelf_runs.h  Descriptions of things in any amount, with bounded memory.
 *
 * What exceeds the memory limit is written to a temporary file, sorted by thing. At the end these
 * runs are merged, and each thing in turn gets a shelf of its own. */
#ifndef CG_REDLAND_SHELF_RUNS_H
#define CG_REDLAND_SHELF_RUNS_H

#include "addons/redland/kept.h"
#include "addons/redland/runs.h"
#include "addons/redland/shelf.h"

/** Memory limit for descriptions, in bytes. */
#define CG_SHELF_BYTES ((size_t)16 * 1024 * 1024)

typedef struct {
  cg_arena *arena;
  const cg_store *store; /* For its folder and messages */
  size_t most;           /* Bytes in memory */
  cg_arena *memory;      /* Memory of the current shelf */
  cg_shelf shelf;
  cg_runs runs;
} cg_shelf_runs;

/** Prepare. Call cg_shelf_runs_close() in any case. */
cg_status cg_shelf_runs_open(cg_shelf_runs *runs, cg_arena *arena, const cg_store *store,
                             size_t most);

/** Add a line of file number `file` from load `load`; everything is copied. Files must come in the
 * order of their numbers. */
cg_status cg_shelf_runs_add(cg_shelf_runs *runs, const cg_store_line *line, uint32_t file,
                            uint32_t load);

/** Pass all current lines to `take` in bytewise order. Nothing can be added afterwards. */
cg_status cg_shelf_runs_visit(cg_shelf_runs *runs, cg_store_take take, void *handle);

void cg_shelf_runs_close(cg_shelf_runs *runs);

#endif /* CG_REDLAND_SHELF_RUNS_H */
