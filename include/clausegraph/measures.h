/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures.h  Measures of a citation network: centrality, groups, chains.
 *
 * They are computed by igraph or counted. Conflicts (citations that contradict themselves) are
 * excluded from all of them. igraph has process-wide state, so only one thread at a time may
 * measure or draw. */
#ifndef CLAUSEGRAPH_MEASURES_H
#define CLAUSEGRAPH_MEASURES_H

#include <clausegraph/network.h>

CG_BEGIN_DECLS

typedef struct cg_measures cg_measures; /**< Borrows its network and the current selection */

/** Means "no node". */
#define CG_NO_NODE UINT32_MAX

/** How the previous document was identified. */
typedef enum {
  CG_PREVIOUS_NONE = 0,
  /** Their titles share nearly all words */
  CG_PREVIOUS_TITLE = 1,
  /** It is the latest in the longest list, of at least three, in the preamble */
  CG_PREVIOUS_LIST = 2,
} cg_previous_basis;

/** What to measure. */
typedef enum {
  CG_MEASURE_ALL = 0,
  /** Only degrees, weights, ages and years, which is fast; the others are 0 */
  CG_MEASURE_COUNTS = 1,
} cg_measure_extent;

/** Measures of a node. If the level has no direction, "in" and "out" are the same. */
typedef struct {
  uint32_t in_degree;  /**< Nodes that cite it */
  uint32_t out_degree; /**< Nodes that it cites */
  uint32_t in_weight;  /**< References to it */
  uint32_t out_weight; /**< References from it */
  double pagerank;     /**< Damping 0.85; the sum over all nodes is 1 */
  double hub;          /**< HITS; the greatest is 1 */
  double authority;    /**< HITS; the greatest is 1 */
  /** Number of shortest paths through it; below 0 if the network is too large */
  double betweenness;
  uint32_t component;      /**< Strongly connected component, from 1, the largest first */
  uint32_t component_size; /**< Nodes of the component */
  /** By modularity (Leiden) in the undirected projection, from 1, the largest first */
  uint32_t community;
  uint32_t core;           /**< Core number in the undirected projection */
  uint32_t co_cited;       /**< Nodes that are cited together with it */
  uint32_t co_citations;   /**< How often, over all these nodes */
  uint32_t co_cited_most;  /**< The node most often cited together with it, or CG_NO_NODE */
  uint32_t co_cited_count; /**< How often these two are cited together */
  uint32_t coupled;        /**< Nodes that cite something it also cites (bibliographic coupling) */
  uint32_t couplings;      /**< Number of shared cited nodes, over all these nodes */
  uint32_t coupled_most;   /**< The node with which it shares most cited nodes, or CG_NO_NODE */
  uint32_t coupled_count;  /**< Number of cited nodes shared with that node */
  /** Mean age in years of what it cites; below 0 if no two dates are known */
  double age_of_cited;
  double age_when_cited; /**< Mean age in years when it was cited; likewise */
  uint32_t first_cited;  /**< First year; 0: unknown */
  uint32_t last_cited;   /**< The last year; 0: unknown */
  uint32_t previous;     /**< The previous document on the subject, or CG_NO_NODE */
  /** Number of documents in the chain of previous ones, including itself; 0 if there is none */
  uint32_t chain;
  cg_previous_basis basis; /**< How the previous document was identified */
} cg_measures_view;

/** Measures of the whole network. */
typedef struct {
  uint32_t nodes;       /**< Number of nodes */
  uint32_t edges;       /**< Number of edges, without conflicts */
  uint32_t conflicts;   /**< Number of conflicts */
  uint32_t components;  /**< Number of strongly connected components */
  uint32_t communities; /**< Number of communities */
  double modularity;    /**< Of the communities */
} cg_measures_summary;

/** Select what `options` specify in `network`, as cg_network_select() does, and measure it. A
 * network without nodes is not an error.
 * @param network borrowed; must outlive the measures, which are valid until the next selection
 * @param options the selection; NULL: all citations, from document to document
 * @param extent what to measure
 * @param[out] out owned, free with cg_measures_free(); NULL on failure
 * @return CG_BAD_ARGUMENT with a message, CG_NO_MEMORY, CG_INTERNAL if igraph fails */
