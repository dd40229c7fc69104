/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_runs.h  Building a store index of any size with bounded memory.
 *
 * After a fixed number of statements, the terms and orders in memory are sorted and written to
 * temporary files as a run. At the end the terms of all runs are merged, the statements of the runs
 * get the merged term numbers, which keep their order, and are merged into the index file. */
#ifndef CG_REDLAND_INDEX_RUNS_H
#define CG_REDLAND_INDEX_RUNS_H

#include "addons/redland/index_builder.h"
#include "addons/redland/runs.h"

/** Statements per run; with its terms and orders, a run takes about 60 MB. */
#define CG_RUN_QUADS 500000u

typedef struct {
  cg_arena *arena;
  const char *folder;
  uint32_t most;    /* Statements of a run */
  cg_arena *memory; /* Memory of the current run */
  cg_index_builder builder;
  cg_array terms_of; /* uint32_t: number of terms of each run */
  cg_runs terms;     /* Each a length and its bytes */
  cg_runs quads;     /* CG_ORDERS runs each */
} cg_index_runs;

/** Prepare. If there are more statements than `most`, temporary files are created in `folder`. Call
 * cg_index_runs_close() in any case. */
cg_status cg_index_runs_open(cg_index_runs *runs, cg_arena *arena, const char *folder,
                             uint32_t most);

/** Set `*out` to the builder for the next statement. On CG_CANNOT_WRITE errno is set. */
cg_status cg_index_runs_next(cg_index_runs *runs, cg_index_builder **out);

/** Write the index of all added statements to `path` through the temporary file `beside`. On
 * CG_CANNOT_WRITE and CG_CANNOT_READ errno is set. */
cg_status cg_index_runs_write(cg_index_runs *runs, const char *path, const char *beside);

void cg_index_runs_close(cg_index_runs *runs);

#endif /* CG_REDLAND_INDEX_RUNS_H */
