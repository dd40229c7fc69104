/* SPDX-License-Identifier: Apache-2.0 */
/* inject FAULT NUMBER CALLS COMMAND...: run a command and let one of its system calls go wrong.
 * CALLS is any of write, sync, rename, close, make, remove, list, separated by commas: those of all
 * its processes are counted together, and number NUMBER is the one.  FAULT is count    nothing goes
 * wrong; short    a write of half the bytes, or of one; ENOSPC, EIO, EINTR, …   the call fails so,
 * undone (but what is closed is closed); a capital A before it: and all after it; SIGKILL, SIGTERM,
 * …     the first process gets the signal before the call. Prints how many such calls there were to
 * descriptor 9.  The exit status is that of the command, or 128 and the signal; 99 where this
 * machine does not allow it. */
#define _GNU_SOURCE 1
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
typedef struct user_regs_struct registers;
#  define CALL(r) ((long)(r).orig_rax)
#  define RESULT(r) ((r).rax)
#  define FIRST(r) ((r).rdi)
#  define SECOND(r) ((r).rsi)
#  define THIRD(r) ((r).rdx)
#elif defined(__aarch64__)
typedef struct user_regs_struct registers;
#  define CALL(r) ((long)(r).regs[8])
#  define RESULT(r) ((r).regs[0])
#  define FIRST(r) ((r).regs[0])
#  define SECOND(r) ((r).regs[1])
#  define THIRD(r) ((r).regs[2])
#else
int main(void) { return 99; }
#endif

#ifdef RESULT
#  define UNAVAILABLE 99
#  define MOST_PROCESSES 64
#  define OPTIONS                                                                                  \
    (PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE |      \
     PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL)

typedef enum { DOES_NOTHING, IS_SHORT, FAILS, KILLS } fault_kind;

typedef struct {
  fault_kind kind;
  int number; /* Of the error, or of the signal */
  int is_persistent;
  long at;
  const char *calls;
} fault;

/* A process, whose call may be changed between its entry and its end. */
typedef struct {
  pid_t pid;
  int is_changed;
  registers before;
} process;

static process processes[MOST_PROCESSES];
static pid_t first;
static long count;

static const struct {
  const char *name;
  int number;
  fault_kind kind;
} faults[] = {
  {"count", 0, DOES_NOTHING}, {"short", 0, IS_SHORT},      {"ENOSPC", ENOSPC, FAILS},
  {"EIO", EIO, FAILS},        {"EINTR", EINTR, FAILS},     {"EDQUOT", EDQUOT, FAILS},
  {"EACCES", EACCES, FAILS},  {"SIGKILL", SIGKILL, KILLS}, {"SIGTERM", SIGTERM, KILLS},
  {"SIGINT", SIGINT, KILLS},  {"SIGHUP", SIGHUP, KILLS},   {"SIGPIPE", SIGPIPE, KILLS},
};

static const struct {
  const char *set;
  long call;
} calls[] = {
  {"write", __NR_write},     {"write", __NR_pwrite64},   {"write", __NR_writev},
  {"sync", __NR_fsync},      {"sync", __NR_fdatasync},   {"sync", __NR_syncfs},
  {"rename", __NR_renameat}, {"rename", __NR_renameat2}, {"close", __NR_close},
  {"make", __NR_mkdirat},    {"make", __NR_ftruncate},   {"remove", __NR_unlinkat},
#  ifdef __NR_rename
  {"rename", __NR_rename},   {"make", __NR_mkdir},       {"remove", __NR_unlink},
  {"remove", __NR_rmdir},
#  endif
  {"make", __NR_openat},     {"list", __NR_getdents64},
};

static process *process_of(pid_t pid) {
  for (size_t i = 0; i < MOST_PROCESSES; ++i) {
    if (processes[i].pid == pid || !processes[i].pid) {
      processes[i].pid = pid;
      return &processes[i];
    }
  }
  exit(UNAVAILABLE);
}

static void forget(pid_t pid) {
  process *const p = process_of(pid);
  size_t last = 0;
  while (last + 1 < MOST_PROCESSES && processes[last + 1].pid) {
    ++last;
  }
  *p = processes[last];
  memset(&processes[last], 0, sizeof(processes[last]));
}

static int get(pid_t pid, registers *out) {
  struct iovec room = {out, sizeof(*out)};
  return !ptrace(PTRACE_GETREGSET, pid, NT_PRSTATUS, &room);
}

static void set(pid_t pid, const registers *in) {
  registers copy = *in;
  struct iovec room = {&copy, sizeof(copy)};
  ptrace(PTRACE_SETREGSET, pid, NT_PRSTATUS, &room);
}

