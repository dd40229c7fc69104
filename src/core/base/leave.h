/* SPDX-License-Identifier: Apache-2.0 */
/** @file leave.h  Ends a forked process without the exit actions of its parent. */
#ifndef CG_BASE_LEAVE_H
#define CG_BASE_LEAVE_H

#ifdef CG_COVERAGE
#  include <gcov.h>
#endif
#include <unistd.h>

static inline _Noreturn void cg_leave(int status) {
#ifdef CG_COVERAGE
  __gcov_dump(); /* Writes coverage counts, as exit() would */
#endif
  _exit(status);
}

#endif /* CG_BASE_LEAVE_H */
