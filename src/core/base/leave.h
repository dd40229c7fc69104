/* SPDX-License-Identifier: Apache-2.0 */
/** @file leave.h  The end of a process that was forked: nothing is done that the parent will do at its own exit. */
#ifndef CG_BASE_LEAVE_H
#define CG_BASE_LEAVE_H

#ifdef CG_COVERAGE
#  include <gcov.h>
#endif
#include <unistd.h>

static inline _Noreturn void cg_leave(int status) {
#ifdef CG_COVERAGE
  __gcov_dump(); /* Writes what was counted, which exit() would do */
#endif
  _exit(status);
}

#endif /* CG_BASE_LEAVE_H */
