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
 * otherwise, and contexts are on where they can be.  All strings are copied.
 * @param environment copied; NULL: the C library's memory, and no messages
 * @param type of Redland's storages
 * @param name of the storage
 * @param options as librdf reads them; NULL: none
 * @param[out] out the caller's, for cg_storage_close(); NULL on failure
 * @return CG_BAD_ARGUMENT with a message if no such type is installed or nothing can be loaded into it, CG_CANNOT_WRITE with a message if
 * the storage cannot be opened, CG_NO_MEMORY */
CG_CHECKED cg_status cg_storage_open(const cg_environment *CG_NULLABLE environment, const char *type, const char *name,
                                     const char *CG_NULLABLE options, cg_storage **out);

/** Write what is left to write, close and free, also on failure.
 * @param storage NULL: nothing is done
 * @return CG_CANNOT_WRITE if something is not written */
CG_CHECKED cg_status cg_storage_close(cg_storage *CG_NULLABLE storage);

/** Add `graph` in the context of its document; what the context held is replaced.
 * @param storage to which it is added
 * @param name for messages
 * @param graph that is added
 * @return CG_CANNOT_WRITE with a message if the storage refuses a statement (what was added before stays, except in SQLite),
 * CG_NO_MEMORY */
CG_CHECKED cg_status cg_storage_put(cg_storage *storage, const char *name, const cg_graph *graph);

/** Add a graph that was written.  The context of a statement is its named graph, or the document, of which there may be but one where
 * no graph is named.
 * @param storage to which it is added
 * @param name for messages
 * @param data the graph
 * @param syntax "turtle", "ntriples" or "nquads"
 * @return CG_BAD_INPUT with a message for a graph that cannot be added so; else as cg_storage_put() */
CG_CHECKED cg_status cg_storage_put_as(cg_storage *storage, const char *name, cg_slice data, const char *syntax);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STORAGE_H */
