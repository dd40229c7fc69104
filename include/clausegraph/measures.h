/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures.h  Figures of a citation network: who is central, what belongs together, what follows what.
 *
 * The figures are igraph's, or counts.  Conflicts (citations that contradict themselves) do not count in any of
 * them.  igraph keeps some state for the whole process, so one thread at a time may measure or draw. */
#ifndef CLAUSEGRAPH_MEASURES_H
#define CLAUSEGRAPH_MEASURES_H

#include <clausegraph/network.h>

CG_BEGIN_DECLS

typedef struct cg_measures cg_measures; /**< Borrows its network and what is selected in it */

/** Stands for "no node". */
#define CG_NO_NODE UINT32_MAX

/** How a document's previous one is known. */
typedef enum {
  CG_PREVIOUS_NONE = 0,
  CG_PREVIOUS_TITLE = 1, /**< Their titles share nearly all words */
  CG_PREVIOUS_LIST = 2,  /**< It is the latest in the longest list, of three at least, in the preamble */
} cg_previous_basis;

/** How much is measured. */
typedef enum {
  CG_MEASURE_ALL = 0,
  CG_MEASURE_COUNTS = 1, /**< Degrees, weights, ages and years alone, which is quick; the others are 0 */
} cg_measure_extent;

/** Figures of a node.  Where the level has no direction, "in" and "out" are the same. */
typedef struct {
  uint32_t in_degree;      /**< Nodes that cite it */
  uint32_t out_degree;     /**< Nodes that it cites */
  uint32_t in_weight;      /**< References to it */
  uint32_t out_weight;     /**< References from it */
  double   pagerank;       /**< Damping 0.85; all nodes sum up to 1 */
  double   hub;            /**< HITS; the greatest is 1 */
  double   authority; /**< HITS; the greatest is 1 */
  double   betweenness;    /**< Shortest paths through it; below 0 where the network is too large for it */
  uint32_t component;      /**< Strongly connected component, from 1, the largest first */
  uint32_t component_size; /**< Nodes of the component */
  uint32_t community;      /**< By modularity (Leiden) in the undirected projection, from 1, the largest first */
  uint32_t core;           /**< Core number in the undirected projection */
  uint32_t co_cited;       /**< Nodes that are cited together with it */
  uint32_t co_citations;   /**< How often, over all these nodes */
  uint32_t co_cited_most;  /**< The node most often cited together with it, or CG_NO_NODE */
  uint32_t co_cited_count; /**< How often these two */
  uint32_t coupled;        /**< Nodes that cite something which it cites (bibliographic coupling) */
  uint32_t couplings; /**< How much, over all these nodes */
  uint32_t coupled_most; /**< The node with which it shares most of what both cite, or CG_NO_NODE */
  uint32_t coupled_count; /**< How much these two cite in common */
  double   age_of_cited;   /**< Mean of the years between it and what it cites; below 0 where no two dates are known */
  double   age_when_cited; /**< Mean of the years between it and what cites it; the same */
  uint32_t first_cited;    /**< Years; 0: unknown */
  uint32_t last_cited; /**< The last year; 0: unknown */
  uint32_t previous;       /**< The previous document on the subject, or CG_NO_NODE */
  uint32_t chain;          /**< Documents in the chain of previous ones, itself included; 0 where it has none */
  cg_previous_basis basis; /**< How the previous document is known */
} cg_measures_view;

/** Figures of the whole network. */
typedef struct {
  uint32_t nodes; /**< All */
  uint32_t edges;       /**< Without conflicts */
  uint32_t conflicts; /**< Citations that contradict themselves */
  uint32_t components;  /**< Strongly connected */
  uint32_t communities; /**< By modularity */
  double   modularity;  /**< Of the communities */
} cg_measures_summary;

/** Select what `options` ask for in `network`, as cg_network_select() does, and measure it.  A network without nodes is no error.
 * @param network borrowed; it outlives the measures, which live until the next selection
 * @param options what counts; NULL: all citations, from document to document
 * @param extent how much is measured
 * @param[out] out the caller's, for cg_measures_free(); NULL on failure
 * @return CG_BAD_ARGUMENT with a message, CG_NO_MEMORY, CG_INTERNAL where igraph fails */
