/* SPDX-License-Identifier: Apache-2.0 */
/** @file store.h  Graphs kept in a folder, to be asked in SPARQL.
 *
 * A store keeps what it was given twice: as N-Triples, a file a document, and as an index, one file, made of these when the
 * store is closed and put in place whole.  So who reads sees the last index that was finished, during a load and after one
 * that was cut off, which the next load ends.  docs/stores.md says up to what size this is a good home.
 *
 * Threads: a store is used by one thread at a time, several threads may use stores of their own.  raptor and rasqal run in one of
 * them at a time, and the others wait.  A sink may call these functions again. */
#ifndef CLAUSEGRAPH_STORE_H
#define CLAUSEGRAPH_STORE_H

#include <clausegraph/clausegraph.h>
#include <clausegraph/statements.h>

CG_BEGIN_DECLS

typedef struct cg_store cg_store; /**< One thread at a time; one process that writes, and any number that read */

/** What a store is opened for. */
typedef enum {
  CG_STORE_READ = 0,  /**< Ask; the store must be there */
  CG_STORE_WRITE = 1, /**< Load too; the folder is made where it is missing */
} cg_store_mode;

/** Open the store in `folder`; NULL: an empty one in memory.  Of `options` only the log counts.  A store that is
 * not there gives CG_CANNOT_READ, one that another process writes CG_CANNOT_WRITE, each with a message. */
CG_CHECKED cg_status cg_store_open(const char *CG_NULLABLE folder, cg_store_mode mode,
                                   const cg_options *CG_NULLABLE options, cg_store **out);

/** Close; what was put is safe on disk then.  Returns CG_CANNOT_WRITE where it is not.  Accepts NULL. */
CG_CHECKED cg_status cg_store_close(cg_store *CG_NULLABLE store);

/** Keep the documents that `graph` describes; what the store held of each is replaced.  Statements about a
 * document and its clauses go into the graph named by the document's IRI, what is said of a thing that they refer to into the
 * graph that `graph` shares (CG_THINGS_SHARED), else into that of things; said by several documents, it stands there once, as the
 * last load says it.  A store in a folder takes no blank nodes.  Where a file cannot be written, nothing of the load is kept.
 * `name` is for messages. */
CG_CHECKED cg_status cg_store_put(cg_store *store, const char *name, const cg_graph *graph);

/** Read `data` in a syntax of raptor, such as "turtle" ("guess": by `name` and content), and put it. */
CG_CHECKED cg_status cg_store_put_as(cg_store *store, const char *name, cg_slice data, const char *syntax);

/** Number of statements that can be asked: those put into a folder count once it is opened for reading. */
CG_API long cg_store_count(const cg_store *store);

/** How answers are written. */
typedef struct {
  unsigned long rows; /**< A query with more rows or statements than this is CG_BAD_INPUT; 0: no limit */
} cg_query_options;

/** Set how cg_store_query() writes answers from now on; copied. */
CG_API void cg_store_set_query_options(cg_store *store, const cg_query_options *options);

/** Answer `query`, in SPARQL, through all graphs together, and write the answer to `sink` as `format`: "table",
 * "screen" (a table with long cells cut), "csv", "tsv", "json" or "xml"; what CONSTRUCT and DESCRIBE (of IRIs) make is written as N-Triples.  A query that cannot be run is CG_BAD_INPUT. */
CG_CHECKED cg_status cg_store_query(cg_store *store, const char *name, const char *query, const char *format,
                                    cg_sink sink, void *CG_NULLABLE handle);

/** Visit the statements that the folder of `store` keeps, document by document, in an order that depends on these alone;
 * `graph` of each is the document that it is about, or empty where it describes a thing that documents refer to.  A store
 * in memory is CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_store_visit(const cg_store *store, cg_statement_visit visit, void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STORE_H */
