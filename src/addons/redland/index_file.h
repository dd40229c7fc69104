/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_file.h  The index as a file, mapped as it is. */
#ifndef CG_REDLAND_INDEX_FILE_H
#define CG_REDLAND_INDEX_FILE_H

#include "addons/redland/index.h"
#include "base/whole_file.h"

/** The file of an index that is written piece by piece. */
typedef struct {
  cg_whole_file    file;
  cg_checks_writer checks;
} cg_index_writer;

/** Start to write the file `path`, by way of `beside`, with the counts of `counts`.  What must be added then: the statements in each
 * order, the ends of the terms, their bytes.  Returns false if it cannot be written; errno says why. */
bool cg_index_writer_open(cg_index_writer *writer, const cg_index *counts, const char *path, const char *beside);

/** Add bytes; what fails is reported by cg_index_writer_close(). */
void cg_index_writer_add(cg_index_writer *writer, const void *bytes, size_t length);

/** Put the file in its place, or remove it unless it `is_whole`.  Returns whether it is in its place; errno says why not. */
bool cg_index_writer_close(cg_index_writer *writer, bool is_whole);

/** Write `index` to `path`, by way of `beside`, whole or not at all.  Returns false if it cannot; errno says why. */
bool cg_index_write(const cg_index *index, const char *path, const char *beside);

/** Map the index of `path`; CG_CANNOT_READ: there is none; CG_BAD_INPUT: it is damaged.  Each block of the file is verified
 * when it is first used. */
cg_status cg_index_map(const char *path, cg_index *out);

/** Whether something that was used is not as it was written. */
static inline bool cg_index_is_damaged(const cg_index *index) { return index->checks && index->checks->is_damaged; }

/** Verify all blocks; false if one is damaged. */
bool cg_index_verify(const cg_index *index);

/** Free the map, if there is one. */
void cg_index_close(cg_index *index);

#endif /* CG_REDLAND_INDEX_FILE_H */
