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

/** What counts; a zeroed struct: all citations, from document to document.  A list matches if one of its words does. */
typedef struct {
  const char     *level;          /**< One of cg_network_level(); NULL: "document" */
  const cg_slice *organs;         /**< Citing bodies: name, key ("general-assembly") or IRI */
  size_t          organ_count;
  const cg_slice *verbs;          /**< Verbs of the citing act: label, key ("call-upon") or IRI */
  size_t          verb_count;
  const cg_slice *kinds;          /**< Classes of what is cited, such as "Treaty"; subclasses count too */
  size_t          kind_count;
  const char     *part;           /**< "preambular" or "operative": where it is cited; NULL: anywhere */
  uint32_t        from_year;      /**< First and last year of adoption of the citing document; 0: no limit */
  uint32_t        to_year;
  double          min_confidence; /**< References below it do not count */
} cg_network_options;

/** A thing, or a clause.  Slices are borrowed until the next selection, empty where nothing is known. */
typedef struct {
  cg_slice iri;
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
  uint32_t target;
  uint32_t count;       /**< References; in a co-citation the documents that cite both */
  uint32_t documents;   /**< Documents that cite */
  uint32_t preambular;  /**< References in preambular paragraphs */
  uint32_t operative;   /**< In operative ones */
  cg_slice clauses;     /**< Labels of the citing clauses, "op1 pp2-a", where the edge is of one document */
  cg_slice verbs;       /**< Verbs of the acts in which the references are, "recalls; reaffirms" */
  cg_slice stated_date; /**< Dates printed beside the references, "2017-09-28" */
  cg_slice probable;    /**< Of a conflict: what is probably meant, "A/HRC/RES/36/5" */
  double   confidence;  /**< Of the surest reference */
  int      is_conflict;
  uint32_t acts;        /**< Acts that cite; a clause counts as one for its references outside acts */
} cg_network_edge_view;

/** A level or format: its name and a few words for people; NULL names past the last. */
typedef struct {
  const char *name;  /**< "document" */
  const char *label; /**< "document to document" */
} cg_network_choice;

/** Start an empty network. */
CG_CHECKED cg_status cg_network_new(const cg_options *CG_NULLABLE options, cg_network **out);

/** Free, with all that was borrowed from it.  Accepts NULL. */
CG_API void cg_network_free(cg_network *CG_NULLABLE network);

/** Take a statement, in any order; `network` is a cg_network.  A cg_statement_visit. */
CG_CHECKED cg_status cg_network_take(void *network, const cg_statement_view *statement);

/** Say that all statements about the documents taken since the last call are there, so that the details can go.  `name`
 * is for messages: no document among them is CG_BAD_INPUT, and so is a reference without its clause or document. */
CG_CHECKED cg_status cg_network_settle(cg_network *network, const char *name);

/** Forget the citations taken since the last call of cg_network_settle(): their graph turned out to be broken. */
CG_CHECKED cg_status cg_network_drop(cg_network *network);

/** Make the nodes and edges that `options` ask for, in place of those before.  What was not settled does not count.  An
 * unknown level, kind or part is CG_BAD_ARGUMENT, with a message; a body or verb that no document has gives a note. */
CG_CHECKED cg_status cg_network_select(cg_network *network, const cg_network_options *CG_NULLABLE options);

/** Number of nodes selected. */
CG_API size_t cg_network_node_count(const cg_network *network);

/** The `index`-th node, which must exist. */
CG_API cg_network_node_view cg_network_node(const cg_network *network, size_t index);

/** Number of edges selected. */
CG_API size_t cg_network_edge_count(const cg_network *network);

/** The `index`-th edge, which must exist. */
CG_API cg_network_edge_view cg_network_edge(const cg_network *network, size_t index);

/** Whether edges of the selected level have a direction. */
CG_API int cg_network_is_directed(const cg_network *network);

/** The `index`-th level. */
CG_API cg_network_choice cg_network_level(size_t index);

/** The `index`-th format.  "csv" is the table of edges, "csv-nodes" that of nodes. */
CG_API cg_network_choice cg_network_format(size_t index);

/** Write what is selected; an unknown format is CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_network_write(const cg_network *network, const char *format, cg_sink sink,
                                      void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_NETWORK_H */
