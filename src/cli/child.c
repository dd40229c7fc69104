/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/child.h"

#include "base/leave.h"
#include "base/limit.h"
#include "base/poison.h"
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#  include <sys/prctl.h>
#endif

#define DESCRIPTORS 1024 /* More are not open in us */

/* The children with a pipe, for the signal handler, 0 for a free place: each is the leader of its
 * group. */
#define CHILDREN_MOST 256
static atomic_int running[CHILDREN_MOST];

void cli_child_kill(void) {
  for (size_t i = 0; i < CHILDREN_MOST; ++i) {
    const pid_t pid = running[i];
    if (pid) {
      kill(-pid, SIGKILL);
    }
  }
}

void cli_child_abandon(void) {
  cli_child_kill();
  for (size_t i = 0; i < CHILDREN_MOST; ++i) {
    const pid_t pid = running[i];
    if (pid) {
      waitpid(pid, NULL, 0);
    }
  }
}

/* Put `next` in a place of `last`.  Without a free place the child is not killed at a signal, but
 * by PR_SET_PDEATHSIG. */
static void note_running(int last, int next) {
  for (size_t i = 0; i < CHILDREN_MOST; ++i) {
    int expected = last;
    if (atomic_compare_exchange_strong(&running[i], &expected, next)) {
      break;
    }
  }
}

static void end_with_child(int number) {
  cli_child_abandon();
  signal(number, SIG_DFL);
  raise(number);
}

/* Commands that catch signals kill the child themselves. */
static void catch_signals(void) {
  struct sigaction before;
  /* If our parent ignores it, waitpid() does not return the child's status */
  signal(SIGCHLD, SIG_DFL);
  if (!sigaction(SIGTERM, NULL, &before) && before.sa_handler == SIG_DFL) {
    cli_catch_end(end_with_child);
  }
}

/* In the child: nothing here may use malloc() or stdio. */
static void become(const char *program, const char *const *arguments, unsigned long megabytes,
                   int input, int output, const sigset_t *mask) {
  setpgid(0, 0);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0) {
    cg_leave(127);
  }
  for (int i = STDERR_FILENO; i < DESCRIPTORS; ++i) {
    close(i);
  }
  /* After the others: there may be no descriptor left before */
  if (open("/dev/null", O_WRONLY) != STDERR_FILENO) {
    cg_leave(127);
  }
  cg_limit(RLIMIT_CORE, 0);
#ifndef CG_HAS_POISON /* AddressSanitizer maps terabytes */
  if (megabytes) {
    cg_limit(RLIMIT_AS, (rlim_t)megabytes << 20);
  }
#else
  (void)megabytes;
#endif
  signal(SIGPIPE, SIG_DFL);
  sigprocmask(SIG_SETMASK, mask, NULL);
  cg_leave_counts();
  execv(program, (char *const *)arguments);
  cg_leave(127);
}

/* Fork with all signals blocked: one between fork() and the note of the child's number would leave
 * the child running. */
static cg_status start(cli_child *child, const char *program, const char *const *arguments,
                       unsigned long megabytes, int input, int output, int has_pipe) {
  sigset_t all;
  sigset_t mask;
  catch_signals();
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &mask);
  child->pid = fork();
  if (!child->pid) {
    become(program, arguments, megabytes, input, output, &mask);
  }
  const int error = errno;
  if (child->pid > 0) {
    setpgid(child->pid, child->pid); /* Both do it, for whoever comes first */
    if (has_pipe) {
      note_running(0, (int)child->pid);
    }
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  if (child->pid < 0) {
    child->pid = 0;
    errno = error;
    return CG_CANNOT_READ;
  }
  return CG_OK;
}

cg_status cli_child_start(cli_child *child, const char *program, const char *const *arguments,
                          unsigned long megabytes, int input, int output) {
  int ends[2];
  *child = (cli_child){0, -1};
  if (output >= 0) {
    return start(child, program, arguments, megabytes, input, output, 0);
  }
  if (pipe(ends)) {
    return CG_CANNOT_READ;
  }
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  const cg_status status = start(child, program, arguments, megabytes, input, ends[1], 1);
  const int error = errno;
  close(ends[1]);
  if (status) {
    close(ends[0]);
    errno = error;
    return status;
  }
  child->output = ends[0];
  return CG_OK;
}

int cli_child_end(cli_child *child, int is_killed) {
  int status = 0;
  if (!child->pid) {
    return 0;
  }
  if (is_killed) {
    kill(-child->pid, SIGKILL);
  }
  while (waitpid(child->pid, &status, 0) < 0) {
    if (errno != EINTR) {
      status = -1;
      break;
    }
  }
  /* Its number may be another's from now on; those it started end with its pipe. */
  note_running((int)child->pid, 0);
  child->pid = 0;
  return status;
}
