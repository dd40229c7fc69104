/* SPDX-License-Identifier: Apache-2.0 */
/** @file progress.h  How far a run over many files is: one line on a terminal, which is
 * rewritten. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stddef.h>

/** Show progress from now on where standard error is a terminal, or, as lines, where `is_wanted`:
 * every two seconds, and less often in a long run.  Nonzero if it is shown. */
int cli_progress_begin(int is_wanted);

/** Say how many files there are, and which one it is at: then the time that is left is shown
 * too. */
void cli_progress_expect(size_t files);
void cli_progress_reach(size_t file);

/** Say how far it is: `done` documents, `failed` of them; now and then it is shown. */
void cli_progress_show(size_t done, size_t failed);

/** Take the line away, for a message or other output to take its place; it comes back with the next
 * step. */
void cli_progress_clear(void);

/** Stop showing it. */
void cli_progress_end(void);

#endif /* CLI_PROGRESS_H */