CG_CHECKED cg_status cg_measures_new(cg_network *network,
                                     const cg_network_options *CG_NULLABLE options,
                                     cg_measure_extent extent, cg_measures **out);

/** Free.
 * @param measures may be NULL */
CG_API void cg_measures_free(cg_measures *CG_NULLABLE measures);

/** As cg_measures_summary_of(), for callers that pass the size of their struct.
 * @param measures the measures
 * @param[out] out of `size` bytes
 * @param size `sizeof(cg_measures_summary)` */
CG_API void cg_measures_get_summary(const cg_measures *measures, cg_measures_summary *out,
                                    size_t size);

/** The figures of the network.
 * @param measures the measures
 * @return the figures */
CG_INLINE cg_measures_summary cg_measures_summary_of(const cg_measures *measures) {
  cg_measures_summary summary;
  cg_measures_get_summary(measures, &summary, sizeof(summary));
  return summary;
}

/** As cg_measures_of(), for callers that pass the size of their struct.
 * @param measures the measures
 * @param index of the node, from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_measures_view)`
 * @return nonzero if there is one */
CG_API int cg_measures_get(const cg_measures *measures, size_t index, cg_measures_view *out,
                           size_t size);

/** The figures of the `index`-th node.
 * @param measures the measures
 * @param index of the node, from 0
 * @return zeroed past the last */
CG_INLINE cg_measures_view cg_measures_of(const cg_measures *measures, size_t index) {
  cg_measures_view view;
  (void)cg_measures_get(measures, index, &view, sizeof(view));
  return view;
}

/** Write all measures as a table with one row per node, or as RDF in the vocabulary of
 * ontology/measures.ttl.
 * @param measures the measures
 * @param format "csv", "jsonl", "ntriples" or "turtle"
 * @param base start of IRIs; NULL: the default
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for another format, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_measures_write(const cg_measures *measures, const char *format,
                                       const char *CG_NULLABLE base, cg_sink sink,
                                       void *CG_NULLABLE handle);

/** As cg_ranking_measure(), for callers that pass the size of their struct.
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last
 * @param size `sizeof(cg_network_choice)`
 * @return nonzero if there is one */
CG_API int cg_ranking_get_measure(size_t index, cg_network_choice *out, size_t size);

/** The `index`-th measure for rankings: "documents", "pagerank".
 * @param index from 0
 * @return zeroed, with a NULL name, past the last */
CG_INLINE cg_network_choice cg_ranking_measure(size_t index) {
  cg_network_choice view;
  (void)cg_ranking_get_measure(index, &view, sizeof(view));
  return view;
}

/** The extent needed to rank by a measure.
 * @param measure name of the measure; NULL: the default
 * @return for cg_measures_new() */
CG_API cg_measure_extent cg_ranking_extent(const char *CG_NULLABLE measure);

/** Options of a ranking. */
typedef struct {
  size_t size;    /**< `sizeof(cg_ranking_options)` */
  const char *by; /**< One of cg_ranking_measure(); NULL: "documents" */
  /** A class, such as "Instrument" or "Treaty", including subclasses; NULL: all */
  const char *kind;
  /** Shown in the first column or heading if only citations of one year are ranked; NULL: none */
  const char *year;
  size_t count; /**< Maximum number of rows */
} cg_ranking_options;

/** All things, by documents; no rows until `count` is set. */
#define CG_RANKING_OPTIONS_INIT                                                                    \
  { sizeof(cg_ranking_options), NULL, NULL, NULL, 0 }

/** Write the cited things that rank first.
 * @param measures of the level "thing"
 * @param options of the ranking
 * @param format "text", a table for people, "csv", "tsv" or "jsonl"
 * @param has_headings nonzero: the columns are named first
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for an unknown measure or kind, with a message, and for an unknown
 * format; CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_ranking_write(const cg_measures *measures,
                                      const cg_ranking_options *options, const char *format,
                                      int has_headings, cg_sink sink, void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_MEASURES_H */
