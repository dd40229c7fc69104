/* SPDX-License-Identifier: Apache-2.0 */
/** @file keep.h  Incoming documents of a store: all documents of a load are added together.
 *
 * They are first written to the folder `incoming` under temporary names. After each batch the file
 * system is synchronized once, and the files get their final names. When the load ends, they are
 * moved to `documents`. A document to delete is represented by an empty file in `incoming`; the
 * document is deleted when the load ends. */
#ifndef CG_REDLAND_KEEP_H
#define CG_REDLAND_KEEP_H

#include "addons/redland/store.h"

/** Write each document of `batch` to a file: its statements, and the batch's descriptions of the
 * things that it names. */
cg_status cg_store_keep(cg_store *store, const cg_store_batch *batch);

/** NUL-terminated name of the file of document `iri`, in the arena of `store`; no data if out of
 * memory. */
cg_slice cg_store_file_of(const cg_store *store, cg_slice iri);

/** Delete the document `iri` when the load ends. */
cg_status cg_store_drop(cg_store *store, cg_slice iri);

/** Flush to disk everything kept and dropped since the last batch. */
cg_status cg_store_end_batch(cg_store *store);

/** Move the incoming files to the documents; `*moved` is set to whether there were any. */
cg_status cg_store_commit(const cg_store *store, bool *moved);

/** Remove all incoming files. */
cg_status cg_store_discard(const cg_store *store);

#endif /* CG_REDLAND_KEEP_H */
