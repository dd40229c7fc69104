/* SPDX-License-Identifier: Apache-2.0 */
/** @file stop.h  Stops a run at the next document after a signal; the process then ends by that
 * signal. */
#ifndef CLI_STOP_H
#define CLI_STOP_H

/** Handle SIGINT, SIGTERM and SIGHUP: the first is recorded and ends the programs that convert
 * inputs; the second removes the unfinished output and ends the process.  Signals that are ignored
 * (nohup) remain ignored. */
void cli_stop_catch(void);

/** Whether cli_stop_catch() was called. */
int cli_stop_is_caught(void);

/** The number of the first signal; 0 if there was none. */
int cli_stop_signal(void);

/** End the process by the recorded signal; returns if there was none. */
void cli_stop_end(void);

#endif /* CLI_STOP_H */
