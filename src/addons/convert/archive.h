/* SPDX-License-Identifier: Apache-2.0 */
/** @file archive.h  Members of zip and tar archives and the content of compressed files, through
 * libarchive. */
#ifndef CG_CONVERT_ARCHIVE_H
#define CG_CONVERT_ARCHIVE_H

#include "addons/convert/form.h"

#include <clausegraph/status.h>
#include <stdio.h>
#include <sys/types.h>

/** Longer names are cut. */
#define CONVERT_LONGEST_NAME 1024

typedef struct archive convert_archive; /* Of libarchive */

/** A member, as found by convert_archive_next(). */
typedef struct {
  char name[CONVERT_LONGEST_NAME]; /**< Its path in UTF-8, without control characters and ".." */
  bool is_file;                    /**< False for a folder, link or device */
  bool is_encrypted;
} convert_member;

/** Open the archive `file`, which must be at its start; NULL if out of memory or if it is not an
 * archive. */
convert_archive *convert_archive_open(int file);

/** Open the compressed `file`, which must be at its start, as an archive with one member, or none
 * if the content is empty. NULL if out of memory or if the file is truncated. */
convert_archive *convert_archive_open_compressed(int file);

/** Close `archive`, which may be NULL. */
void convert_archive_close(convert_archive *archive);

/** Whether memory ran out in one of these functions, which then reported a damaged archive. */
bool convert_archive_is_out_of_memory(void);

/** Go to the next member: returns 1, or 0 at the end, or -1 if the archive is damaged. */
int convert_archive_next(convert_archive *archive, convert_member *member);

/** Read up to `size` bytes of the member: returns their number, 0 at its end, -1 if it is
 * damaged. */
ssize_t convert_archive_read(convert_archive *archive, char *bytes, size_t size);

/** Unpack the member into an unlinked file, owned, positioned at its start. NULL if the member is
 * damaged or longer than `most`, or if there is no space; `*why` then has the reason. */
FILE *convert_archive_unpack(convert_archive *archive, size_t most, const char **why);

#endif /* CG_CONVERT_ARCHIVE_H */
