/* SPDX-License-Identifier: Apache-2.0 */
/** @file confine.h  A process that reads what strangers made may do only what it needs. */
#ifndef CG_BASE_CONFINE_H
#define CG_BASE_CONFINE_H

/** What a process may do besides computing, and reading and writing what is open. */
enum {
  CG_MAY_READ = 1, /**< Open files for reading, become another program, start threads */
  CG_MAY_RUN = 2,  /**< Start processes, end them, wait for them */
  CG_MAY_KEEP = 4, /**< Open temporary files without a name */
};

/** From now on, all other system calls of this process and of those that it starts fail: nothing else can be opened, written,
 * removed or renamed, and no network is reached.  A later call can only take away.  Returns whether the system can do that:
 * Linux with seccomp, on processors whose calls are known here, and neither under sanitizers nor where coverage is measured. */
int cg_confine(unsigned allowed);

#endif /* CG_BASE_CONFINE_H */
