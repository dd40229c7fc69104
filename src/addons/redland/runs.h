/* SPDX-License-Identifier: Apache-2.0 */
/** @file runs.h  Sorted runs of records in a temporary file, for what does not fit into memory, and merging them.
 *
 * The file has no name, so that nothing is left of it however the process ends. */
#ifndef CG_REDLAND_RUNS_H
#define CG_REDLAND_RUNS_H

#include "base/array.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/** Runs that are written one after the other. */
typedef struct {
  FILE    *stream;
  cg_array ends; /**< uint64_t: where each run ends in the file */
  uint64_t length;
} cg_runs;

/** Make a temporary file in `folder`.  CG_CANNOT_WRITE: errno says why.  cg_runs_close() must follow in any case. */
cg_status cg_runs_open(cg_runs *runs, cg_arena *arena, const char *folder);

/** Add `length` bytes to the current run.  What fails is reported by cg_runs_end_run(). */
void cg_runs_write(cg_runs *runs, const void *bytes, size_t length);

/** End the current run.  CG_CANNOT_WRITE: not all of it could be written, and errno says why. */
cg_status cg_runs_end_run(cg_runs *runs);

void cg_runs_close(cg_runs *runs);

/** A run that is read. */
typedef struct {
  int      file;
  uint64_t at;  /* What comes next from the file */
  uint64_t end;
  char    *buffer;
  size_t   capacity;
  size_t   begin; /* What is not read yet of the buffer */
  size_t   filled;
} cg_run;

/** Start to read the run with number `index`; `runs` outlives it. */
cg_run cg_run_open(const cg_runs *runs, uint32_t index);

/** The next `length` bytes, borrowed until the next call; `*out` is NULL at the end of the run.  CG_CANNOT_READ: errno says why. */
cg_status cg_run_next(cg_run *run, size_t length, const void **out);

void cg_run_close(cg_run *run);

/** Whether the current record of source `a` comes before that of source `b`. */
typedef bool (*cg_merge_before)(const void *handle, uint32_t a, uint32_t b);

/** Sorted sources, as a heap: the one with the first record is on top. */
typedef struct {
  uint32_t       *heap;
  uint32_t        count;
  cg_merge_before is_before;
  const void     *handle;
} cg_merge;

/** A merge of at most `most` sources; of equal records, that of the source with the lower number comes first. */
cg_status cg_merge_init(cg_merge *merge, cg_arena *arena, uint32_t most, cg_merge_before is_before, const void *handle);

/** Add a source whose first record is ready. */
void cg_merge_add(cg_merge *merge, uint32_t source);

/** The source with the first record; there must be one. */
static inline uint32_t cg_merge_first(const cg_merge *merge) { return merge->heap[0]; }

/** The first source has moved to its next record, or to its end if `is_over`. */
void cg_merge_moved(cg_merge *merge, bool is_over);

#endif /* CG_REDLAND_RUNS_H */
