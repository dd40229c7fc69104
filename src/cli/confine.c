/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE 1 /* syscall numbers */
#include "cli/confine.h"

#include "base/poison.h"

#include <stddef.h>

#if defined(__linux__) && !defined(CG_HAS_POISON) && !defined(__SANITIZE_THREAD__) && (defined(__x86_64__) || defined(__aarch64__))
#  include <errno.h>
#  include <linux/audit.h>
#  include <linux/filter.h>
#  include <linux/seccomp.h>
#  include <sys/prctl.h>
#  include <sys/syscall.h>

#  ifdef __x86_64__
#    define PROCESSOR AUDIT_ARCH_X86_64
#    define X32_CALLS 0x40000000u /* Another set of calls, of the same processor */
#  else
#    define PROCESSOR AUDIT_ARCH_AARCH64
#    define X32_CALLS 0xFFFFFFFFu
#  endif

#  define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#  define END(action) BPF_STMT(BPF_RET | BPF_K, (action))
#  define ALLOW(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), END(SECCOMP_RET_ALLOW)

/* Memory, time, what is open, signals, and the end.  Everything else fails with EPERM. */
static struct sock_filter filter[] = {
  LOAD(arch),
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PROCESSOR, 1, 0),
  END(SECCOMP_RET_KILL),
  LOAD(nr),
  BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32_CALLS, 0, 1),
  END(SECCOMP_RET_KILL),
  ALLOW(brk), ALLOW(mmap), ALLOW(munmap), ALLOW(mremap), ALLOW(mprotect), ALLOW(madvise),
  ALLOW(read), ALLOW(write), ALLOW(writev), ALLOW(lseek), ALLOW(fstat), ALLOW(close),
  ALLOW(futex), ALLOW(clock_gettime), ALLOW(gettimeofday), ALLOW(getrandom), ALLOW(sysinfo), ALLOW(sched_yield),
  ALLOW(rt_sigaction), ALLOW(rt_sigprocmask), ALLOW(rt_sigreturn), ALLOW(getpid), ALLOW(gettid), ALLOW(tgkill), ALLOW(restart_syscall),
  ALLOW(exit), ALLOW(exit_group),
  END(SECCOMP_RET_ERRNO | EPERM),
};

int cli_confine(void) {
  const struct sock_fprog program = {sizeof(filter) / sizeof(filter[0]), filter};
  return !prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) && !prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
int cli_confine(void) { return 0; }
#endif
