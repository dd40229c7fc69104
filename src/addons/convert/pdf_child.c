/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/pdf_child.h"

#include "base/confine.h"
#include "base/leave.h"
#include "base/limit.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#  include <sys/prctl.h>
#endif

#define FILES 256 /* Files that a program may have open: its libraries, fonts and tables */

/** In the child: exec the program. */
static _Noreturn void become(const char *const *arguments, int input, int output, int errors) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
      (errors >= 0 &&
       dup2(errors, STDERR_FILENO) < 0)) { /* Otherwise the worker's, which is /dev/null */
    cg_leave(126);
  }
  const long most = sysconf(_SC_OPEN_MAX);
  for (int file = 3; file < (most > 0 && most < 1024 ? most : 1024); ++file) {
    close(file);
  }
  signal(SIGPIPE, SIG_DFL);
  cg_limit(RLIMIT_NOFILE, FILES);
  cg_confine(CG_MAY_READ);
  cg_leave_counts();
  execvp(arguments[0], (char *const *)arguments);
  cg_leave(errno == ENOENT ? PDF_CHILD_MISSING : 126);
}

bool pdf_child_start(const char *const *arguments, int input, int errors, size_t most,
                     pdf_child *out) {
  int ends[2];

  if (pipe(ends)) {
    return false;
  }
  *out = (pdf_child){fork(), ends[0], most};
  if (!out->pid) {
    become(arguments, input, ends[1], errors);
  }
  close(ends[1]);
  if (out->pid < 0) {
    close(ends[0]);
    return false;
  }
  return true;
}

size_t pdf_child_read(void *handle, char *bytes, size_t capacity) {
  pdf_child *child = handle;
  ssize_t count;

  if (capacity > child->left) {
    capacity = child->left;
  }
  do {
    count = capacity ? read(child->output, bytes, capacity) : 0;
  } while (count < 0 && errno == EINTR);
  child->left -= count > 0 ? (size_t)count : 0;
  return count > 0 ? (size_t)count : 0;
}

int pdf_child_end(pdf_child *child) {
  int state = 0;
  char byte;

  /* A program that has written everything ends by itself; one that still writes is killed. */
  if (!child->left && read(child->output, &byte, 1) > 0) {
    kill(child->pid, SIGKILL);
  }
  close(child->output);
  while (waitpid(child->pid, &state, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}
