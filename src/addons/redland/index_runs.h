/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_runs.h  Building the index of a store of any size: memory holds some statements at a time.
 *
 * So many statements make an index in memory, whose terms and orders are sorted.  Each is written to temporary files as a run.  In the
 * end the terms of all runs are merged, the runs get the numbers of the merged terms, which do not change their order, and their
 * statements are merged into the file. */
#ifndef CG_REDLAND_INDEX_RUNS_H
#define CG_REDLAND_INDEX_RUNS_H

#include "addons/redland/index_builder.h"
#include "addons/redland/runs.h"

/** Statements of a run; with its terms and the orders it takes some 60 MB. */
#define CG_RUN_QUADS 500000u

typedef struct {
  cg_arena        *arena;
  const char      *folder;
  uint32_t         most;    /* Statements of a run */
  cg_arena        *memory;  /* Of the run that is built */
  cg_index_builder builder;
  cg_array         terms_of; /* uint32_t: number of terms of each run */
  cg_runs          terms;    /* Each a length and its bytes */
  cg_runs          quads;    /* CG_ORDERS runs each */
} cg_index_runs;

/** Prepare.  Temporary files are made in `folder`, if there are more statements than `most`.  cg_index_runs_close() must follow in any
 * case. */
cg_status cg_index_runs_open(cg_index_runs *runs, cg_arena *arena, const char *folder, uint32_t most);

/** The builder to which the next statement is to be added, in `*out`.  CG_CANNOT_WRITE: errno says why. */
cg_status cg_index_runs_next(cg_index_runs *runs, cg_index_builder **out);

/** Write the index of all that was added to `path`, by way of `beside`.  CG_CANNOT_WRITE and CG_CANNOT_READ: errno says why. */
cg_status cg_index_runs_write(cg_index_runs *runs, const char *path, const char *beside);

void cg_index_runs_close(cg_index_runs *runs);

#endif /* CG_REDLAND_INDEX_RUNS_H */
