/* SPDX-License-Identifier: Apache-2.0 */
/** @file apart.h  Work in a process of its own: limited, without new files and network, so that a
 * crash is a message. */
#ifndef CLI_APART_H
#define CLI_APART_H

#include <clausegraph/clausegraph.h>

/** What the process may take; 0: no limit. */
typedef struct {
  unsigned long seconds;   /**< Of the processor */
  unsigned long megabytes; /**< Of memory; files that are mapped do not count */
} cli_apart_limits;

/** The work of the process.  `prepare` may open files; `work` runs afterwards, when it can no
 * longer open any, and passes its result to `sink`.  Both print a message if they fail. */
typedef struct {
  cg_status (*prepare)(void *handle);
  cg_status (*work)(void *handle, cg_sink sink, void *sink_handle);
  void *handle;
} cli_apart_work;

/** A process at work. */
typedef struct {
  long pid;
  int output;
} cli_apart;

/** Start `work`; nothing but the main thread may be running. */
cg_status cli_apart_start(cli_apart *apart, const cli_apart_limits *limits,
                          const cli_apart_work *work);

/** Pass what it writes to `sink`, and wait for its end.  A crash, or more than it may take, is
 * CG_BAD_INPUT, with a message that begins with `name`. */
cg_status cli_apart_end(cli_apart *apart, const cli_apart_limits *limits, const char *name,
                        cg_sink sink, void *sink_handle);

/** Kill it, and wait for its end. */
void cli_apart_stop(cli_apart *apart);

#endif /* CLI_APART_H */
