/* SPDX-License-Identifier: Apache-2.0 */
/** @file statements.h  Graphs as a run of statements: those made here, and those read from files. */
#ifndef CLAUSEGRAPH_STATEMENTS_H
#define CLAUSEGRAPH_STATEMENTS_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

/** A statement of RDF.  All is borrowed, for as long as the visit lasts. */
typedef struct {
  cg_slice subject;   /**< IRI */
  cg_slice predicate; /**< IRI */
  cg_slice object;    /**< IRI, or the characters of a literal */
  int      is_iri;    /**< Whether `object` is an IRI */
  cg_slice datatype;  /**< Of a literal: IRI, or empty */
  cg_slice language;  /**< Of a literal: tag, or empty */
  cg_slice graph;     /**< IRI of the named graph, or empty where the syntax has none */
} cg_statement_view;

/** Takes a statement.  Anything but CG_OK stops the visiting and is passed back. */
typedef cg_status (*cg_statement_visit)(void *CG_NULLABLE handle, const cg_statement_view *statement);

/** Visit the statements of `graph` in the order in which they are written; `graph` of each is its document, or the
 * shared graph that describes a thing. */
CG_CHECKED cg_status cg_graph_visit(const cg_graph *graph, cg_statement_visit visit, void *CG_NULLABLE handle);

/** Write `statement` to `sink` as a line of N-Triples, without its graph.  A term that is not valid is CG_INTERNAL. */
CG_CHECKED cg_status cg_statement_write(const cg_statement_view *statement, cg_sink sink, void *CG_NULLABLE handle);

/** Write `count` statements, all of the graph that the first names, in a syntax that cg_graph_write() writes.  A term that
 * is not valid is CG_INTERNAL. */
CG_CHECKED cg_status cg_statements_write(const cg_statement_view *statements, size_t count, const char *syntax,
                                         cg_sink sink, void *CG_NULLABLE handle);

/** Read `data` as "turtle", "ntriples" or "nquads" and visit its statements in their order.  `name` is for messages.  Of
 * `options` only the log counts.  Statements with blank nodes, which clausegraph never writes, are passed
 * over.  Bad syntax is CG_BAD_INPUT, told with its line; what stands before it was visited.  Another syntax is
 * CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_statements_read(const char *name, cg_slice data, const char *syntax,
                                        const cg_options *CG_NULLABLE options, cg_statement_visit visit,
                                        void *CG_NULLABLE handle);

/** The same of graphs that others made: with their blank nodes, whose text is "_:name" where an IRI would stand, and relative
 * IRIs resolved against the file `name`, if there is one. */
CG_CHECKED cg_status cg_statements_read_blanks(const char *name, cg_slice data, const char *syntax,
                                               const cg_options *CG_NULLABLE options, cg_statement_visit visit,
                                               void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STATEMENTS_H */
