/* SPDX-License-Identifier: Apache-2.0 */
/** @file disk.h  A process ends where the disk fails: librdf drops the errors of Berkeley DB, and
 * crashes later or ends as if nothing had happened.  Nothing here has an effect under sanitizers,
 * or without glibc. */
#ifndef CLI_DISK_H
#define CLI_DISK_H

/** From now on, a write or sync to a file that fails, anybody's, ends the process with "NAME:
 * cannot write: REASON; REMEDY" and CLI_EXIT_OUTPUT.  NULL: failures are only returned again.
 * `name` and `remedy` are borrowed. */
void cli_disk_guard(const char *name, const char *remedy);

#endif /* CLI_DISK_H */
