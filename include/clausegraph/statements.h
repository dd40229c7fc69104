/* SPDX-License-Identifier: Apache-2.0 */
/** @file statements.h  Graphs as a run of statements: those made here, and those read from files. */
#ifndef CLAUSEGRAPH_STATEMENTS_H
#define CLAUSEGRAPH_STATEMENTS_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

/** A statement of RDF.  All is borrowed, for as long as the visit lasts.  This struct never grows. */
typedef struct {
  cg_slice subject;   /**< IRI */
  cg_slice predicate; /**< IRI */
  cg_slice object;    /**< IRI, or the characters of a literal */
  int      is_iri;    /**< Whether `object` is an IRI */
  cg_slice datatype;  /**< Of a literal: IRI, or empty */
  cg_slice language;  /**< Of a literal: tag, or empty */
  cg_slice graph;     /**< IRI of the named graph, or empty where the syntax has none */
} cg_statement_view;

/** Takes a statement, borrowed until it returns.  Anything but CG_OK stops the visiting and is passed back. */
typedef cg_status (*cg_statement_visit)(void *CG_NULLABLE handle, const cg_statement_view *statement);

/** Visit the statements of `graph` in the order in which they are written; `graph` of each is its document, or the
 * shared graph that describes a thing.
 * @param graph whose statements are visited
 * @param visit called for each statement
 * @param handle given to `visit`
 * @return what `visit` returned */
CG_CHECKED cg_status cg_graph_visit(const cg_graph *graph, cg_statement_visit visit, void *CG_NULLABLE handle);

/** Write a statement as a line of N-Triples, without its graph.
 * @param statement that is written
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_INTERNAL for a term that is not valid, or what `sink` returned */
CG_CHECKED cg_status cg_statement_write(const cg_statement_view *statement, cg_sink sink, void *CG_NULLABLE handle);

/** Write statements, all of the graph that the first names.
 * @param environment NULL: the C library's memory, and no messages
 * @param statements that are written
 * @param count their number
 * @param syntax that cg_graph_write() writes
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_INTERNAL for a term that is not valid, CG_BAD_ARGUMENT for an unknown syntax, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_statements_write(const cg_environment *CG_NULLABLE environment, const cg_statement_view *statements,
                                         size_t count, const char *syntax, cg_sink sink, void *CG_NULLABLE handle);

/** Read a graph and visit its statements in their order.  Statements with blank nodes, which clausegraph never writes, are passed over.
 * @param environment its log counts; NULL: no messages
 * @param name for messages
 * @param data the graph
 * @param syntax "turtle", "ntriples" or "nquads"
 * @param visit called for each statement
 * @param handle given to `visit`
 * @return CG_BAD_INPUT for bad syntax, with a message that names the line (what stands before it was visited), CG_BAD_ARGUMENT for
 * another syntax, or what `visit` returned */
CG_CHECKED cg_status cg_statements_read(const cg_environment *CG_NULLABLE environment, const char *name, cg_slice data,
                                        const char *syntax, cg_statement_visit visit, void *CG_NULLABLE handle);

/** Read a graph that others made: as cg_statements_read(), but with blank nodes, whose text is "_:name" where an IRI would stand, and
 * relative IRIs resolved against the file `name`, if there is one.
 * @param environment its log counts; NULL: no messages
 * @param name of the file, also for messages
 * @param data the graph
 * @param syntax "turtle", "ntriples" or "nquads"
 * @param visit called for each statement
 * @param handle given to `visit`
 * @return as cg_statements_read() */
CG_CHECKED cg_status cg_statements_read_blanks(const cg_environment *CG_NULLABLE environment, const char *name, cg_slice data,
                                               const char *syntax, cg_statement_visit visit, void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STATEMENTS_H */
