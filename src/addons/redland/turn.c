/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/turn.h"

#include <pthread.h>

/* A recursive mutex has no initializer in POSIX, so who has the turn is kept here. */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t  is_free = PTHREAD_COND_INITIALIZER;
static pthread_t       owner;
static unsigned        depth;

void cg_turn_take(void) {
  const pthread_t self = pthread_self();
  pthread_mutex_lock(&mutex);
  while (depth && !pthread_equal(owner, self)) {
    pthread_cond_wait(&is_free, &mutex);
  }
  owner = self;
  ++depth;
  pthread_mutex_unlock(&mutex);
}

void cg_turn_end(void) {
  pthread_mutex_lock(&mutex);
  --depth;
  if (!depth) {
    pthread_cond_signal(&is_free);
  }
  pthread_mutex_unlock(&mutex);
}
