/* SPDX-License-Identifier: Apache-2.0 */
/** @file folder.h  The folder of a store. */
#ifndef CG_REDLAND_FOLDER_H
#define CG_REDLAND_FOLDER_H

#include "addons/redland/store.h"

/** "FOLDER/`first``second`", in `arena`; NULL if out of memory. */
const char *cg_store_path_in(const cg_store *store, cg_arena *arena, const char *first,
                             const char *second);

/** The same, in the arena of `store`: for the few paths that do not depend on the number of
 * documents. */
const char *cg_store_path(const cg_store *store, const char *first, const char *second);

/** Report `what` and errno; returns `status`. */
cg_status cg_store_fail(const cg_store *store, cg_status status, const char *path,
                        const char *what);

/** Create the folder if necessary and lock it for writing. Readers need no lock, because an index
 * is renamed into place when complete. */
cg_status cg_store_open_folder(cg_store *store);

/** Open the index for reading. Prints a note if it is out of date. */
cg_status cg_store_open_index(cg_store *store);

/** Mark the index as older than the documents, or as up to date. */
cg_status cg_store_mark(const cg_store *store, bool is_old);

/** Whether the index is marked as older than the documents. */
bool cg_store_is_marked(const cg_store *store);

/** Whether there is an undamaged index. Reads all of it. */
bool cg_store_is_indexed(const cg_store *store);

/** Rebuild the index from all documents of the folder. Memory does not grow with their number: what
 * exceeds it is sorted in temporary files. */
cg_status cg_store_rebuild(cg_store *store);

void cg_store_unlock(cg_store *store);

/** Whether `name` is longer than `ending` and ends with it. */
bool cg_store_has_ending(const char *name, const char *ending);

#endif /* CG_REDLAND_FOLDER_H */
