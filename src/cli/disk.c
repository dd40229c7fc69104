/* SPDX-License-Identifier: Apache-2.0 */
/* The calls of the C library by which Berkeley DB writes, seen by all libraries of the program. */
#define _GNU_SOURCE 1 /* RTLD_NEXT */
#include "cli/disk.h"

#include "base/leave.h"
#include "base/message.h"
#include "base/poison.h"
#include "cli/command.h"
#include "cli/session.h"

#include <dlfcn.h>
#include <errno.h>
#include <unistd.h>

#if defined(RTLD_NEXT) && defined(__GLIBC__) && !defined(CG_HAS_POISON) &&                         \
  !defined(__SANITIZE_THREAD__)
#  define VISIBLE __attribute__((visibility("default")))

static const char *guarded; /* NULL: nothing is */
static const char *remedy;

typedef ssize_t (*pwrite_function)(int file, const void *bytes, size_t length, off_t at);
typedef int (*sync_function)(int file);

static pwrite_function next_pwrite;
static sync_function next_fsync;
static sync_function next_fdatasync;

/* dlsym() gives a pointer to data, which C does not turn into one to a function. */
static void find(const char *name, void *out) { *(void **)out = dlsym(RTLD_NEXT, name); }

/* Files on which there is nothing to sync are no failure. */
static void judge(int has_failed) {
  if (has_failed && guarded && errno != EINTR && errno != EINVAL && errno != ENOTSUP) {
    const char *const name = guarded;
    guarded = NULL;
    cli_complain("%s: cannot write: %s; %s", name, cg_error_text(errno), remedy);
    cg_leave(CLI_EXIT_OUTPUT);
  }
}

VISIBLE ssize_t pwrite(int fd, const void *buf, size_t n, off_t offset) {
  if (!next_pwrite) {
    find("pwrite", &next_pwrite);
  }
  const ssize_t written = next_pwrite(fd, buf, n, offset);
  judge(written < 0);
  return written;
}

VISIBLE int fsync(int fd) {
  if (!next_fsync) {
    find("fsync", &next_fsync);
  }
  const int result = next_fsync(fd);
  judge(result);
  return result;
}

VISIBLE int fdatasync(int fildes) {
  if (!next_fdatasync) {
    find("fdatasync", &next_fdatasync);
  }
  const int result = next_fdatasync(fildes);
  judge(result);
  return result;
}

void cli_disk_guard(const char *name, const char *words) {
  guarded = name;
  remedy = words;
}
#else
void cli_disk_guard(const char *name, const char *remedy) {
  (void)name;
  (void)remedy;
}
#endif
