/* SPDX-License-Identifier: Apache-2.0 */
/** @file archive.h  Members of zip and tar archives and the content of compressed files, through libarchive. */
#ifndef CG_CONVERT_ARCHIVE_H
#define CG_CONVERT_ARCHIVE_H

#include "addons/convert/form.h"

#include <clausegraph/status.h>
#include <stdio.h>
#include <sys/types.h>

/** Names are cut to this. */
#define CONVERT_LONGEST_NAME 1024

typedef struct archive convert_archive; /* Of libarchive */

/** What convert_archive_next() finds. */
typedef struct {
  char name[CONVERT_LONGEST_NAME]; /**< Its path, in UTF-8 without control characters, never leading upwards */
  bool is_file;                    /**< Else a folder, a link, a device */
  bool is_encrypted;
} convert_member;

/** Open the archive `file` at its start; NULL if there is no memory or the archive is no archive. */
convert_archive *convert_archive_open(int file);

/** Open the compressed `file` at its start: one member, its content, or none if that is empty.  NULL if there is no memory or
 * the file is cut off. */
convert_archive *convert_archive_open_compressed(int file);

void convert_archive_close(convert_archive *archive);

/** Go to the next member: 1, 0 at the end, -1 where the archive is damaged. */
int convert_archive_next(convert_archive *archive, convert_member *member);

/** Up to `size` bytes of the member: their number, 0 at its end, -1 where it is damaged. */
ssize_t convert_archive_read(convert_archive *archive, char *bytes, size_t size);

/** Unpack the member into an unlinked file, owned, at its start; NULL where it is damaged, longer than `most`, or there is
 * no space; `*why` says which then. */
FILE *convert_archive_unpack(convert_archive *archive, size_t most, const char **why);

#endif /* CG_CONVERT_ARCHIVE_H */
