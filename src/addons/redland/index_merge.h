/* SPDX-License-Identifier: Apache-2.0 */
/** @file index_merge.h  Merging runs of terms and statements into an index file. */
#ifndef CG_REDLAND_INDEX_MERGE_H
#define CG_REDLAND_INDEX_MERGE_H

#include "addons/redland/runs.h"

/** The indexes to merge, as runs. */
typedef struct {
  /** One run per index: the terms in order, each as its length (a uint32_t) and its bytes */
  cg_runs *terms;
  cg_runs *quads;           /**< CG_ORDERS runs per index: its statements */
  const uint32_t *terms_of; /**< Number of terms of each index */
  uint32_t count;           /**< Number of indexes */
} cg_index_parts;

/** Write the merged index of all `parts` to `path` through the temporary file `beside`; other
 * temporary files are created in `folder`. On CG_CANNOT_WRITE and CG_CANNOT_READ errno is set;
 * EFBIG means more terms or statements than an index can number. */
cg_status cg_index_merge(const cg_index_parts *parts, cg_arena *arena, const char *folder,
                         const char *path, const char *beside);

#endif /* CG_REDLAND_INDEX_MERGE_H */
