/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_impl.h  Declarations shared by the files that measure: igraph graphs and
 * measures. */
#ifndef CG_NETWORK_MEASURES_IMPL_H
#define CG_NETWORK_MEASURES_IMPL_H

#include <clausegraph/measures.h>

#include "addons/network/network_impl.h"

#include <igraph.h>

/** igraph's previous handlers, restored for programs that use igraph themselves. */
typedef struct {
  igraph_error_handler_t *on_error;
  igraph_warning_handler_t *on_warning;
} cg_igraph_guard;

/** A network for igraph: one edge per pair of citing and cited node, without conflicts. */
typedef struct {
  uint32_t node_count;
  uint32_t edge_count;
  /** By edge, in the network's order; in an arena, like the members below */
  const uint32_t *sources;
  const uint32_t *targets;
  igraph_t directed;       /**< Undirected if the level has no direction */
  igraph_t projection;     /**< Undirected, one edge per pair of nodes */
  igraph_vector_t weights; /**< Weights of the projection: references */
  igraph_vector_t values;  /**< Buffer for results */
  igraph_vector_t more;
  igraph_vector_int_t numbers;
  bool has_directed;
  bool has_projection;
} cg_igraph;

struct cg_measures {
  cg_arena *arena;
  cg_network *network;
  cg_network_options options; /**< Its lists are copies */
  cg_measures_summary summary;
  cg_measures_view *views; /**< By node */
};

/** A node with its measures, for tables. */
typedef struct {
  const cg_measures *measures;
  uint32_t index;
} cg_measured_node;

/** Format of a measure. */
typedef enum {
  CG_FIGURE_COUNT = 1,
  CG_FIGURE_DECIMAL,
  CG_FIGURE_YEAR,
  CG_FIGURE_NODE,
  CG_FIGURE_WORD
} cg_figure_type;

/** A measure: its column in tables, its term in ontology/measures.ttl, and its text, which is empty
 * if unknown. */
typedef struct {
  const char *column;
  const char *term;
  cg_figure_type type;
  cg_slice (*value)(const cg_measured_node *node, char *room);
} cg_figure;

/** Measures in output order; a NULL column ends them. */
extern const cg_figure cg_figures[];

#endif /* CG_NETWORK_MEASURES_IMPL_H */
