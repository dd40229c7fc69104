/* SPDX-License-Identifier: Apache-2.0 */
/** @file confine.h  A process that may compute and write to what is open, and nothing else. */
#ifndef CLI_CONFINE_H
#define CLI_CONFINE_H

/** From now on, system calls that open files, start programs or reach the network fail.  Returns whether the system can do
 * that: Linux with seccomp, on processors whose calls are known here, and not under sanitizers. */
int cli_confine(void);

#endif /* CLI_CONFINE_H */
