/* SPDX-License-Identifier: Apache-2.0 */
/* The allocator of the C library, seen by all libraries of the program: who does not check what it
 * returns, need not. */
#define _GNU_SOURCE 1 /* RTLD_NEXT */
#include "cli/memory.h"

#include "base/poison.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/session.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(RTLD_NEXT) && defined(__GLIBC__) && !defined(CG_HAS_POISON) &&                         \
  !defined(__SANITIZE_THREAD__)
#  define VISIBLE __attribute__((visibility("default")))

static int end_status;      /* 0: failures are returned */
static const char *guarded; /* What is being done, for the message; NULL: nothing is guarded */

typedef void *(*malloc_function)(size_t size);
typedef void *(*calloc_function)(size_t count, size_t size);
typedef void *(*realloc_function)(void *memory, size_t size);

static malloc_function next_malloc;
static calloc_function next_calloc;
static realloc_function next_realloc;

/* dlsym() gives a pointer to data, which C does not turn into one to a function. */
static void find(const char *name, void *out) { *(void **)out = dlsym(RTLD_NEXT, name); }

/* Whoever asked for memory may hold locks, so no function of the C library is called that asks for
 * more. */
static _Noreturn void end(void) {
  const int status = end_status;
  end_status = 0;
  if (guarded) {
    cli_complain("%s: out of memory", guarded);
    cli_output_abandon();
  }
  _exit(status);
}

static void *judge(void *memory, size_t size) {
  if (!memory && size && end_status) {
    end();
  }
  return memory;
}

VISIBLE void *malloc(size_t size) {
  if (!next_malloc) {
    find("malloc", &next_malloc);
  }
  return judge(next_malloc(size), size);
}

VISIBLE void *calloc(size_t nmemb, size_t size) {
  if (!next_calloc) {
    find("calloc", &next_calloc);
  }
  return judge(next_calloc(nmemb, size), nmemb && size);
}

VISIBLE void *realloc(void *ptr, size_t size) {
  if (!next_realloc) {
    find("realloc", &next_realloc);
  }
  return judge(next_realloc(ptr, size), size);
}

void cli_memory_end_without(int status) {
  guarded = NULL;
  end_status = status;
}

void cli_memory_guard(const char *name) {
  guarded = name;
  end_status = name ? CLI_EXIT_INTERNAL : 0;
}
#else
void cli_memory_end_without(int status) { (void)status; }

void cli_memory_guard(const char *name) { (void)name; }
#endif
