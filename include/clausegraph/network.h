/* SPDX-License-Identifier: Apache-2.0 */
/** @file network.h  Who cites what: citation networks made of the statements of graphs, written for
 * other programs.
 *
 * Pass the statements of any number of graphs to cg_network_take(), call cg_network_settle() at the
 * end of each graph, select nodes and edges with cg_network_select(), then inspect or write them.
 * Nodes are sorted by IRI, edges by their nodes: the same graphs give the same network in any
 * order. */
#ifndef CLAUSEGRAPH_NETWORK_H
#define CLAUSEGRAPH_NETWORK_H

#include <clausegraph/statements.h>

CG_BEGIN_DECLS

typedef struct cg_network cg_network; /**< One thread at a time; owns all results */

/** A selection of citations. A list matches if one of its words does. Everything is borrowed during
 * the call. */
typedef struct {
  size_t size;            /**< `sizeof(cg_network_options)` */
  const char *level;      /**< A name from cg_network_level(); NULL: "document" */
  const cg_slice *organs; /**< Citing bodies: name, key ("general-assembly") or IRI */
  size_t organ_count;     /**< Their number */
  const cg_slice *verbs;  /**< Verbs of the citing act: label, key ("call-upon") or IRI */
  size_t verb_count;      /**< Their number */
  /** Classes of the cited things, such as "Treaty", including subclasses */
  const cg_slice *kinds;
  size_t kind_count; /**< Their number */
  /** "preambular" or "operative": part of the citing document; NULL: any */
  const char *part;
  uint32_t from_year;    /**< First year of adoption of the citing document; 0: no limit */
  uint32_t to_year;      /**< Last year; 0: no limit */
  double min_confidence; /**< Minimum confidence of references */
} cg_network_options;

/** All citations, from document to document. */
#define CG_NETWORK_OPTIONS_INIT                                                                    \
  { sizeof(cg_network_options), NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0 }

/** A thing or a clause. Slices are borrowed until the next selection, and empty if unknown. */
typedef struct {
  cg_slice iri; /**< IRI of the thing or clause */
  /** For people: symbol, else name, else title, else IRI; for a clause, followed by its own
   * label */
  cg_slice label;
  cg_slice type; /**< Most specific class, such as "Resolution" */
  /** Title or full name; for a clause that of its document, as are the following members */
  cg_slice title;
  cg_slice identifier; /**< Official symbol */
  cg_slice organ;      /**< Name of the body that adopted or decided it */
  /** Date of adoption, "2015-12-17"; if unknown, the date that all references to a document
   * print */
  cg_slice date;
  cg_slice session; /**< Number of the session in which it was adopted */
  uint32_t year;    /**< Year of adoption; 0: unknown */
  int is_read;      /**< Nonzero for documents whose own graph was read, and their clauses */
} cg_network_node_view;

/** All citations of one node by another: an edge from the first to the second or, if the level has
 * no direction, between them. Citations that contradict themselves (the cited document is the
 * younger one, or the reference has the status Conflict) have an edge of their own. Slices are
 * borrowed until the next selection. */
typedef struct {
  uint32_t source; /**< Index of a node */
  uint32_t target; /**< Index of a node */
  /** Number of references; in a co-citation, number of documents that cite both */
  uint32_t count;
  uint32_t documents;  /**< Number of citing documents */
  uint32_t preambular; /**< Number of references in preambular paragraphs */
  uint32_t operative;  /**< Number of references in operative paragraphs */
  /** Labels of the citing clauses, "op1 pp2-a", if the edge is of one document */
  cg_slice clauses;
  cg_slice verbs;       /**< Verbs of the acts that contain the references, "recalls; reaffirms" */
  cg_slice stated_date; /**< Dates printed beside the references, "2017-09-28" */
  cg_slice probable;    /**< For a conflict: the probable target, "A/HRC/RES/36/5" */
  double confidence;    /**< Highest confidence of its references */
  int is_conflict;      /**< Nonzero if it is a conflict */
  /** Number of citing acts; a clause counts as one act for its references outside acts */
  uint32_t acts;
} cg_network_edge_view;

