/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_file.h  The index as a file, mapped as it is. */
#ifndef CG_REDLAND_INDEX_FILE_H
#define CG_REDLAND_INDEX_FILE_H

#include "addons/redland/index.h"

/** Write `index` to `path`, whole or not at all.  Returns false where it cannot; errno says why. */
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
