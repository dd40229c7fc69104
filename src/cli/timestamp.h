/* SPDX-License-Identifier: Apache-2.0 */
/** @file timestamp.h  The time to write into results, if the user has set one. */
#ifndef CLI_TIMESTAMP_H
#define CLI_TIMESTAMP_H

/** Length of "2026-11-25T21:00:00Z" with its NUL. */
#define CLI_TIMESTAMP_SIZE 21

/** Write the time of SOURCE_DATE_EPOCH, seconds since 1970, to `out`; empty where it is not set.
 * Complains of what is no such number, and returns an exit status. */
int cli_timestamp_read(char out[CLI_TIMESTAMP_SIZE]);

#endif /* CLI_TIMESTAMP_H */