/** A level, format or measure: its name and a short description, both static. */
typedef struct {
  const char *name;  /**< Such as "document" */
  const char *label; /**< Such as "document to document" */
} cg_network_choice;

/** Start an empty network.
 * @param environment copied; NULL: the C library's memory, and no messages
 * @param[out] out owned, free with cg_network_free(); NULL on failure
 * @return CG_NO_MEMORY, CG_BAD_ARGUMENT */
CG_CHECKED cg_status cg_network_new(const cg_environment *CG_NULLABLE environment,
                                    cg_network **out);

/** Free it and everything borrowed from it.
 * @param network may be NULL */
CG_API void cg_network_free(cg_network *CG_NULLABLE network);

/** Take a statement, in any order; a cg_statement_visit.
 * @param network a cg_network
 * @param statement copied
 * @return CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_take(void *network, const cg_statement_view *statement);

/** Mark the end of a graph: all statements about the documents taken since the last call have been
 * passed.  Details are then freed.
 * @param network that took them
 * @param name for messages
 * @return CG_BAD_INPUT with a message if no document is among them, or a reference is without its
 * clause or document; CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_settle(cg_network *network, const char *name);

/** Discard the citations taken since the last call of cg_network_settle(), because their graph is
 * broken.
 * @param network that took them
 * @return CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_drop(cg_network *network);

/** Make the nodes and edges that `options` specify, replacing the previous ones.  Graphs that were
 * not settled are not included.  A body or verb that no document has gives a note in the log.
 * @param network in which is selected
 * @param options what counts; NULL: all citations, from document to document
 * @return CG_BAD_ARGUMENT with a message for an unknown level, kind or part; CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_select(cg_network *network,
                                       const cg_network_options *CG_NULLABLE options);

/** Number of nodes selected.
 * @param network with a selection
 * @return the number */
CG_API size_t cg_network_node_count(const cg_network *network);

/** As cg_network_node(), for callers that pass the size of their struct.
 * @param network with a selection
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_node_view)`
 * @return nonzero if there is one */
CG_API int cg_network_get_node(const cg_network *network, size_t index, cg_network_node_view *out,
                               size_t size);

/** The `index`-th node.
 * @param network with a selection
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_network_node_view cg_network_node(const cg_network *network, size_t index) {
  cg_network_node_view view;
  (void)cg_network_get_node(network, index, &view, sizeof(view));
  return view;
}

/** Number of edges selected.
 * @param network with a selection
 * @return the number */
CG_API size_t cg_network_edge_count(const cg_network *network);

/** As cg_network_edge(), for callers that pass the size of their struct.
 * @param network with a selection
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_edge_view)`
 * @return nonzero if there is one */
CG_API int cg_network_get_edge(const cg_network *network, size_t index, cg_network_edge_view *out,
                               size_t size);

/** The `index`-th edge.
 * @param network with a selection
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_network_edge_view cg_network_edge(const cg_network *network, size_t index) {
  cg_network_edge_view view;
  (void)cg_network_get_edge(network, index, &view, sizeof(view));
  return view;
}

/** Whether edges of the selected level have a direction.
 * @param network with a selection
 * @return nonzero if they do */
CG_API int cg_network_is_directed(const cg_network *network);

/** As cg_network_level(), for callers that pass the size of their struct.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_choice)`
 * @return nonzero if there is one */
CG_API int cg_network_get_level(size_t index, cg_network_choice *out, size_t size);

/** The `index`-th level.
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_network_choice cg_network_level(size_t index) {
  cg_network_choice view;
  (void)cg_network_get_level(index, &view, sizeof(view));
  return view;
}

/** As cg_network_format(), for callers that pass the size of their struct.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_choice)`
 * @return nonzero if there is one */
CG_API int cg_network_get_format(size_t index, cg_network_choice *out, size_t size);

/** The `index`-th format.  "csv" is the table of edges, "csv-nodes" that of nodes.
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_network_choice cg_network_format(size_t index) {
  cg_network_choice view;
  (void)cg_network_get_format(index, &view, sizeof(view));
  return view;
}

/** Write the selection.
 * @param network with a selection
 * @param format name of a format
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for an unknown format, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_network_write(const cg_network *network, const char *format, cg_sink sink,
                                      void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_NETWORK_H */
