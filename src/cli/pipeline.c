/* SPDX-License-Identifier: Apache-2.0 */
/* A ring of jobs.  `settled` <= `taken` <= `given`: jobs from `settled` to `taken` are being done or done, those from `taken` to
 * `given` wait for a thread.  The owner alone moves `given` and `settled`. */
#include "cli/pipeline.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#define JOBS_PER_THREAD 8u /* So that a long document does not stop the other threads */
#define JOBS_MOST 256u     /* A job can have a file open */
#define BYTES_PER_THREAD ((size_t)8 << 20)

typedef struct {
  void  *job;
  size_t bytes;
  int    is_done;
} place;

struct cli_pipeline {
  cli_pipeline_tasks tasks;
  pthread_mutex_t    lock;
  pthread_cond_t     is_given; /* Or the end */
  pthread_cond_t     is_done;
  place             *ring;
  size_t             capacity;
  size_t             given;
  size_t             taken;
  size_t             settled;
  size_t             bytes; /* Of results that are not settled */
  size_t             bytes_most;
  int                is_ended;
  unsigned           thread_count;
  pthread_t          threads[CLI_PIPELINE_THREADS_MOST];
};

static void *work(void *handle) {
  cli_pipeline *const p = handle;
  pthread_mutex_lock(&p->lock);
  for (;;) {
    while (p->taken == p->given && !p->is_ended) {
      pthread_cond_wait(&p->is_given, &p->lock);
    }
    if (p->taken == p->given) {
      break;
    }
    place *const at = &p->ring[p->taken++ % p->capacity];
    pthread_mutex_unlock(&p->lock);
    at->bytes = p->tasks.work(p->tasks.handle, at->job);
    pthread_mutex_lock(&p->lock);
    at->is_done = 1;
    p->bytes += at->bytes;
    pthread_cond_signal(&p->is_done);
  }
  pthread_mutex_unlock(&p->lock);
  return NULL;
}

/* Signals are for the owner's thread, which may be waiting for input. */
static void start_threads(cli_pipeline *p, unsigned threads) {
  sigset_t all;
  sigset_t mask;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &mask);
  while (p->thread_count < threads && !pthread_create(&p->threads[p->thread_count], NULL, work, p)) {
    ++p->thread_count;
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

cli_pipeline *cli_pipeline_new(unsigned threads, cli_pipeline_tasks tasks) {
  cli_pipeline *const p = calloc(1, sizeof(*p));
  if (!p) {
    return NULL;
  }
  p->tasks = tasks;
  p->capacity = threads * JOBS_PER_THREAD < JOBS_MOST ? threads * JOBS_PER_THREAD : JOBS_MOST;
  p->bytes_most = threads * BYTES_PER_THREAD;
  p->ring = calloc(p->capacity, sizeof(*p->ring));
  pthread_mutex_init(&p->lock, NULL);
  pthread_cond_init(&p->is_given, NULL);
  pthread_cond_init(&p->is_done, NULL);
  if (p->ring) {
    start_threads(p, threads);
  }
  if (!p->thread_count) {
    cli_pipeline_free(p);
    return NULL;
  }
  return p;
}

/* Settle the jobs at the front that are done, and wait for those that must be: all but `most`.  The lock is held, but not while a job
 * is settled. */
static void settle(cli_pipeline *p, size_t most) {
  while (p->settled < p->given) {
    place *const at = &p->ring[p->settled % p->capacity];
    const int is_full = p->given - p->settled > most || p->bytes > p->bytes_most;
    if (!at->is_done && !is_full) {
      return;
    }
    while (!at->is_done) {
      pthread_cond_wait(&p->is_done, &p->lock);
    }
    const place done = *at;
    *at = (place){NULL, 0, 0};
    ++p->settled;
    p->bytes -= done.bytes;
    pthread_mutex_unlock(&p->lock);
    p->tasks.settle(p->tasks.handle, done.job);
    pthread_mutex_lock(&p->lock);
  }
}

void cli_pipeline_submit(cli_pipeline *p, void *job) {
  pthread_mutex_lock(&p->lock);
  settle(p, p->capacity - 1);
  p->ring[p->given++ % p->capacity] = (place){job, 0, 0};
  pthread_cond_signal(&p->is_given);
  pthread_mutex_unlock(&p->lock);
}

void cli_pipeline_drain(cli_pipeline *p) {
  pthread_mutex_lock(&p->lock);
  settle(p, 0);
  pthread_mutex_unlock(&p->lock);
}

void cli_pipeline_free(cli_pipeline *p) {
  if (!p) {
    return;
  }
  if (p->thread_count) {
    cli_pipeline_drain(p);
  }
  pthread_mutex_lock(&p->lock);
  p->is_ended = 1;
  pthread_cond_broadcast(&p->is_given);
  pthread_mutex_unlock(&p->lock);
  for (unsigned i = 0; i < p->thread_count; ++i) {
    pthread_join(p->threads[i], NULL);
  }
  pthread_cond_destroy(&p->is_given);
  pthread_cond_destroy(&p->is_done);
  pthread_mutex_destroy(&p->lock);
  free(p->ring);
  free(p);
}
