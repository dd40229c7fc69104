/* SPDX-License-Identifier: Apache-2.0 */
/** @file child.h  Programs that read or write files for us: started without a shell, limited,
 * always reaped. */
#ifndef CLI_CHILD_H
#define CLI_CHILD_H

#include <clausegraph/status.h>

#include <sys/types.h>

/** More than any program needs that limits itself. */
#define CLI_CHILD_MEGABYTES 2048ul

typedef struct {
  pid_t pid;  /**< 0: not started */
  int output; /**< Pipe from its standard output, which the caller closes; -1: none */
} cli_child;

/** Start `program` with `arguments`, NULL at the end, in a process group of its own.  Its standard
 * input is `input`, its standard error /dev/null.  Its standard output is `output`, or a pipe if
 * that is -1.  Any thread may start and end children.  It may take `megabytes` of addresses, as the
 * last resort; 0: no limit.  Both descriptors stay open here.  Returns CG_CANNOT_READ if the system
 * refuses; errno says why. */
cg_status cli_child_start(cli_child *child, const char *program, const char *const *arguments,
                          unsigned long megabytes, int input, int output);

/** Wait for its end, and kill it first if `is_killed`.  Returns its status as waitpid() has it, or
 * -1. */
int cli_child_end(cli_child *child, int is_killed);

/** Kill the children with pipes; for handlers of signals.  Others end with their input. */
void cli_child_kill(void);

/** Kill and reap them; for handlers of signals that end the program. */
void cli_child_abandon(void);

#endif /* CLI_CHILD_H */
