/* SPDX-License-Identifier: Apache-2.0 */
/** @file pipeline.h  Jobs that threads do at the same time, and whose results are taken in the order in which they came.
 *
 * One thread, the owner, makes, submits and settles.  It waits where too many jobs, or too many bytes of results, are not settled. */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include <stddef.h>

/** Most threads of a pipeline. */
#define CLI_PIPELINE_THREADS_MOST 128u

typedef struct cli_pipeline cli_pipeline;

/** What is done with a job, which is the caller's pointer. */
typedef struct {
  size_t (*work)(void *handle, void *job);   /**< In any thread; returns about how many bytes its results take */
  void   (*settle)(void *handle, void *job); /**< In the owner's thread, in order; frees the job */
  void   *handle;
} cli_pipeline_tasks;

/** Start `threads` threads, as many as can be started, at least one.  NULL if none can. */
cli_pipeline *cli_pipeline_new(unsigned threads, cli_pipeline_tasks tasks);

/** Give a job, which is the pipeline's now.  Settles those that are done. */
void cli_pipeline_submit(cli_pipeline *pipeline, void *job);

/** Settle all jobs. */
void cli_pipeline_drain(cli_pipeline *pipeline);

/** Drain, end the threads, free. */
void cli_pipeline_free(cli_pipeline *pipeline);

#endif /* CLI_PIPELINE_H */
