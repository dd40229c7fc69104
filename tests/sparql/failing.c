/* SPDX-License-Identifier: Apache-2.0 */
/* Loaded before the C library: allocation number FAIL_AT of the process that answers fails, and with FAIL_ALL all after it. */
#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static long  count;
static long  at = -1;
static int   is_persistent;
static pid_t parent;

static int fails(void) {
  if (at < 0) {
    const char *const word = getenv("FAIL_AT");
    at = word ? atol(word) : 0;
    is_persistent = getenv("FAIL_ALL") != NULL;
    parent = getpid();
  }
  if (getpid() == parent) {
    return 0;
  }
  ++count;
  return at && (count == at || (is_persistent && count > at));
}

static void find(const char *name, void *out) { *(void **)out = dlsym(RTLD_NEXT, name); }

void *malloc(size_t size) {
  static void *(*next)(size_t);
  if (!next) {
    find("malloc", &next);
  }
  return fails() ? NULL : next(size);
}

void *calloc(size_t number, size_t size) {
  static void *(*next)(size_t, size_t);
  if (!next) {
    find("calloc", &next);
  }
  return fails() ? NULL : next(number, size);
}

void *realloc(void *memory, size_t size) {
  static void *(*next)(void *, size_t);
  if (!next) {
    find("realloc", &next);
  }
  return fails() ? NULL : next(memory, size);
}