CG_CHECKED cg_status cg_measures_new(cg_network *network, const cg_network_options *CG_NULLABLE options,
                                     cg_measure_extent extent, cg_measures **out);

/** Free.
 * @param measures NULL: nothing is done */
CG_API void cg_measures_free(cg_measures *CG_NULLABLE measures);

/** cg_measures_summary_of() for callers that say which size their struct has.
 * @param measures that are asked
 * @param[out] out of `size` bytes
 * @param size `sizeof(cg_measures_summary)` */
CG_API void cg_measures_get_summary(const cg_measures *measures, cg_measures_summary *out, size_t size);

/** The figures of the network.
 * @param measures that are asked
 * @return the figures */
CG_INLINE cg_measures_summary cg_measures_summary_of(const cg_measures *measures) {
  cg_measures_summary summary;
  cg_measures_get_summary(measures, &summary, sizeof(summary));
  return summary;
}

/** cg_measures_of() for callers that say which size their struct has.
 * @param measures that are asked
 * @param index of the node, from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_measures_view)`
 * @return nonzero if it is there */
CG_API int cg_measures_get(const cg_measures *measures, size_t index, cg_measures_view *out, size_t size);

/** The figures of the `index`-th node.
 * @param measures that are asked
 * @param index of the node, from 0
 * @return zeroed past the last */
CG_INLINE cg_measures_view cg_measures_of(const cg_measures *measures, size_t index) {
  cg_measures_view view;
  (void)cg_measures_get(measures, index, &view, sizeof(view));
  return view;
}

/** Write all figures as a table, a row a node, or as RDF in the vocabulary of ontology/measures.ttl.
 * @param measures that are written
 * @param format "csv", "ntriples" or "turtle"
 * @param base start of IRIs; NULL: the default
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_BAD_ARGUMENT for another format, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_measures_write(const cg_measures *measures, const char *format, const char *CG_NULLABLE base,
                                       cg_sink sink, void *CG_NULLABLE handle);

/** cg_ranking_measure() for callers that say which size their struct has.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_choice)`
 * @return nonzero if it is there */
CG_API int cg_ranking_get_measure(size_t index, cg_network_choice *out, size_t size);

/** What things are ranked by: "documents", "pagerank".
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_network_choice cg_ranking_measure(size_t index) {
  cg_network_choice view;
  (void)cg_ranking_get_measure(index, &view, sizeof(view));
  return view;
}

/** How much must be measured to rank by a measure.
 * @param measure name of the measure; NULL: the default
 * @return for cg_measures_new() */
CG_API cg_measure_extent cg_ranking_extent(const char *CG_NULLABLE measure);

/** What is ranked, and how much of it. */
typedef struct {
  size_t      size;  /**< `sizeof(cg_ranking_options)` */
  const char *by;    /**< One of cg_ranking_measure(); NULL: "documents" */
  const char *kind;  /**< A class, "Instrument" or "Treaty": it and its subclasses; NULL: all */
  const char *year;  /**< Stated in the first column or heading, where only citations of a year are ranked; NULL: none */
  size_t      count; /**< Most rows */
} cg_ranking_options;

/** All things, by documents; no rows until `count` is set. */
#define CG_RANKING_OPTIONS_INIT {sizeof(cg_ranking_options), NULL, NULL, NULL, 0}

/** Write the cited things that rank first.
 * @param measures of the level "thing"
 * @param options what is ranked, and how much of it
 * @param format "text", a table for people, "csv" or "tsv"
 * @param has_headings nonzero: the columns are named first
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_BAD_ARGUMENT for an unknown measure or kind, with a message, and for an unknown format; CG_NO_MEMORY, or what `sink`
 * returned */
CG_CHECKED cg_status cg_ranking_write(const cg_measures *measures, const cg_ranking_options *options,
                                      const char *format, int has_headings, cg_sink sink, void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_MEASURES_H */
