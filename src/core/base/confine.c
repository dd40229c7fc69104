/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE 1 /* O_TMPFILE, CLONE_THREAD, numbers of calls */
#include "base/confine.h"

#include "base/poison.h"

#if defined(__linux__) && !defined(CG_HAS_POISON) && !defined(__SANITIZE_THREAD__) &&              \
  !defined(CG_COVERAGE) && (defined(__x86_64__) || defined(__aarch64__))
#  include <errno.h>
#  include <fcntl.h>
#  include <linux/audit.h>
#  include <linux/filter.h>
#  include <linux/seccomp.h>
#  include <sched.h>
#  include <stddef.h>
#  include <stdint.h>
#  include <sys/prctl.h>
#  include <sys/syscall.h>
#  include <unistd.h>

#  ifdef __x86_64__
#    define PROCESSOR AUDIT_ARCH_X86_64
#    define X32_CALLS 0x40000000u /* Another set of system calls of the same processor */
#  else
#    define PROCESSOR AUDIT_ARCH_AARCH64
#    define X32_CALLS 0xFFFFFFFFu
#  endif

#  define LONGEST 1024 /* Instructions */

/* Flags of opening a file for anything but reading. */
#  define OPEN_MASK                                                                                \
    ((uint32_t)(O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY)))

#  define WHOLE 0xFFFFFFFFu

/* Placeholder for the number of this process. */
#  define OWN_PROCESS 0xFFFFFFFFu

/* An allowed system call, unconditionally or if its `argument`, masked with `mask`, equals `value`.
   The mask WHOLE compares all 64 bits. */
typedef struct {
  uint32_t call;
  unsigned needs; /* 0 or a CG_MAY_ flag */
  int argument;   /* -1: no condition */
  uint32_t mask;
  uint32_t value;
} rule;

