/* SPDX-License-Identifier: Apache-2.0 */
/** @file leave.h  Ends or replaces a process without the exit actions of its parent. */
#ifndef CG_BASE_LEAVE_H
#define CG_BASE_LEAVE_H

#ifdef CG_COVERAGE
#  include <gcov.h>
#endif
#include <unistd.h>

/** Write the counts of a build for coverage, as exit() would. Call it before exec(), which drops
 * them. */
static inline void cg_leave_counts(void) {
#ifdef CG_COVERAGE
  __gcov_dump();
  __gcov_reset(); /* Otherwise what follows is not counted */
#endif
}

/** _exit(), with the counts written. */
static inline _Noreturn void cg_leave(int status) {
  cg_leave_counts();
  _exit(status);
}

#endif /* CG_BASE_LEAVE_H */
