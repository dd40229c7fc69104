/* SPDX-License-Identifier: Apache-2.0 */
/** @file pipeline.h  Jobs that several threads work on, with results that are taken in the order of
 * submission.
 *
 * One thread, the owner, makes, submits and settles jobs.  It waits while too many jobs are
 * unsettled.  Unsettled jobs together take at most about 64 MiB for each thread, or what one job
 * needs: the owner and the threads wait for that, too.  A job may keep one file open and start one
 * program with pipes: with few file descriptors (RLIMIT_NOFILE) there are fewer jobs and
 * threads. */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include <stddef.h>

/** Most threads of a pipeline. */
#define CLI_PIPELINE_THREADS_MOST 128u

typedef struct cli_pipeline cli_pipeline;

/** What to do with a job, which is a pointer of the caller. */
typedef struct {
  /** In any thread; returns about how many bytes its results hold */
  size_t (*work)(void *handle, void *job);
  /** In the owner's thread, in order; frees the job */
  void (*settle)(void *handle, void *job);
  void *handle;
} cli_pipeline_tasks;

/** Start up to `threads` threads.  Returns NULL if not even one can start. */
cli_pipeline *cli_pipeline_new(unsigned threads, cli_pipeline_tasks tasks);

/** Submit a job that holds `bytes` bytes, and needs about `needs` more while a thread works on it.
 * The pipeline owns it from now on. Settles jobs that are done. */
void cli_pipeline_submit(cli_pipeline *pipeline, void *job, size_t bytes, size_t needs);

/** Settle all jobs. */
void cli_pipeline_drain(cli_pipeline *pipeline);

/** Drain, end the threads, free.  NULL is allowed. */
void cli_pipeline_free(cli_pipeline *pipeline);

#endif /* CLI_PIPELINE_H */