#  define ANY(needs, call)                                                                         \
    { __NR_##call, needs, -1, 0, 0 }

static const rule rules[] = {
  ANY(0, brk),
  ANY(0, mmap),
  ANY(0, munmap),
  ANY(0, mremap),
  ANY(0, mprotect),
  ANY(0, madvise),
  ANY(0, read),
  ANY(0, pread64),
  ANY(0, write),
  ANY(0, writev),
  ANY(0, lseek),
  ANY(0, fstat),
  ANY(0, newfstatat),
  ANY(0, close),
  ANY(0, futex),
  ANY(0, clock_gettime),
  ANY(0, gettimeofday),
  ANY(0, getrandom),
  ANY(0, sysinfo),
  ANY(0, sched_yield),
  ANY(0, rt_sigaction),
  ANY(0, rt_sigprocmask),
  ANY(0, rt_sigreturn),
  ANY(0, getpid),
  ANY(0, gettid),
  ANY(0, restart_syscall),
  ANY(0, exit),
  ANY(0, exit_group),
  {__NR_tgkill, 0, 0, WHOLE, OWN_PROCESS},

  {__NR_openat, CG_MAY_READ, 2, OPEN_MASK, O_RDONLY},
  ANY(CG_MAY_READ, faccessat),
  ANY(CG_MAY_READ, faccessat2),
  ANY(CG_MAY_READ, readlinkat),
  ANY(CG_MAY_READ, statx),
  ANY(CG_MAY_READ, getdents64),
  ANY(CG_MAY_READ, statfs),
  ANY(CG_MAY_READ, fstatfs),
  ANY(CG_MAY_READ, getcwd),
  ANY(CG_MAY_READ, fadvise64),
  ANY(CG_MAY_READ, execve),
  ANY(CG_MAY_READ, set_tid_address),
  ANY(CG_MAY_READ, set_robust_list),
  ANY(CG_MAY_READ, rseq),
  ANY(CG_MAY_READ, prctl),
  {__NR_prlimit64, CG_MAY_READ, 2, WHOLE, 0 /* Only queries: sets no limit */},
  ANY(CG_MAY_READ, getrlimit),
  ANY(CG_MAY_READ, getrusage),
  ANY(CG_MAY_READ, uname),
  ANY(CG_MAY_READ, getuid),
  ANY(CG_MAY_READ, geteuid),
  ANY(CG_MAY_READ, getgid),
  ANY(CG_MAY_READ, getegid),
  ANY(CG_MAY_READ, getppid),
  ANY(CG_MAY_READ, dup),
  ANY(CG_MAY_READ, dup3),
  ANY(CG_MAY_READ, fcntl),
  ANY(CG_MAY_READ, ppoll),
  ANY(CG_MAY_READ, pselect6),
  ANY(CG_MAY_READ, pipe2),
  ANY(CG_MAY_READ, sched_getaffinity),
  ANY(CG_MAY_READ, nanosleep),
  ANY(CG_MAY_READ, clock_nanosleep),
  ANY(CG_MAY_READ, clock_getres),
  ANY(CG_MAY_READ, sigaltstack),
  ANY(CG_MAY_READ, rt_sigsuspend),
  ANY(CG_MAY_READ, membarrier),
  {__NR_clone, CG_MAY_READ, 0, CLONE_THREAD, CLONE_THREAD},

  ANY(CG_MAY_RUN, clone),
  ANY(CG_MAY_RUN, wait4),
  ANY(CG_MAY_RUN, waitid),
  ANY(CG_MAY_RUN, kill),
  ANY(CG_MAY_RUN, tgkill),
  ANY(CG_MAY_RUN, seccomp),
  ANY(CG_MAY_RUN, prlimit64),
  ANY(CG_MAY_RUN, setrlimit),

  {__NR_openat, CG_MAY_KEEP, 2, O_CREAT | O_TMPFILE, O_TMPFILE},
  ANY(CG_MAY_KEEP, ftruncate),

#  ifdef __x86_64__ /* System calls that other processors have only in a newer form */
  ANY(CG_MAY_READ, arch_prctl),
  {__NR_open, CG_MAY_READ, 1, OPEN_MASK, O_RDONLY},
  ANY(CG_MAY_READ, access),
  ANY(CG_MAY_READ, stat),
  ANY(CG_MAY_READ, lstat),
  ANY(CG_MAY_READ, readlink),
  ANY(CG_MAY_READ, dup2),
  ANY(CG_MAY_READ, poll),
  ANY(CG_MAY_READ, select),
  ANY(CG_MAY_READ, pipe),
  ANY(CG_MAY_READ, pause),
  ANY(CG_MAY_RUN, fork),
  ANY(CG_MAY_RUN, vfork),
#  endif
};

/* The filter being built. */
typedef struct {
  struct sock_filter steps[LONGEST];
  unsigned short length;
} filter;

static void add(filter *f, uint16_t code, uint32_t value, uint8_t if_true, uint8_t if_false) {
  f->steps[f->length++] = (struct sock_filter){code, if_true, if_false, value};
}

static void load(filter *f, size_t offset) {
  add(f, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

static void end(filter *f, uint32_t action) { add(f, BPF_RET | BPF_K, action, 0, 0); }

static void add_rule(filter *f, const rule *r) {
  if (r->argument < 0) {
    add(f, BPF_JMP | BPF_JEQ | BPF_K, r->call, 0, 1);
    end(f, SECCOMP_RET_ALLOW);
    return;
  }
  /* Both processors are little-endian */
  const size_t low = offsetof(struct seccomp_data, args) + (size_t)r->argument * sizeof(uint64_t);
  add(f, BPF_JMP | BPF_JEQ | BPF_K, r->call, 0, 7);
  load(f, r->mask == WHOLE ? low + sizeof(uint32_t) : low);
  add(f, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, r->mask == WHOLE ? 4 : 0);
  load(f, low);
  add(f, BPF_ALU | BPF_AND | BPF_K, r->mask, 0, 0);
  add(f, BPF_JMP | BPF_JEQ | BPF_K, r->value == OWN_PROCESS ? (uint32_t)getpid() : r->value, 0, 1);
  end(f, SECCOMP_RET_ALLOW);
  load(f, offsetof(struct seccomp_data, nr)); /* Another rule may allow it */
}

int cg_confine(unsigned allowed) {
  static filter f;
  f.length = 0;
  load(&f, offsetof(struct seccomp_data, arch));
  add(&f, BPF_JMP | BPF_JEQ | BPF_K, PROCESSOR, 1, 0);
  end(&f, SECCOMP_RET_KILL);
  load(&f, offsetof(struct seccomp_data, nr));
  add(&f, BPF_JMP | BPF_JGE | BPF_K, X32_CALLS, 0, 1);
  end(&f, SECCOMP_RET_KILL);
  for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); ++i) {
    if (!rules[i].needs || (rules[i].needs & allowed)) {
      add_rule(&f, &rules[i]);
    }
  }
  /* Its flags are in memory, which filters cannot read. Libraries fall back to clone() */
  add(&f, BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1);
  end(&f, SECCOMP_RET_ERRNO | ENOSYS);
  end(&f, SECCOMP_RET_ERRNO | EPERM);
  const struct sock_fprog program = {f.length, f.steps};
  return !prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) &&
         !prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
int cg_confine(unsigned allowed) {
  (void)allowed;
  return 0;
}
#endif
