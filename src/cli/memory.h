/* SPDX-License-Identifier: Apache-2.0 */
/** @file memory.h  A process ends where memory fails: serd crashes without it; raptor, rasqal and
 * igraph crash or go on and answer wrongly.  Nothing here has an effect under sanitizers, or
 * without glibc. */
#ifndef CLI_MEMORY_H
#define CLI_MEMORY_H

/** From now on, an allocation that fails, anybody's, ends the process with `status` and without a
 * word. */
void cli_memory_end_without(int status);

/** From now on, an allocation that fails, anybody's, ends the process with "NAME: out of memory"
 * and CLI_EXIT_INTERNAL; the output file is removed, as at a signal.  NULL: failures are returned
 * again.  `name` is borrowed. */
void cli_memory_guard(const char *name);

#endif /* CLI_MEMORY_H */
