/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage_mark.h  A marker file beside Berkeley DB files while they are written.
 *
 * An interrupted load leaves damaged hashes, and librdf crashes when it opens them again. */
#ifndef CG_REDLAND_STORAGE_MARK_H
#define CG_REDLAND_STORAGE_MARK_H

#include "addons/redland/storage.h"

/** Find the place of the marker from the storage's options. Fails if a marker exists and the
 * options do not recreate the storage. */
cg_status cg_storage_mark_find(cg_storage *storage);

/** Create the marker, unless it exists or the storage needs none. */
cg_status cg_storage_mark_set(cg_storage *storage);

/** Remove the marker if it was made here. */
void cg_storage_mark_remove(cg_storage *storage);

#endif /* CG_REDLAND_STORAGE_MARK_H */
