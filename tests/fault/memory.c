/* SPDX-License-Identifier: Apache-2.0 */
/* Loaded before the C library.  From main() on, allocation number FAULT_AT of a process fails, and
 * with FAULT_ALL all after it; with FAULT_CHILD only those of its children count.  A process that
 * comes to its end writes to the file FAULT_COUNT how many it made, or a process that it forked,
 * whose count goes on from its own. */
#define _GNU_SOURCE 1
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

typedef int (*main_function)(int argc, char **argv, char **environment);
typedef int (*start_function)(main_function run, int argc, char **argv, void (*begin)(void),
                              void (*end)(void), void (*end_of_loader)(void), void *stack_end);

static long count = -1; /* Below 0: nothing is counted */
static long at;
static int is_persistent;
/* Count of this process or one that it forked; shared by them.  NULL: nobody wants to know */
static long *most;
static int counted = -1;
static pid_t owner;  /* Who writes that to the file `counted` */
static pid_t spared; /* The process whose allocations do not count, or 0 */
static main_function run_main;

static void find(const char *name, void *out) { *(void **)out = dlsym(RTLD_NEXT, name); }

/* No stdio: it may want memory.  The file is open, as a process may give up the right to open
 * one. */
static void write_count(void) {
  char digits[32];
  /* As long as what a program that it started wrote */
  const int length = snprintf(digits, sizeof(digits), "%16ld\n", *most);
  if (getpid() == owner && write(counted, digits, (size_t)length) != length) {
    _exit(99);
  }
}

static void begin_count(const char *path) {
  void *const shared =
    mmap(NULL, sizeof(*most), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  counted = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (counted < 0 || shared == MAP_FAILED || atexit(write_count)) {
    _exit(99);
  }
  most = shared;
  owner = getpid();
}

static int counted_main(int argc, char **argv, char **environment) {
  const char *const word = getenv("FAULT_AT");
  at = word ? strtol(word, NULL, 10) : 0;
  is_persistent = getenv("FAULT_ALL") != NULL;
  spared = getenv("FAULT_CHILD") ? getpid() : 0;
  const char *const counts = getenv("FAULT_COUNT");
  if (counts) {
    begin_count(counts);
  }
  count = 0;
  return run_main(argc, argv, environment);
}

int __libc_start_main(main_function run, int argc, char **argv, void (*begin)(void),
                      void (*end)(void), void (*end_of_loader)(void), void *stack_end);

int __libc_start_main(main_function run, int argc, char **argv, void (*begin)(void),
                      void (*end)(void), void (*end_of_loader)(void), void *stack_end) {
  start_function next = NULL;
  find("__libc_start_main", &next);
  run_main = run;
  return next(counted_main, argc, argv, begin, end, end_of_loader, stack_end);
}

static int fails(void) {
  if (count < 0 || (spared && getpid() == spared)) {
    return 0;
  }
  ++count;
  if (most && *most < count) {
    *most = count;
  }
  const int is = at && (count == at || (is_persistent && count > at));
  errno = is ? ENOMEM : errno;
  return is;
}

void *malloc(size_t size) {
  static void *(*next)(size_t);
  if (!next) {
    find("malloc", &next);
  }
  return fails() ? NULL : next(size);
}

void *calloc(size_t nmemb, size_t size) {
  static void *(*next)(size_t, size_t);
  if (!next) {
    find("calloc", &next);
  }
  return fails() ? NULL : next(nmemb, size);
}

void *realloc(void *ptr, size_t size) {
  static void *(*next)(void *, size_t);
  if (!next) {
    find("realloc", &next);
  }
  return fails() ? NULL : next(ptr, size);
}
