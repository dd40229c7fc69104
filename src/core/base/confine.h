/* SPDX-License-Identifier: Apache-2.0 */
/** @file confine.h  Restricts a process that reads untrusted data to the system calls it needs. */
#ifndef CG_BASE_CONFINE_H
#define CG_BASE_CONFINE_H

/** Permissions besides computing, and reading and writing open files. */
enum {
  CG_MAY_READ = 1, /**< Open files for reading, exec, start threads */
  CG_MAY_RUN = 2,  /**< Start processes, kill them, wait for them */
  CG_MAY_KEEP = 4, /**< Open temporary files without a name */
};

/** From now on, all other system calls of this process and its children fail: they cannot open,
 * write, remove or rename anything else, or reach the network. A later call can only remove
 * permissions. Returns whether the system supports this: Linux with seccomp on known processors,
 * but not with sanitizers or coverage. */
int cg_confine(unsigned allowed);

#endif /* CG_BASE_CONFINE_H */
