/* SPDX-License-Identifier: Apache-2.0 */
/** @file addon.h  Programs of their own for what needs large libraries: clausegraph-network,
 * clausegraph-redland … */
#ifndef CLI_ADDON_H
#define CLI_ADDON_H

#include <clausegraph/status.h>

#include <sys/types.h>

/** Let the program of the add-on `name` take the place of this process; `argv` begins with the
 * command.  Returns an exit status only if that fails, after a message. */
int cli_addon_run(const char *name, int argc, char **argv);

/** A program of an add-on at work for us. */
typedef struct {
  pid_t pid;  /**< 0: not started */
  int output; /**< Its standard output, to read; the caller closes it */
} cli_addon;

/** Start the program of the add-on `name` with `argv`, which begins with the command and ends with
 * NULL.  What it complains of goes where our messages go.  Prints a message if it cannot start. */
cg_status cli_addon_open(cli_addon *addon, const char *name, const char *const *argv);

/** Wait for its end, once its output is closed.  Returns `status` where that is no CG_OK; else what
 * its exit status means, which it has reported, or CG_INTERNAL, with a message, if a signal ended
 * it. */
cg_status cli_addon_close(cli_addon *addon, cg_status status);

#endif /* CLI_ADDON_H */
