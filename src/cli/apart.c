/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/apart.h"

#include "base/confine.h"
#include "base/leave.h"
#include "base/limit.h"
#include "base/message.h"
#include "base/poison.h"
#include "cli/memory.h"
#include "cli/session.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#  include <sys/prctl.h>
#endif

#define PIECE ((size_t)1 << 16)

/* Of the process: a cg_status, moved so that no library's exit() is one; memory has failed */
enum { STATUS_BASE = 64, STATUS_MEMORY = 100 };

static void set_limits(const cli_apart_limits *limits) {
  cg_limit(RLIMIT_CORE, 0);
  if (limits->seconds) {
    cg_limit(RLIMIT_CPU, limits->seconds);
  }
#ifndef CG_HAS_POISON /* AddressSanitizer maps terabytes */
  if (limits->megabytes) {
    cg_limit(RLIMIT_DATA, (rlim_t)limits->megabytes << 20);
  }
#endif
}

/* A cg_sink; `handle` is the end of the pipe. */
static cg_status send(void *handle, cg_slice bytes) {
  const int pipe_end = *(const int *)handle;
  while (bytes.length) {
    const ssize_t count = write(pipe_end, bytes.data, bytes.length);
    if (count < 0 && errno != EINTR) {
      return CG_CANNOT_WRITE;
    }
    bytes.data += count > 0 ? count : 0;
    bytes.length -= count > 0 ? (size_t)count : 0;
  }
  return CG_OK;
}

/* Everything that the process does. */
static _Noreturn void run(const cli_apart_limits *limits, const cli_apart_work *work, int output) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  set_limits(limits);
  cli_memory_end_without(STATUS_MEMORY);
  cg_status status = work->prepare(work->handle);
  if (!status) {
    cg_limit(RLIMIT_NOFILE, 0); /* What is open stays so */
    cg_confine(0);
    status = work->work(work->handle, send, &output);
  }
  fflush(stderr);
  cg_leave(STATUS_BASE + (int)status);
}

cg_status cli_apart_start(cli_apart *apart, const cli_apart_limits *limits,
                          const cli_apart_work *work) {
  int ends[2];
  signal(SIGCHLD, SIG_DFL); /* If our parent ignores it, waitpid() does not return the status */
  fflush(NULL);
  if (pipe(ends)) {
    cli_complain("cannot start a process: %s", cg_error_text(errno));
    return CG_INTERNAL;
  }
  const pid_t pid = fork();
  if (!pid) {
    close(ends[0]);
    run(limits, work, ends[1]);
  }
  const int error = errno;
  close(ends[1]);
  if (pid < 0) {
    close(ends[0]);
    cli_complain("cannot start a process: %s", cg_error_text(error));
    return CG_INTERNAL;
  }
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  *apart = (cli_apart){pid, ends[0]};
  return CG_OK;
}

/* Pass on what comes, to its end or the first failure of `sink`. */
static cg_status pass_on(int input, cg_sink sink, void *handle) {
  static char piece[PIECE];
  for (;;) {
    const ssize_t count = read(input, piece, sizeof(piece));
    if (!count) {
      return CG_OK;
    }
    if (count < 0 && errno != EINTR) {
      return CG_CANNOT_READ;
    }
    const cg_status status = count > 0 ? sink(handle, (cg_slice){piece, (size_t)count}) : CG_OK;
    if (status) {
      return status;
    }
  }
}

/* What the end of the process means. */
static cg_status judge(int result, const cli_apart_limits *limits, const char *name) {
  if (WIFEXITED(result) && WEXITSTATUS(result) >= STATUS_BASE &&
      WEXITSTATUS(result) <= STATUS_BASE + CG_INTERNAL) {
    const cg_status status = (cg_status)(WEXITSTATUS(result) - STATUS_BASE);
    if (status == CG_NO_MEMORY || status == CG_INTERNAL || status == CG_CANNOT_WRITE) {
      cli_complain("%s: %s", name, cg_status_text(status));
    }
    return status;
  }
  if (WIFEXITED(result) && WEXITSTATUS(result) == STATUS_MEMORY) {
    cli_complain("%s: stopped, as it needs more memory than %lu MiB; --memory-limit allows more",
                 name, limits->megabytes);
  } else if (WIFSIGNALED(result) &&
             (WTERMSIG(result) == SIGXCPU || (limits->seconds && WTERMSIG(result) == SIGKILL))) {
    cli_complain("%s: stopped after %lu s; --time-limit allows more", name, limits->seconds);
  } else {
    cli_complain(
      "%s: the program that answers it crashed (%s %d); load the exported graph into Oxigraph "
      "(oxigraph load --location "
      "graph.db --file graph.nt) or Fuseki (tdb2.tdbloader --loc tdb2 graph.nt): docs/stores.md",
      name, WIFSIGNALED(result) ? "signal" : "status",
      WIFSIGNALED(result) ? WTERMSIG(result) : WEXITSTATUS(result));
  }
  return CG_BAD_INPUT;
}

cg_status cli_apart_end(cli_apart *apart, const cli_apart_limits *limits, const char *name,
                        cg_sink sink, void *sink_handle) {
  int result = 0;
  const cg_status status = pass_on(apart->output, sink, sink_handle);
  close(apart->output);
  if (status) {
    kill((pid_t)apart->pid, SIGKILL);
  }
  while (waitpid((pid_t)apart->pid, &result, 0) < 0 && errno == EINTR) {
  }
  *apart = (cli_apart){0, -1};
  return status ? status : judge(result, limits, name);
}

void cli_apart_stop(cli_apart *apart) {
  close(apart->output);
  kill((pid_t)apart->pid, SIGKILL);
  while (waitpid((pid_t)apart->pid, NULL, 0) < 0 && errno == EINTR) {
  }
  *apart = (cli_apart){0, -1};
}
