/* SPDX-License-Identifier: Apache-2.0 */
/** @file keep.h  Documents on their way into the folder of a store: all of a load come into it together.
 *
 * They are written to the folder `incoming` under another name.  After each batch of them the file system is synchronized, once, and
 * they get their names.  They are moved to `documents` when the load ends.  A document to delete is an empty file in `incoming`, which
 * takes away the document when the load ends. */
#ifndef CG_REDLAND_KEEP_H
#define CG_REDLAND_KEEP_H

#include "addons/redland/store.h"

/** Write each document of `batch` to a file: what it states, and what the batch says of the things that it names. */
cg_status cg_store_keep(cg_store *store, const cg_store_batch *batch);

/** Name of the file of the document called `iri`, with a NUL after it, in the arena of `store`; no data without memory. */
cg_slice cg_store_file_of(const cg_store *store, cg_slice iri);

/** Have the document called `iri` deleted when the load ends. */
cg_status cg_store_drop(cg_store *store, cg_slice iri);

/** Bring to the disk what was kept and dropped since the last batch ended. */
cg_status cg_store_end_batch(cg_store *store);

/** Move what is incoming to the documents; `*moved` says whether there was something. */
cg_status cg_store_commit(const cg_store *store, bool *moved);

/** Remove what is incoming. */
cg_status cg_store_discard(const cg_store *store);

#endif /* CG_REDLAND_KEEP_H */
