/* SPDX-License-Identifier: Apache-2.0 */
/** @file graph.h  Documents as RDF. */
#ifndef CLAUSEGRAPH_GRAPH_H
#define CLAUSEGRAPH_GRAPH_H

#include <clausegraph/context.h>
#include <clausegraph/document.h>

CG_BEGIN_DECLS

typedef struct cg_graph cg_graph; /**< RDF statements; one thread at a time */

/** Start an empty ledger for graphs of `context`: each graph describes only things that no earlier
 * graph has described.  The ledger must outlive the graphs.
 * @param context of the graphs
 * @param[out] out owned, free with cg_ledger_free(); NULL on failure
 * @return CG_NO_MEMORY */
CG_CHECKED cg_status cg_ledger_new(const cg_context *context, cg_ledger **out);

/** Free a ledger.
 * @param ledger may be NULL */
CG_API void cg_ledger_free(cg_ledger *CG_NULLABLE ledger);

/** Start an empty graph.
 * @param context of the documents that will be added
 * @param options copied, but their strings are borrowed until the graph is freed; NULL: the
 * defaults
 * @param[out] out owned, free with cg_graph_free(); NULL on failure
 * @return CG_BAD_ARGUMENT with a message for options that cannot be stated, CG_NO_MEMORY */
CG_CHECKED cg_status cg_graph_new(const cg_context *context,
                                  const cg_graph_options *CG_NULLABLE options, cg_graph **out);

/** Add all statements about `document`, or none.  If a document with the same IRI was added before,
 * nothing changes.
 * @param graph to which they are added
 * @param document read with the context of `graph`, and outlives it
 * @return CG_BAD_ARGUMENT with a message for a document of another context, CG_NO_MEMORY */
CG_CHECKED cg_status cg_graph_add(cg_graph *graph, const cg_document *document);

/** Number of statements.  A statement made by two documents counts twice, as in syntaxes with graph
 * names.
 * @param graph the graph
 * @return the number */
CG_API size_t cg_graph_count(const cg_graph *graph);

/** Free a graph; documents added to it are untouched.
 * @param graph may be NULL */
CG_API void cg_graph_free(cg_graph *CG_NULLABLE graph);

/** An output syntax. Strings are static. */
typedef struct {
  const char *name;  /**< Such as "turtle" */
  const char *label; /**< Such as "Turtle Terse RDF Triple Language" */
  /** Nonzero if cg_redland_write() of libclausegraph-redland writes it instead of
   * cg_graph_write() */
  int is_addon;
} cg_syntax_view;

/** As cg_syntax(), for callers that pass the size of their struct.
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

/** Write `graph`, with clauses in reading order.  Equal graphs give equal bytes.
 * @param graph the graph to write
 * @param syntax name of a syntax that is not an add-on's
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for an unknown syntax and one of an add-on, CG_NO_MEMORY, or what `sink`
 * returned */
CG_CHECKED cg_status cg_graph_write(const cg_graph *graph, const char *syntax, cg_sink sink,
                                    void *CG_NULLABLE handle);

/** Write the graph of `document` as cg_graph_add() and cg_graph_write() would, but line by line as
 * it is made.  Not storing its statements saves up to a quarter of the memory.  After a failure,
 * some lines may have been written.
 * @param context with which `document` was read
 * @param options NULL: CG_GRAPH_OPTIONS_INIT; they ask for no description
 * @param document the document to write
 * @param syntax "ntriples" or "nquads"
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for another syntax, another context, a description and wrong options,
 * CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_document_write_lines(const cg_context *context,
                                             const cg_graph_options *CG_NULLABLE options,
                                             const cg_document *document, const char *syntax,
                                             cg_sink sink, void *CG_NULLABLE handle);

/** Pending lines of a document for a ledger; one thread at a time */
typedef struct cg_lines cg_lines;

/** The first half of cg_document_write_lines(), for any thread: write the lines of the document's
 * own graph, and keep those that describe its things for cg_lines_write_things().  If a run shares
 * a ledger, call that function in the order of the documents.  After a failure, some lines may have
 * been written.
 * @param context with which `document` was read
 * @param options NULL: CG_GRAPH_OPTIONS_INIT; they ask for no description; the ledger is not looked
 * at
 * @param document the document to write, and outlives the lines
 * @param syntax "ntriples" or "nquads"
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @param[out] out owned, free with cg_lines_free(); NULL on failure
 * @return as cg_document_write_lines() */
CG_CHECKED cg_status cg_lines_new(const cg_context *context,
                                  const cg_graph_options *CG_NULLABLE options,
                                  const cg_document *document, const char *syntax, cg_sink sink,
                                  void *CG_NULLABLE handle, cg_lines **out);

/** The second half: write the descriptions of things that no earlier graph has.  Both halves
 * together write the same as cg_document_write_lines().
 * @param lines once: they are empty afterwards
 * @param ledger what is described is added; NULL: this document alone shares
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_lines_write_things(cg_lines *lines, cg_ledger *CG_NULLABLE ledger,
                                           cg_sink sink, void *CG_NULLABLE handle);

/** Free lines.
 * @param lines may be NULL */
CG_API void cg_lines_free(cg_lines *CG_NULLABLE lines);

/** A prefix and its IRI, as declared in graphs. Strings are static. */
typedef struct {
  const char *name; /**< Such as "dcterms" */
  const char *iri;  /**< Such as "http://purl.org/dc/terms/" */
} cg_namespace_view;

/** As cg_namespace(), for callers that pass the size of their struct.
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
