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

/** Open a store.
 * @param environment copied; NULL: the C library's memory, and no messages
 * @param folder of the store, borrowed until it is closed; NULL: an empty one in memory
 * @param mode what it is opened for
 * @param[out] out the caller's, for cg_store_close(); NULL on failure
 * @return CG_CANNOT_READ with a message for a store that is not there, CG_CANNOT_WRITE with a message for one that another process writes,
 * CG_NO_MEMORY */
CG_CHECKED cg_status cg_store_open(const cg_environment *CG_NULLABLE environment, const char *CG_NULLABLE folder,
                                   cg_store_mode mode, cg_store **out);

/** Close and free; what was put is safe on disk then.
 * @param store NULL: nothing is done
 * @return CG_CANNOT_WRITE if it is not safe */
CG_CHECKED cg_status cg_store_close(cg_store *CG_NULLABLE store);

/** Keep the documents that `graph` describes; what the store held of each is replaced.  Statements about a
 * document and its clauses go into the graph named by the document's IRI, what is said of a thing that they refer to into the
 * graph that `graph` shares (CG_THINGS_SHARED), else into that of things; said by several documents, it stands there once, as the
 * last load says it.  A store in a folder takes no blank nodes.  Where a file cannot be written, nothing of the load is kept.
 * @param store opened for writing
 * @param name for messages
 * @param graph that is kept
 * @return CG_CANNOT_WRITE with a message, CG_BAD_INPUT with a message, CG_NO_MEMORY */
CG_CHECKED cg_status cg_store_put(cg_store *store, const char *name, const cg_graph *graph);

/** Keep a graph that was written; else as cg_store_put().
 * @param store opened for writing
 * @param name for messages
 * @param data the graph
 * @param syntax of raptor, such as "turtle"; "guess": by `name` and content
 * @return CG_BAD_INPUT with a message for bad syntax; else as cg_store_put() */
CG_CHECKED cg_status cg_store_put_as(cg_store *store, const char *name, cg_slice data, const char *syntax);

/** Number of statements that can be asked: those put into a folder count once it is opened for reading.
 * @param store that is counted
 * @return the number */
CG_API long cg_store_count(const cg_store *store);

/** How answers are written. */
typedef struct {
  size_t        size; /**< `sizeof(cg_query_options)` */
  unsigned long rows; /**< A query with more rows or statements than this is CG_BAD_INPUT; 0: no limit */
} cg_query_options;

/** No limit. */
#define CG_QUERY_OPTIONS_INIT {sizeof(cg_query_options), 0}

/** Set how cg_store_query() writes answers from now on.
 * @param store that is asked
 * @param options copied; NULL: the defaults
 * @return CG_BAD_ARGUMENT for a struct whose size is not set */
CG_CHECKED cg_status cg_store_set_query_options(cg_store *store, const cg_query_options *CG_NULLABLE options);

/** Answer a query in SPARQL, through all graphs together.  What CONSTRUCT and DESCRIBE (of IRIs) make is written as N-Triples.
 * @param store that is asked
 * @param name of the query, for messages
 * @param query in SPARQL
 * @param format "table", "screen" (a table with long cells cut), "csv", "tsv", "json" or "xml"
 * @param sink takes the answer
 * @param handle given to `sink`
 * @return CG_BAD_INPUT with a message for a query that cannot be run, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_store_query(cg_store *store, const char *name, const char *query, const char *format,
                                    cg_sink sink, void *CG_NULLABLE handle);

/** Visit the statements that the folder of `store` keeps, document by document, in an order that depends on these alone;
 * `graph` of each is the document that it is about, or empty where it describes a thing that documents refer to.
 * @param store in a folder
 * @param visit called for each statement
 * @param handle given to `visit`
 * @return CG_BAD_ARGUMENT for a store in memory, CG_CANNOT_READ, CG_NO_MEMORY, or what `visit` returned */
CG_CHECKED cg_status cg_store_visit(const cg_store *store, cg_statement_visit visit, void *CG_NULLABLE handle);

/** A document that a store keeps.  Slices are borrowed until the visit returns. */
typedef struct {
  cg_slice iri;             /**< Of the document */
  cg_slice symbol;          /**< Its first dcterms:identifier, "S/RES/1325(2000)"; empty if it has none */
  cg_slice file;            /**< In the folder of the store, "documents/….nq" */
  size_t   statement_count; /**< Of the document, without those that describe things */
} cg_store_document_view;

/** Takes a document, borrowed until it returns.  Anything but CG_OK stops the visiting and is passed back. */
typedef cg_status (*cg_store_document_visit)(void *CG_NULLABLE handle, const cg_store_document_view *document);

/** Visit the documents that the folder of a store keeps, in an order that depends on these alone.
 * @param store in a folder
 * @param visit called for each document
 * @param handle given to `visit`
 * @return CG_BAD_ARGUMENT for a store in memory, CG_CANNOT_READ, CG_NO_MEMORY, or what `visit` returned */
CG_CHECKED cg_status cg_store_list(const cg_store *store, cg_store_document_visit visit, void *CG_NULLABLE handle);

/** Write all statements that the folder of a store keeps as N-Quads, each in its named graph.
 * @param store in a folder
 * @param sink takes the lines
 * @param handle given to `sink`
 * @return CG_BAD_ARGUMENT for a store in memory, CG_CANNOT_READ, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_store_dump(const cg_store *store, cg_sink sink, void *CG_NULLABLE handle);

/** Take a document out of a store.  It is gone when the store is closed, together with what else was changed, or with nothing of that
 * where something cannot be written.  Put again before that, it stays, as it was put last.
 * @param store in a folder, open for writing
 * @param iri of the document
 * @return CG_BAD_INPUT, with a message, if the store has no such document, which changes nothing; CG_BAD_ARGUMENT, CG_CANNOT_WRITE,
 * CG_NO_MEMORY */
CG_CHECKED cg_status cg_store_delete(cg_store *store, cg_slice iri);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STORE_H */
