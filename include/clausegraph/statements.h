/* SPDX-License-Identifier: Apache-2.0 */
/** @file statements.h  Graphs as sequences of statements, from documents or files. */
#ifndef CLAUSEGRAPH_STATEMENTS_H
#define CLAUSEGRAPH_STATEMENTS_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

/** An RDF statement. Everything is borrowed until the callback returns. This struct never grows. */
typedef struct {
  cg_slice subject;   /**< IRI */
  cg_slice predicate; /**< IRI */
  cg_slice object;    /**< IRI, or the text of a literal */
  int is_iri;         /**< Whether `object` is an IRI */
  cg_slice datatype;  /**< Of a literal: IRI, or empty */
  cg_slice language;  /**< Of a literal: tag, or empty */
  cg_slice graph;     /**< IRI of the named graph; empty if the syntax has none */
} cg_statement_view;

/** Receives a statement, borrowed until it returns. Any status but CG_OK stops the visit and is
 * returned. */
typedef cg_status (*cg_statement_visit)(void *CG_NULLABLE handle,
                                        const cg_statement_view *statement);

/** Visit the statements of `graph` in the order in which they are written; `graph` of each is its
 * document, or the shared graph that describes a thing.
 * @param graph whose statements are visited
 * @param visit called for each statement
 * @param handle passed to `visit`
 * @return what `visit` returned */
CG_CHECKED cg_status cg_graph_visit(const cg_graph *graph, cg_statement_visit visit,
                                    void *CG_NULLABLE handle);

/** Write a statement as a line of N-Triples, without its graph.
 * @param statement that is written
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for a statement that is not valid RDF, or what `sink` returned */
CG_CHECKED cg_status cg_statement_write(const cg_statement_view *statement, cg_sink sink,
                                        void *CG_NULLABLE handle);

/** Write statements, all of the same graph, which the first one names.
 * @param environment its allocator and log count; NULL: the C library's memory, and no messages
 * @param statements that are written
 * @param count their number
 * @param syntax that cg_graph_write() writes
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for an unknown syntax and, with a message, for a statement that is not
 * valid RDF; CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_statements_write(const cg_environment *CG_NULLABLE environment,
                                         const cg_statement_view *statements, size_t count,
                                         const char *syntax, cg_sink sink,
                                         void *CG_NULLABLE handle);

/** Read a graph and visit its statements in order.  Statements with blank nodes, which clausegraph
 * never writes, are skipped.
 * @param environment its log counts; NULL: no messages
 * @param name for messages
 * @param data the graph
 * @param syntax "turtle", "ntriples" or "nquads"
 * @param visit called for each statement
 * @param handle passed to `visit`
 * @return CG_BAD_INPUT for bad syntax, with a message that names the line (everything before it
 * was visited), CG_BAD_ARGUMENT for another syntax, or what `visit` returned */
CG_CHECKED cg_status cg_statements_read(const cg_environment *CG_NULLABLE environment,
                                        const char *name, cg_slice data, const char *syntax,
                                        cg_statement_visit visit, void *CG_NULLABLE handle);

/** Read a graph from another program: as cg_statements_read(), but with blank nodes, written as
 * "_:name" in place of an IRI.  Relative IRIs are resolved against the file `name`, if it exists.
 * @param environment its log counts; NULL: no messages
 * @param name of the file, also for messages
 * @param data the graph
 * @param syntax "turtle", "ntriples" or "nquads"
 * @param visit called for each statement
 * @param handle passed to `visit`
 * @return as cg_statements_read() */
CG_CHECKED cg_status cg_statements_read_blanks(const cg_environment *CG_NULLABLE environment,
                                               const char *name, cg_slice data, const char *syntax,
                                               cg_statement_visit visit, void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STATEMENTS_H */
