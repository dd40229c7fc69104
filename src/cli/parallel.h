/* SPDX-License-Identifier: Apache-2.0 */
/** @file parallel.h  Runs a session in several threads; results and messages have the order of one
 * thread. */
#ifndef CLI_PARALLEL_H
#define CLI_PARALLEL_H

#include "cli/session.h"

/** Do the work of cli_inputs_run() for `session` in `session->jobs` threads. */
void cli_parallel_run(cli_session *session, char **files, int count);

/** Take the value of --jobs, a number or "auto".  Prints a message if it is neither; returns an
 * exit status. */
int cli_take_jobs(unsigned *jobs, const char *value);

#endif /* CLI_PARALLEL_H */
