/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage.h  Graphs in any storage of Redland: hashes, Berkeley DB, SQLite, PostgreSQL, MySQL, Virtuoso.
 *
 * Of libclausegraph-redland; where that is built without librdf, opening says so.  <clausegraph/store.h> is our own store, which is faster;
 * cg_redland_add() of <clausegraph/redland.h> is for programs that have a librdf_model open. */
#ifndef CLAUSEGRAPH_STORAGE_H
#define CLAUSEGRAPH_STORAGE_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

typedef struct cg_storage cg_storage; /**< One thread at a time */

/** Open the storage `name` of Redland's type `type`, such as "sqlite", to load into it.  `options` are as librdf reads them, such as
 * "new='yes',host='localhost'"; NULL: none.  Hashes are kept in Berkeley DB in the current folder unless the options say
 * otherwise, and contexts are on where they can be.  All strings are copied.  Of `settings` only the log counts.
 *
 * CG_BAD_ARGUMENT: no such type is installed, or nothing can be loaded into it.  CG_CANNOT_WRITE: the storage cannot be opened.
 * Both are told to the log, and `*out` is NULL. */
CG_CHECKED cg_status cg_storage_open(const char *type, const char *name, const char *CG_NULLABLE options,
                                     const cg_options *CG_NULLABLE settings, cg_storage **out);

/** Write what is left to write, close and free, also on failure.  CG_CANNOT_WRITE: something is not written.  Accepts NULL. */
CG_CHECKED cg_status cg_storage_close(cg_storage *CG_NULLABLE storage);

/** Add `graph` in the context of its document; what the context held is replaced.  `name` is for messages.  CG_CANNOT_WRITE: the
 * storage refuses a statement, with a message; what was added before stays, except in SQLite. */
CG_CHECKED cg_status cg_storage_put(cg_storage *storage, const char *name, const cg_graph *graph);

/** Add the graph `data` in the syntax "turtle", "ntriples" or "nquads".  The context of a statement is its named graph, or
 * the document, of which there may be but one where no graph is named.  A graph that cannot be added so is CG_BAD_INPUT. */
CG_CHECKED cg_status cg_storage_put_as(cg_storage *storage, const char *name, cg_slice data, const char *syntax);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STORAGE_H */
