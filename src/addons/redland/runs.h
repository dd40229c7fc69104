/* SPDX-License-Identifier: Apache-2.0 */
/** @file runs.h  Sorted runs of records in a temporary file, for data that does not fit into
 * memory, and their merge.
 *
 * The file has no name, so it disappears however the process ends. */
#ifndef CG_REDLAND_RUNS_H
#define CG_REDLAND_RUNS_H

#include "base/array.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/** Runs written one after the other. */
typedef struct {
  FILE *stream;
  cg_array ends; /**< uint64_t: end of each run in the file */
  uint64_t length;
} cg_runs;

/** Create a temporary file in `folder`. On CG_CANNOT_WRITE errno is set. Call cg_runs_close() in
 * any case. */
cg_status cg_runs_open(cg_runs *runs, cg_arena *arena, const char *folder);

/** Add `length` bytes to the current run; cg_runs_end_run() reports errors. */
void cg_runs_write(cg_runs *runs, const void *bytes, size_t length);

/** End the current run. On CG_CANNOT_WRITE a write failed, and errno is set. */
cg_status cg_runs_end_run(cg_runs *runs);

void cg_runs_close(cg_runs *runs);

/** A run being read. */
typedef struct {
  int file;
  uint64_t at; /* Offset of the next bytes to read from the file */
  uint64_t end;
  char *buffer;
  size_t capacity;
  size_t begin; /* Start of the unread part of the buffer */
  size_t filled;
} cg_run;

/** Open run number `index` for reading; `runs` must outlive it. */
cg_run cg_run_open(const cg_runs *runs, uint32_t index);

/** Read the next `length` bytes, borrowed until the next call; `*out` is NULL at the end of the
 * run. On CG_CANNOT_READ errno is set. */
cg_status cg_run_next(cg_run *run, size_t length, const void **out);

void cg_run_close(cg_run *run);

/** Whether the current record of source `a` sorts before that of source `b`. */
typedef bool (*cg_merge_before)(const void *handle, uint32_t a, uint32_t b);

/** Sorted sources as a heap; the source with the first record is on top. */
typedef struct {
  uint32_t *heap;
  uint32_t count;
  cg_merge_before is_before;
  const void *handle;
} cg_merge;

/** Initialize a merge of at most `most` sources. Of equal records, that of the lower-numbered
 * source comes first. */
cg_status cg_merge_init(cg_merge *merge, cg_arena *arena, uint32_t most, cg_merge_before is_before,
                        const void *handle);

/** Add a source whose first record is loaded. */
void cg_merge_add(cg_merge *merge, uint32_t source);

/** The source with the first record; there must be one. */
static inline uint32_t cg_merge_first(const cg_merge *merge) { return merge->heap[0]; }

/** Call after the first source moved to its next record, or to its end if `is_over`. */
void cg_merge_moved(cg_merge *merge, bool is_over);

#endif /* CG_REDLAND_RUNS_H */
