/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700 /* newlocale */
#include "addons/redland/turn.h"

#include <locale.h>
#include <pthread.h>

/* POSIX has no static initializer for a recursive mutex, so the owner is recorded here. */
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t is_free = PTHREAD_COND_INITIALIZER;
static pthread_t owner;
static unsigned depth;
/* The "C" locale, once created: raptor and rasqal read and write numbers by the locale */
static locale_t plain;
static locale_t before; /* The owner's previous locale */

void cg_turn_take(void) {
  const pthread_t self = pthread_self();
  pthread_mutex_lock(&mutex);
  while (depth && !pthread_equal(owner, self)) {
    pthread_cond_wait(&is_free, &mutex);
  }
  owner = self;
  if (!depth++) {
    plain = plain ? plain : newlocale(LC_ALL_MASK, "C", (locale_t)0);
    before = uselocale(plain);
  }
  pthread_mutex_unlock(&mutex);
}

void cg_turn_end(void) {
  pthread_mutex_lock(&mutex);
  --depth;
  if (!depth) {
    uselocale(before);
    pthread_cond_signal(&is_free);
  }
  pthread_mutex_unlock(&mutex);
}
