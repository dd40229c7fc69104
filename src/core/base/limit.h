/* SPDX-License-Identifier: Apache-2.0 */
/** @file limit.h  Resource limits of a process. */
#ifndef CG_BASE_LIMIT_H
#define CG_BASE_LIMIT_H

#include <sys/resource.h>

/* Under _GNU_SOURCE glibc declares an enumeration here; clang warns if an int is passed instead. */
#ifdef __GLIBC__
typedef __rlimit_resource_t cg_limit_resource;
#else
typedef int cg_limit_resource;
#endif

/** Limit `resource` of this process to `most` permanently; a lower limit is kept. */
static inline void cg_limit(cg_limit_resource resource, rlim_t most) {
  struct rlimit both;
#ifdef CG_COVERAGE
  if (resource == RLIMIT_NOFILE) { /* cg_leave() opens files to write coverage counts */
    return;
  }
#endif
  if (!getrlimit(resource, &both) && both.rlim_max != RLIM_INFINITY && both.rlim_max < most) {
    most = both.rlim_max;
  }
  both = (struct rlimit){most, most};
  setrlimit(resource, &both);
}

#endif /* CG_BASE_LIMIT_H */
