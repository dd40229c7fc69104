/* SPDX-License-Identifier: Apache-2.0 */
/** @file network.h  Who cites what: citation networks made of the statements of graphs, written for other programs.
 *
 * Give a network the statements of any number of graphs with cg_network_take(), say with cg_network_settle() where each
 * ends, choose with cg_network_select() what its nodes and edges are, then look at them or write them.  Nodes stand in
 * the order of their IRIs, edges in that of their nodes: the same graphs, in whatever order, give the same network. */
#ifndef CLAUSEGRAPH_NETWORK_H
#define CLAUSEGRAPH_NETWORK_H

#include <clausegraph/statements.h>

CG_BEGIN_DECLS

typedef struct cg_network cg_network; /**< One thread at a time; owns all that it shows */

/** What counts.  A list matches if one of its words does.  All is borrowed during the call. */
typedef struct {
  size_t          size;           /**< `sizeof(cg_network_options)` */
  const char     *level;          /**< One of cg_network_level(); NULL: "document" */
  const cg_slice *organs;         /**< Citing bodies: name, key ("general-assembly") or IRI */
  size_t          organ_count; /**< Their number */
  const cg_slice *verbs;          /**< Verbs of the citing act: label, key ("call-upon") or IRI */
  size_t          verb_count; /**< Their number */
  const cg_slice *kinds;          /**< Classes of what is cited, such as "Treaty"; subclasses count too */
  size_t          kind_count; /**< Their number */
  const char     *part;           /**< "preambular" or "operative": where it is cited; NULL: anywhere */
  uint32_t        from_year;      /**< First and last year of adoption of the citing document; 0: no limit */
  uint32_t        to_year; /**< The last year */
  double          min_confidence; /**< References below it do not count */
} cg_network_options;

/** All citations, from document to document. */
#define CG_NETWORK_OPTIONS_INIT {sizeof(cg_network_options), NULL, NULL, 0, NULL, 0, NULL, 0, NULL, 0, 0, 0}

/** A thing, or a clause.  Slices are borrowed until the next selection, empty where nothing is known. */
typedef struct {
  cg_slice iri; /**< Of the thing or clause */
  cg_slice label;      /**< For people: symbol, else name, else title, else IRI; of a clause with its own label */
  cg_slice type;       /**< Most special class, "Resolution" */
  cg_slice title;      /**< Or full name; of a clause its document's, as the following */
  cg_slice identifier; /**< Official symbol */
  cg_slice organ;      /**< Name of the body that adopted or decided it */
  cg_slice date;       /**< Of adoption, "2015-12-17"; where it is not known, what all references to a document print */
  cg_slice session;    /**< Number of the session in which it was adopted */
  uint32_t year;       /**< Of adoption; 0: unknown */
  int      is_read;    /**< Nonzero for documents whose own graph was taken, and their clauses */
} cg_network_node_view;

/** All citations of one node by another: an edge from the first to the second, or, where the level has no direction,
 * between them.  What contradicts itself (the cited document is the younger one, or the reference has the status
 * Conflict) is an edge of its own.  Slices are borrowed until the next selection. */
typedef struct {
  uint32_t source;      /**< Index of a node */
  uint32_t target; /**< Index of a node */
  uint32_t count;       /**< References; in a co-citation the documents that cite both */
  uint32_t documents;   /**< Documents that cite */
  uint32_t preambular;  /**< References in preambular paragraphs */
  uint32_t operative;   /**< In operative ones */
  cg_slice clauses;     /**< Labels of the citing clauses, "op1 pp2-a", where the edge is of one document */
  cg_slice verbs;       /**< Verbs of the acts in which the references are, "recalls; reaffirms" */
  cg_slice stated_date; /**< Dates printed beside the references, "2017-09-28" */
  cg_slice probable;    /**< Of a conflict: what is probably meant, "A/HRC/RES/36/5" */
  double   confidence;  /**< Of the surest reference */
  int      is_conflict; /**< Nonzero if it contradicts itself */
  uint32_t acts;        /**< Acts that cite; a clause counts as one for its references outside acts */
} cg_network_edge_view;

/** A level, format or measure: its name and a few words for people, static. */
typedef struct {
  const char *name;  /**< "document" */
  const char *label; /**< "document to document" */
} cg_network_choice;

