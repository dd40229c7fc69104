/* SPDX-License-Identifier: Apache-2.0 */
/** @file limit.h  Resource limits of a process. */
#ifndef CG_BASE_LIMIT_H
#define CG_BASE_LIMIT_H

#include <sys/resource.h>

/** Limit `resource` of this process to `most` permanently; a lower limit is kept. */
static inline void cg_limit(int resource, rlim_t most) {
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
