/* SPDX-License-Identifier: Apache-2.0 */
/* A ring of jobs.  `settled` <= `taken` <= `given`: jobs from `settled` to `taken` are in work or
 * done, those from `taken` to `given` wait for a thread.  Only the owner changes `given` and
 * `settled`. */
#include "cli/pipeline.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

#define JOBS_PER_THREAD 8u /* One long document must not stop the other threads */
#define JOBS_MOST 256u
#define BYTES_PER_THREAD ((size_t)64 << 20)
/* Descriptors: standard streams, input, output and the programs that compress it */
#define FILES_OF_OWNER 32u
/* The pipes to and from clausegraph-convert, twice while it starts */
#define FILES_PER_THREAD 8u

typedef struct {
  void *job;
  size_t bytes; /* Of the job, from its end on also of its results */
  size_t needs; /* While a thread works on it */
  int is_done;
} place;

struct cli_pipeline {
  cli_pipeline_tasks tasks;
  pthread_mutex_t lock;
  pthread_cond_t is_given; /* Or the end */
  pthread_cond_t is_done;
  place *ring;
  size_t capacity;
  size_t given;
  size_t taken;
  size_t settled;
  size_t bytes; /* Of all jobs that are not settled */
  size_t bytes_most;
  int is_ended;
  unsigned thread_count;
  pthread_t threads[CLI_PIPELINE_THREADS_MOST];
};

/* Whether a thread must not take the next job: there is none, or not enough memory is left for it.
 * The job that is settled next is always taken, or nothing would ever be settled. */
static int must_wait(const cli_pipeline *p) {
  return p->taken == p->given || (p->taken != p->settled &&
                                  p->bytes + p->ring[p->taken % p->capacity].needs > p->bytes_most);
}

static void *work(void *handle) {
  cli_pipeline *const p = handle;
  pthread_mutex_lock(&p->lock);
  for (;;) {
    while (must_wait(p) && !p->is_ended) {
      pthread_cond_wait(&p->is_given, &p->lock);
    }
    if (p->taken == p->given) {
      break;
    }
    place *const at = &p->ring[p->taken++ % p->capacity];
    p->bytes += at->needs;
    pthread_mutex_unlock(&p->lock);
    const size_t bytes = p->tasks.work(p->tasks.handle, at->job);
    pthread_mutex_lock(&p->lock);
    at->is_done = 1;
    at->bytes += bytes;
    p->bytes += bytes;
    p->bytes -= at->needs;
    pthread_cond_signal(&p->is_done);
    pthread_cond_broadcast(&p->is_given); /* Others may wait for the memory */
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
  while (p->thread_count < threads &&
         !pthread_create(&p->threads[p->thread_count], NULL, work, p)) {
    ++p->thread_count;
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

/* Each job may have a file open, and each thread the pipes of a program: lower both until the
 * descriptors of the process suffice. */
static void fit_descriptors(unsigned *threads, size_t *capacity) {
  struct rlimit files;
  *capacity = least((size_t)*threads * JOBS_PER_THREAD, JOBS_MOST);
  if (getrlimit(RLIMIT_NOFILE, &files) || files.rlim_cur == RLIM_INFINITY) {
    return;
  }
  const size_t left = files.rlim_cur > FILES_OF_OWNER ? (size_t)files.rlim_cur - FILES_OF_OWNER : 0;
  *threads = (unsigned)least(*threads, left / (FILES_PER_THREAD + 1));
  *threads = *threads ? *threads : 1;
  const size_t jobs = left > *threads * FILES_PER_THREAD ? left - *threads * FILES_PER_THREAD : 1;
  *capacity = least(*capacity, jobs);
}

cli_pipeline *cli_pipeline_new(unsigned threads, cli_pipeline_tasks tasks) {
  cli_pipeline *const p = calloc(1, sizeof(*p));
  if (!p) {
    return NULL;
  }
  p->tasks = tasks;
  fit_descriptors(&threads, &p->capacity);
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

/* Settle the jobs at the front that are done, and wait for those that must be: all but `most`.  The
 * lock is held, but not while a job is settled. */
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
    *at = (place){NULL, 0, 0, 0};
    ++p->settled;
    pthread_cond_broadcast(&p->is_given); /* The next job may be the one that is always taken */
    pthread_mutex_unlock(&p->lock);
    p->tasks.settle(p->tasks.handle, done.job);
    pthread_mutex_lock(&p->lock);
    p->bytes -= done.bytes;
    pthread_cond_broadcast(&p->is_given);
  }
}

void cli_pipeline_submit(cli_pipeline *p, void *job, size_t bytes, size_t needs) {
  pthread_mutex_lock(&p->lock);
  p->bytes += bytes; /* Room is made for it before it waits in the ring */
  settle(p, p->capacity - 1);
  p->ring[p->given++ % p->capacity] = (place){job, bytes, needs, 0};
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