/** Start an empty network.
 * @param environment copied; NULL: the C library's memory, and no messages
 * @param[out] out the caller's, for cg_network_free(); NULL on failure
 * @return CG_NO_MEMORY, CG_BAD_ARGUMENT */
CG_CHECKED cg_status cg_network_new(const cg_environment *CG_NULLABLE environment, cg_network **out);

/** Free, with all that was borrowed from it.
 * @param network NULL: nothing is done */
CG_API void cg_network_free(cg_network *CG_NULLABLE network);

/** Take a statement, in any order; a cg_statement_visit.
 * @param network a cg_network
 * @param statement copied
 * @return CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_take(void *network, const cg_statement_view *statement);

/** Say that all statements about the documents taken since the last call are there, so that the details can go.
 * @param network that took them
 * @param name for messages
 * @return CG_BAD_INPUT with a message if no document is among them, or a reference is without its clause or document; CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_settle(cg_network *network, const char *name);

/** Forget the citations taken since the last call of cg_network_settle(): their graph turned out to be broken.
 * @param network that took them
 * @return CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_drop(cg_network *network);

/** Make the nodes and edges that `options` ask for, in place of those before.  What was not settled does not count.  A body or verb that no
 * document has gives a note.
 * @param network in which is selected
 * @param options what counts; NULL: all citations, from document to document
 * @return CG_BAD_ARGUMENT with a message for an unknown level, kind or part; CG_NO_MEMORY */
CG_CHECKED cg_status cg_network_select(cg_network *network, const cg_network_options *CG_NULLABLE options);

/** Number of nodes selected.
 * @param network of which something is selected
 * @return the number */
CG_API size_t cg_network_node_count(const cg_network *network);

/** cg_network_node() for callers that say which size their struct has.
 * @param network of which something is selected
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_node_view)`
 * @return nonzero if it is there */
CG_API int cg_network_get_node(const cg_network *network, size_t index, cg_network_node_view *out, size_t size);

/** The `index`-th node.
 * @param network of which something is selected
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_network_node_view cg_network_node(const cg_network *network, size_t index) {
  cg_network_node_view view;
  (void)cg_network_get_node(network, index, &view, sizeof(view));
  return view;
}

/** Number of edges selected.
 * @param network of which something is selected
 * @return the number */
CG_API size_t cg_network_edge_count(const cg_network *network);

/** cg_network_edge() for callers that say which size their struct has.
 * @param network of which something is selected
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_edge_view)`
 * @return nonzero if it is there */
CG_API int cg_network_get_edge(const cg_network *network, size_t index, cg_network_edge_view *out, size_t size);

/** The `index`-th edge.
 * @param network of which something is selected
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_network_edge_view cg_network_edge(const cg_network *network, size_t index) {
  cg_network_edge_view view;
  (void)cg_network_get_edge(network, index, &view, sizeof(view));
  return view;
}

/** Whether edges of the selected level have a direction.
 * @param network of which something is selected
 * @return nonzero if they have */
CG_API int cg_network_is_directed(const cg_network *network);

/** cg_network_level() for callers that say which size their struct has.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_choice)`
 * @return nonzero if it is there */
CG_API int cg_network_get_level(size_t index, cg_network_choice *out, size_t size);

/** The `index`-th level.
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_network_choice cg_network_level(size_t index) {
  cg_network_choice view;
  (void)cg_network_get_level(index, &view, sizeof(view));
  return view;
}

/** cg_network_format() for callers that say which size their struct has.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_choice)`
 * @return nonzero if it is there */
CG_API int cg_network_get_format(size_t index, cg_network_choice *out, size_t size);

/** The `index`-th format.  "csv" is the table of edges, "csv-nodes" that of nodes.
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_network_choice cg_network_format(size_t index) {
  cg_network_choice view;
  (void)cg_network_get_format(index, &view, sizeof(view));
  return view;
}

/** Write what is selected.
 * @param network of which something is selected
 * @param format name of a format
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_BAD_ARGUMENT for an unknown format, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_network_write(const cg_network *network, const char *format, cg_sink sink,
                                      void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_NETWORK_H */
