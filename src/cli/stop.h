/* SPDX-License-Identifier: Apache-2.0 */
/** @file stop.h  A run that a signal stops at the next document, and that then ends as the signal wants. */
#ifndef CLI_STOP_H
#define CLI_STOP_H

/** From now on the first SIGINT, SIGTERM or SIGHUP is noted and ends the programs that convert inputs; the second ends the process,
 * without its unfinished output.  Signals that are ignored (nohup) stay so. */
void cli_stop_catch(void);

/** Whether that is so. */
int cli_stop_is_caught(void);

/** The signal that came; 0: none. */
int cli_stop_signal(void);

/** End the process by the signal that came, as it would have without cli_stop_catch(); returns if none came. */
void cli_stop_end(void);

#endif /* CLI_STOP_H */
