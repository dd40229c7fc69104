/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph.h  Documents as RDF. */
#ifndef CLAUSEGRAPH_GRAPH_H
#define CLAUSEGRAPH_GRAPH_H

#include <clausegraph/context.h>
#include <clausegraph/document.h>

CG_BEGIN_DECLS

typedef struct cg_graph cg_graph; /**< RDF statements; one thread at a time */

/** Start an empty ledger, for graphs of `context` of which each describes only what those before it did not; it outlives them.
 * @param context of the graphs
 * @param[out] out the caller's, for cg_ledger_free(); NULL on failure
 * @return CG_NO_MEMORY */
CG_CHECKED cg_status cg_ledger_new(const cg_context *context, cg_ledger **out);

/** Free a ledger.
 * @param ledger NULL: nothing is done */
CG_API void cg_ledger_free(cg_ledger *CG_NULLABLE ledger);

/** Start an empty graph.
 * @param context of the documents that will be added
 * @param options copied, their strings borrowed as long as the graph lives; NULL: the defaults
 * @param[out] out the caller's, for cg_graph_free(); NULL on failure
 * @return CG_BAD_ARGUMENT with a message for options that cannot be stated, CG_NO_MEMORY */
CG_CHECKED cg_status cg_graph_new(const cg_context *context, const cg_graph_options *CG_NULLABLE options, cg_graph **out);

/** Add all statements about `document`, or none.  A document with the IRI of one that was added before changes nothing.
 * @param graph to which they are added
 * @param document read with the context of `graph`, and outlives it
 * @return CG_BAD_ARGUMENT with a message for a document of another context, CG_NO_MEMORY */
CG_CHECKED cg_status cg_graph_add(cg_graph *graph, const cg_document *document);

/** Number of statements; in syntaxes with graph names one that two documents make counts twice.
 * @param graph that is counted
 * @return the number */
CG_API size_t cg_graph_count(const cg_graph *graph);

/** Free a graph; documents added to it are untouched.
 * @param graph NULL: nothing is done */
CG_API void cg_graph_free(cg_graph *CG_NULLABLE graph);

/** A form of output.  Strings are static. */
typedef struct {
  const char *name;     /**< "turtle" */
  const char *label;    /**< "Turtle Terse RDF Triple Language" */
  int         is_addon; /**< Nonzero if cg_redland_write() of libclausegraph-redland writes it, not cg_graph_write() */
} cg_syntax_view;

/** cg_syntax() for callers that say which size their struct has.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last syntax
 * @param size `sizeof(cg_syntax_view)`
 * @return nonzero if there is such a syntax */
CG_API int cg_syntax_get(size_t index, cg_syntax_view *out, size_t size);

/** The `index`-th syntax.
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_syntax_view cg_syntax(size_t index) {
  cg_syntax_view view;
  (void)cg_syntax_get(index, &view, sizeof(view));
  return view;
}

/** Whether there is a syntax called `name`.
 * @param name "turtle"
 * @return nonzero if there is */
CG_API int cg_syntax_is_known(const char *name);

/** Write `graph`, clauses in reading order: equal graphs give equal bytes.
 * @param graph that is written
 * @param syntax name of a syntax that is not an add-on's
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_BAD_ARGUMENT for an unknown syntax and one of an add-on, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_graph_write(const cg_graph *graph, const char *syntax, cg_sink sink, void *CG_NULLABLE handle);

/** Write the graph of `document` alone as cg_graph_add() and cg_graph_write() do, but line by line as it is made: its statements are
 * not kept, which saves up to a quarter of the memory.  If it fails, lines may be written.
 * @param context with which `document` was read
 * @param options NULL: CG_GRAPH_OPTIONS_INIT; they ask for no description
 * @param document that is written
 * @param syntax "ntriples" or "nquads"
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_BAD_ARGUMENT for another syntax, another context, a description and wrong options, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_document_write_lines(const cg_context *context, const cg_graph_options *CG_NULLABLE options,
                                             const cg_document *document, const char *syntax, cg_sink sink,
                                             void *CG_NULLABLE handle);

typedef struct cg_lines cg_lines; /**< Lines of a document that wait for a ledger; one thread at a time */

/** The first half of cg_document_write_lines(), which any thread can do: write the lines of the document's own graph, and keep those
 * that describe its things, for cg_lines_write_things().  With the ledger of a run, that is done in the order of the documents.  If it
 * fails, lines may be written.
 * @param context with which `document` was read
 * @param options NULL: CG_GRAPH_OPTIONS_INIT; they ask for no description; the ledger is not looked at
 * @param document that is written, and outlives the lines
 * @param syntax "ntriples" or "nquads"
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @param[out] out the caller's, for cg_lines_free(); NULL on failure
 * @return as cg_document_write_lines() */
CG_CHECKED cg_status cg_lines_new(const cg_context *context, const cg_graph_options *CG_NULLABLE options,
                                  const cg_document *document, const char *syntax, cg_sink sink, void *CG_NULLABLE handle,
                                  cg_lines **out);

/** The second half: write the lines that describe things and that the graphs before did not have.  Both halves together write what
 * cg_document_write_lines() writes.
 * @param lines once: they are empty afterwards
 * @param ledger what is described is added; NULL: this document alone shares
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_lines_write_things(cg_lines *lines, cg_ledger *CG_NULLABLE ledger, cg_sink sink,
                                           void *CG_NULLABLE handle);

/** Free lines.
 * @param lines NULL: nothing is done */
CG_API void cg_lines_free(cg_lines *CG_NULLABLE lines);

/** A prefix and what it stands for, as graphs declare it.  Strings are static. */
typedef struct {
  const char *name; /**< "dcterms" */
  const char *iri;  /**< "http://purl.org/dc/terms/" */
} cg_namespace_view;

/** cg_namespace() for callers that say which size their struct has.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last prefix
 * @param size `sizeof(cg_namespace_view)`
 * @return nonzero if there is such a prefix */
CG_API int cg_namespace_get(size_t index, cg_namespace_view *out, size_t size);

/** The `index`-th prefix.
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_namespace_view cg_namespace(size_t index) {
  cg_namespace_view view;
  (void)cg_namespace_get(index, &view, sizeof(view));
  return view;
}

CG_END_DECLS

#endif /* CLAUSEGRAPH_GRAPH_H */
