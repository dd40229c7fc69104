/* SPDX-License-Identifier: Apache-2.0 */
/** @file storage.h  Graphs in any Redland storage: hashes, Berkeley DB, SQLite, PostgreSQL, MySQL,
 * Virtuoso.
 *
 * Part of libclausegraph-redland. If it was built without librdf, opening fails with a message.
 * <clausegraph/store.h> is clausegraph's own store, which is faster. cg_redland_add() of
 * <clausegraph/redland.h> is for programs that already have a librdf_model. */
#ifndef CLAUSEGRAPH_STORAGE_H
#define CLAUSEGRAPH_STORAGE_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

typedef struct cg_storage cg_storage; /**< One thread at a time */

/** Open the storage `name` of the Redland type `type`, such as "sqlite", for loading.  `options`
 * are in librdf's syntax, such as "new='yes',host='localhost'"; NULL: none.  By default, hashes are
 * Berkeley DB files in the current folder, and contexts are enabled if the storage supports them.
 * All strings are copied.
 * @param environment copied; NULL: the C library's memory, and no messages
 * @param type of Redland's storages
 * @param name of the storage
 * @param options as librdf reads them; NULL: none
 * @param[out] out owned, free with cg_storage_close(); NULL on failure
 * @return CG_BAD_ARGUMENT with a message if no such type is installed or nothing can be loaded into
 * it, CG_CANNOT_WRITE with a message if the storage cannot be opened, CG_NO_MEMORY */
CG_CHECKED cg_status cg_storage_open(const cg_environment *CG_NULLABLE environment,
                                     const char *type, const char *name,
                                     const char *CG_NULLABLE options, cg_storage **out);

/** Write pending data, close and free, even on failure.
 * @param storage may be NULL
 * @return CG_CANNOT_WRITE if something could not be written */
CG_CHECKED cg_status cg_storage_close(cg_storage *CG_NULLABLE storage);

/** Add `graph` in the context of its document, replacing the content of that context.
 * @param storage to which it is added
 * @param name for messages
 * @param graph that is added
 * @return CG_CANNOT_WRITE with a message if the storage refuses a statement (what was added before
 * stays, except in SQLite), CG_NO_MEMORY */
CG_CHECKED cg_status cg_storage_put(cg_storage *storage, const char *name, const cg_graph *graph);

/** Add a serialized graph.  The context of a statement is its named graph, or else the document;
 * without named graphs, there must be only one document.
 * @param storage to which it is added
 * @param name for messages
 * @param data the graph
 * @param syntax "turtle", "ntriples" or "nquads"
 * @return CG_BAD_INPUT with a message for a graph that cannot be added so; else as
 * cg_storage_put() */
CG_CHECKED cg_status cg_storage_put_as(cg_storage *storage, const char *name, cg_slice data,
                                       const char *syntax);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STORAGE_H */
