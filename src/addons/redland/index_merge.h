/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_merge.h  Merging runs of terms and statements into the file of an index. */
#ifndef CG_REDLAND_INDEX_MERGE_H
#define CG_REDLAND_INDEX_MERGE_H

#include "addons/redland/runs.h"

/** What is merged: indexes, as runs. */
typedef struct {
  const cg_runs  *terms;    /**< One run for each index: the terms in order, each as its length, a uint32_t, and its bytes */
  const cg_runs  *quads;    /**< CG_ORDERS runs for each index: its statements */
  const uint32_t *terms_of; /**< Number of terms of each index */
  uint32_t        count;    /**< Number of indexes */
} cg_index_parts;

/** Write the index of all `parts` to `path`, by way of `beside`; temporary files are made in `folder`.  CG_CANNOT_WRITE and
 * CG_CANNOT_READ: errno says why; EFBIG: there are more terms or statements than the numbers of an index can count. */
cg_status cg_index_merge(const cg_index_parts *parts, cg_arena *arena, const char *folder, const char *path, const char *beside);

#endif /* CG_REDLAND_INDEX_MERGE_H */
