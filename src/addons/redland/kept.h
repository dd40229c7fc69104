/* SPDX-License-Identifier: Apache-2.0 */
/** @file kept.h  Reading the files that the folder of a store keeps. */
#ifndef CG_REDLAND_KEPT_H
#define CG_REDLAND_KEPT_H

#include "addons/redland/batch.h"

#include <stdio.h>

/** The first line of a document's file: the number of the load that wrote it, counted from 1. */
#define CG_STORE_LOAD "# load "

/** Takes a line with all four terms, borrowed for the call; `is_thing`: it describes a thing. */
typedef cg_status (*cg_store_take)(void *handle, const cg_store_line *line, bool is_thing);

/** Read all files, by name, so that one content makes one index: first what documents state of themselves, then the descriptions of
 * things, sorted by their bytes, each line once.  Temporary files in the store's folder hold what exceeds the memory that is allowed for
 * descriptions. */
cg_status cg_store_read_kept(const cg_store *store, cg_store_take take, void *handle);

/** The number of the last load of which documents are there; 0 if there are none. */
cg_status cg_store_last_load(const cg_store *store, uint32_t *out);

#endif /* CG_REDLAND_KEPT_H */
