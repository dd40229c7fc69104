/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage_mark.h  A file beside Berkeley DB's while they are written.
 *
 * The hashes of a load that was cut off are damaged: librdf crashes when it opens them again. */
#ifndef CG_REDLAND_STORAGE_MARK_H
#define CG_REDLAND_STORAGE_MARK_H

#include "addons/redland/storage.h"

/** Find the place of the mark by the storage's options; fail if one is there and the options do not make the storage anew. */
cg_status cg_storage_mark_find(cg_storage *storage);

/** Make the mark, unless it is made or the storage needs none. */
cg_status cg_storage_mark_set(cg_storage *storage);

/** Remove it, if it was made here. */
void cg_storage_mark_remove(cg_storage *storage);

#endif /* CG_REDLAND_STORAGE_MARK_H */