/* Whether the descriptor is of a file that can be written. */
static int is_written(pid_t pid, unsigned long descriptor) {
  char line[64];
  unsigned long flags = 0;
  snprintf(line, sizeof(line), "/proc/%d/fdinfo/%lu", (int)pid, descriptor);
  FILE *const file = fopen(line, "r");
  while (file && fgets(line, sizeof(line), file)) {
    flags = strncmp(line, "flags:", 6) ? flags : strtoul(line + 6, NULL, 8);
  }
  if (file) {
    fclose(file);
  }
  return (flags & O_ACCMODE) != O_RDONLY;
}

/* Whether the call counts.  Messages do not, nor files that are only read. */
static int is_meant(pid_t pid, const registers *r, const fault *f) {
  const long call = CALL(*r);
  for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); ++i) {
    if (calls[i].call == call && strstr(f->calls, calls[i].set)) {
      return call == __NR_openat  ? (THIRD(*r) & O_CREAT) != 0
             : call == __NR_close ? FIRST(*r) > STDERR_FILENO && is_written(pid, FIRST(*r))
                                  : strcmp(calls[i].set, "write") || FIRST(*r) != STDERR_FILENO;
    }
  }
  return 0;
}

/* A call that cannot do anything; what it returns is set at its end. */
static void disable(registers *r) { FIRST(*r) = SECOND(*r) = (unsigned long)-1; }

static void enter(process *p, const fault *f) {
  registers r;
  p->is_changed = 0;
  if (!get(p->pid, &r) || !is_meant(p->pid, &r, f)) {
    return;
  }
  ++count;
  if (count != f->at && !(f->is_persistent && count > f->at)) {
    return;
  }
  p->before = r;
  if (f->kind == KILLS) {
    kill(first, f->number);
  } else if (f->kind == IS_SHORT && CALL(r) != __NR_writev && THIRD(r) > 1) {
    THIRD(r) = THIRD(r) / 2;
    set(p->pid, &r);
    p->is_changed = IS_SHORT;
  } else if (f->kind == FAILS) {
    if (CALL(r) != __NR_close) {
      disable(&r);
      set(p->pid, &r);
    }
    p->is_changed = FAILS;
  }
}

static void leave(process *p, const fault *f) {
  registers r;
  if (p->is_changed && get(p->pid, &r)) {
    const unsigned long result = p->is_changed == FAILS ? (unsigned long)-f->number : RESULT(r);
    FIRST(r) = FIRST(p->before);
    SECOND(r) = SECOND(p->before);
    THIRD(r) = THIRD(p->before);
    RESULT(r) = result;
    set(p->pid, &r);
    p->is_changed = 0;
  }
}

/* What the process stopped for; returns the signal that it is to get. */
static int look(pid_t pid, int status, const fault *f) {
  process *const p = process_of(pid);
  const int signal_number = WSTOPSIG(status);
  if (signal_number == (SIGTRAP | 0x80)) {
    struct __ptrace_syscall_info about = {0};
    ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof(about), &about);
    if (about.op == PTRACE_SYSCALL_INFO_ENTRY) {
      enter(p, f);
    } else {
      leave(p, f);
    }
    return 0;
  }
  if (signal_number == SIGTRAP && status >> 16) { /* A new process, or a new program */
    return 0;
  }
  return signal_number == SIGSTOP ? 0 : signal_number;
}

/* Until the first process has ended, and all that it started. */
static int follow(const fault *f) {
  int result = 0;
  int status = 0;
  for (pid_t pid; (pid = waitpid(-1, &status, __WALL)) > 0;) {
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      forget(pid);
      if (pid == first) {
        result = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      }
    } else {
      ptrace(PTRACE_SYSCALL, pid, 0, look(pid, status, f));
    }
  }
  return result;
}

static int parse(fault *f, char **words) {
  const char *name = words[0];
  f->is_persistent = *name == 'A';
  name += f->is_persistent;
  for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); ++i) {
    if (!strcmp(faults[i].name, name)) {
      f->kind = faults[i].kind;
      f->number = faults[i].number;
      f->at = strtol(words[1], NULL, 10);
      f->calls = words[2];
      return 1;
    }
  }
  return 0;
}

int main(int argc, char **argv) {
  fault f = {0};
  int status = 0;
  if (argc < 5 || !parse(&f, argv + 1)) {
    return UNAVAILABLE;
  }
  first = fork();
  if (!first) {
    close(9);
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL)) {
      _exit(UNAVAILABLE);
    }
    raise(SIGSTOP);
    execv(argv[4], argv + 4);
    _exit(127);
  }
  if (first < 0 || waitpid(first, &status, 0) != first || !WIFSTOPPED(status) ||
      ptrace(PTRACE_SETOPTIONS, first, NULL, OPTIONS)) {
    return UNAVAILABLE;
  }
  ptrace(PTRACE_SYSCALL, first, NULL, NULL);
  const int result = follow(&f);
  dprintf(9, "%ld\n", count);
  return result;
}
#endif
