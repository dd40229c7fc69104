/* SPDX-License-Identifier: Apache-2.0 */
/** @file parallel.h  A session whose texts are read and prepared by several threads; results and messages come as if it were one. */
#ifndef CLI_PARALLEL_H
#define CLI_PARALLEL_H

#include "cli/session.h"

/** Do what cli_inputs_run() does with the inputs of `session`, by `session->jobs` threads. */
void cli_parallel_run(cli_session *session, char **files, int count);

/** Take the value of --jobs, a number or "auto"; complains, and returns an exit status. */
int cli_take_jobs(unsigned *jobs, const char *value);

#endif /* CLI_PARALLEL_H */
