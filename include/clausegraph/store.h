/* SPDX-License-Identifier: Apache-2.0 */
/** @file store.h  Graphs stored in a folder, for SPARQL queries.
 *
 * A store keeps its content twice: as N-Triples, one file per document, and as an index, one file,
 * which is made from these when the store is closed and then renamed into place. Readers thus see
 * the last complete index, even during a load or after an interrupted one, which the next load
 * completes. docs/stores.md states the size for which this store is suited.
 *
 * Threads: one thread at a time may use a store; several threads may use stores of their own.
 * raptor and rasqal run in one thread at a time; others wait. A sink may call these functions
 * again. */
#ifndef CLAUSEGRAPH_STORE_H
#define CLAUSEGRAPH_STORE_H

#include <clausegraph/clausegraph.h>
#include <clausegraph/statements.h>

CG_BEGIN_DECLS

/** One thread at a time; one writing process and any number of readers */
typedef struct cg_store cg_store;

/** Mode in which a store is opened. */
typedef enum {
  CG_STORE_READ = 0,  /**< Query only; the store must exist */
  CG_STORE_WRITE = 1, /**< Also load; the folder is created if missing */
} cg_store_mode;

/** Open a store.
 * @param environment copied; NULL: the C library's memory, and no messages
 * @param folder of the store, borrowed until it is closed; NULL: an empty one in memory
 * @param mode what it is opened for
 * @param[out] out owned, free with cg_store_close(); NULL on failure
 * @return CG_CANNOT_READ with a message for a store that is not there, CG_CANNOT_WRITE with a
 * message for one that another process writes, CG_NO_MEMORY */
CG_CHECKED cg_status cg_store_open(const cg_environment *CG_NULLABLE environment,
                                   const char *CG_NULLABLE folder, cg_store_mode mode,
                                   cg_store **out);

/** Close and free; everything added is then safe on disk.
 * @param store may be NULL
 * @return CG_CANNOT_WRITE if it is not safe */
CG_CHECKED cg_status cg_store_close(cg_store *CG_NULLABLE store);

/** Add the documents that `graph` describes, replacing earlier versions.  Statements about a
 * document and its clauses go into the graph named by the document's IRI.  Descriptions of things
 * go into the shared graph of `graph` (CG_THINGS_SHARED), or else into the graph of things; a
 * description given by several documents is stored once, as of the latest load.  A store in a
 * folder does not accept blank nodes.  If a file cannot be written, nothing of the load is kept.
 * @param store opened for writing
 * @param name for messages
 * @param graph the graph
 * @return CG_CANNOT_WRITE with a message, CG_BAD_INPUT with a message, CG_NO_MEMORY */
CG_CHECKED cg_status cg_store_put(cg_store *store, const char *name, const cg_graph *graph);

/** Add a serialized graph; otherwise as cg_store_put().
 * @param store opened for writing
 * @param name for messages
 * @param data the graph
 * @param syntax of raptor, such as "turtle"; "guess": by `name` and content
 * @return CG_BAD_INPUT with a message for bad syntax; else as cg_store_put() */
CG_CHECKED cg_status cg_store_put_as(cg_store *store, const char *name, cg_slice data,
                                     const char *syntax);

/** Number of statements that can be queried.  Statements added to a folder count after it is
 * reopened for reading.
 * @param store the store
 * @return the number */
CG_API long cg_store_count(const cg_store *store);

/** Options of queries. */
typedef struct {
  /** `sizeof(cg_query_options)` */
  size_t size;
  /** Maximum number of rows or statements, beyond which a query is CG_BAD_INPUT; 0: no limit */
  unsigned long rows;
} cg_query_options;

/** No limit. */
#define CG_QUERY_OPTIONS_INIT                                                                      \
  { sizeof(cg_query_options), 0 }

/** Set how cg_store_query() writes answers from now on.
 * @param store the store
 * @param options copied; NULL: the defaults
 * @return CG_BAD_ARGUMENT for a struct whose size is not set */
CG_CHECKED cg_status cg_store_set_query_options(cg_store *store,
                                                const cg_query_options *CG_NULLABLE options);

/** Run a SPARQL query over the union of all graphs.  The results of CONSTRUCT and DESCRIBE (of
 * IRIs) are written as N-Triples.
 * @param store the store
 * @param name of the query, for messages
 * @param query in SPARQL
 * @param format "table", "screen" (a table with long cells cut), "csv", "tsv", "json" or "xml"
 * @param sink receives the answer
 * @param handle passed to `sink`
 * @return CG_BAD_INPUT with a message for a query that cannot be run, CG_NO_MEMORY, or what `sink`
 * returned */
CG_CHECKED cg_status cg_store_query(cg_store *store, const char *name, const char *query,
                                    const char *format, cg_sink sink, void *CG_NULLABLE handle);

/** Visit the statements in the folder of `store`, document by document, in an order that depends
 * only on the content.  `graph` of each is its document, or empty if it describes a thing that
 * documents refer to.
 * @param store in a folder
 * @param visit called for each statement
 * @param handle passed to `visit`
 * @return CG_BAD_ARGUMENT for a store in memory, CG_CANNOT_READ, CG_NO_MEMORY, or what `visit`
 * returned */
CG_CHECKED cg_status cg_store_visit(const cg_store *store, cg_statement_visit visit,
                                    void *CG_NULLABLE handle);

/** A document in a store. Slices are borrowed until the visit returns. */
typedef struct {
  cg_slice iri; /**< IRI of the document */
  /** Its first dcterms:identifier, "S/RES/1325(2000)"; empty if it has none */
  cg_slice symbol;
  cg_slice file;          /**< Its file in the folder of the store, "documents/….nq" */
  size_t statement_count; /**< Number of its statements, without descriptions of things */
} cg_store_document_view;

/** Receives a document, borrowed until it returns. Any status but CG_OK stops the visit and is
 * returned. */
typedef cg_status (*cg_store_document_visit)(void *CG_NULLABLE handle,
                                             const cg_store_document_view *document);

/** Visit the documents in the folder of a store, in an order that depends only on the content.
 * @param store in a folder
 * @param visit called for each document
 * @param handle passed to `visit`
 * @return CG_BAD_ARGUMENT for a store in memory, CG_CANNOT_READ, CG_NO_MEMORY, or what `visit`
 * returned */
CG_CHECKED cg_status cg_store_list(const cg_store *store, cg_store_document_visit visit,
                                   void *CG_NULLABLE handle);

/** Write all statements in the folder of a store as N-Quads, each in its named graph.
 * @param store in a folder
 * @param sink receives the lines
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for a store in memory, CG_CANNOT_READ, CG_NO_MEMORY, or what `sink`
 * returned */
CG_CHECKED cg_status cg_store_dump(const cg_store *store, cg_sink sink, void *CG_NULLABLE handle);

/** Delete a document from a store.  The deletion takes effect when the store is closed, together
 * with all other changes; if something cannot be written, none takes effect.  If the document is
 * added again before that, it remains, as last added.
 * @param store in a folder, open for writing
 * @param iri of the document
 * @return CG_BAD_INPUT, with a message, if the store has no such document, which changes nothing;
 * CG_BAD_ARGUMENT, CG_CANNOT_WRITE, CG_NO_MEMORY */
CG_CHECKED cg_status cg_store_delete(cg_store *store, cg_slice iri);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STORE_H */
