/* SPDX-License-Identifier: Apache-2.0 */
/** @file child.h  A program that reads a file for us: started without a shell, limited, always reaped. */
#ifndef CLI_CHILD_H
#define CLI_CHILD_H

#include <clausegraph/status.h>

#include <sys/types.h>

typedef struct {
  pid_t pid;    /**< 0: not started */
  int   output; /**< Its standard output, to read; the caller closes it */
} cli_child;

/** Start `program` with `arguments`, NULL at the end, in a process group of its own; its standard input is `input`, its
 * standard error /dev/null.  One at a time.  Returns CG_CANNOT_READ where the system does not let us; errno says why. */
cg_status cli_child_start(cli_child *child, const char *program, const char *const *arguments, int input);

/** Reap it, and kill it first if `is_killed`; returns what waitpid() tells. */
int cli_child_end(cli_child *child, int is_killed);

/** Kill the child that runs, if one does; for handlers of signals. */
void cli_child_kill(void);

/** Kill and reap it; for handlers of signals that end the program. */
void cli_child_abandon(void);

#endif /* CLI_CHILD_H */
