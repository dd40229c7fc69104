/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_file.h  The index file, which is mapped without conversion. */
#ifndef CG_REDLAND_INDEX_FILE_H
#define CG_REDLAND_INDEX_FILE_H

#include "addons/redland/index.h"
#include "base/whole_file.h"

/** An index file that is written piece by piece. */
typedef struct {
  cg_whole_file file;
  cg_checks_writer checks;
} cg_index_writer;

/** Start writing the file `path` through the temporary file `beside`, with the counts of `counts`.
 * Then add the statements in each order, the ends of the terms, and their bytes. Returns false with
 * errno set if the file cannot be written. */
bool cg_index_writer_open(cg_index_writer *writer, const cg_index *counts, const char *path,
                          const char *beside);

/** Add bytes; cg_index_writer_close() reports errors. */
void cg_index_writer_add(cg_index_writer *writer, const void *bytes, size_t length);

/** Rename the file into place, or remove it unless `is_whole`. Returns whether it is in place;
 * otherwise errno is set. */
bool cg_index_writer_close(cg_index_writer *writer, bool is_whole);

/** Write `index` to `path` through the temporary file `beside`, completely or not at all. Returns
 * false with errno set on failure. */
bool cg_index_write(const cg_index *index, const char *path, const char *beside);

/** Map the index of `path`. CG_CANNOT_READ if there is none; CG_BAD_INPUT if it is damaged. Each
 * block is verified when it is first used. */
cg_status cg_index_map(const char *path, cg_index *out);

/** Whether a block that was used has a wrong checksum. */
static inline bool cg_index_is_damaged(const cg_index *index) {
  return index->checks && index->checks->is_damaged;
}

/** Verify all blocks; false if one is damaged. */
bool cg_index_verify(const cg_index *index);

/** Unmap the index, if it is mapped. */
void cg_index_close(cg_index *index);

#endif /* CG_REDLAND_INDEX_FILE_H */
