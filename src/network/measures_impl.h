/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file measures_impl.h  What the files that measure share: the network as igraph's graphs, and the figures. */
#ifndef CG_NETWORK_MEASURES_IMPL_H
#define CG_NETWORK_MEASURES_IMPL_H

#include <clausegraph/measures.h>

#include "network/network_impl.h"

#include <igraph.h>

/** Class of which `class_number` is a subclass; 0 if of none. */
uint32_t cg_class_parent(uint32_t class_number);

/** Whether class `name` is `wanted` or below it. */
bool cg_class_is_below(cg_slice name, uint32_t wanted);

/** igraph's handlers as they were before: a program that uses igraph itself finds its own again. */
typedef struct {
  igraph_error_handler_t   *on_error;
  igraph_warning_handler_t *on_warning;
} cg_igraph_guard;

/** Errors are returned from now on and no longer end the process, warnings are dropped, and igraph's random
 * numbers start from a fixed seed: the same network gives the same figures and pictures. */
cg_status cg_igraph_guard_open(cg_igraph_guard *guard);

void cg_igraph_guard_close(const cg_igraph_guard *guard);

/** Status for what igraph returned. */
cg_status cg_igraph_status(igraph_error_t error);

/** Return early with a status where an igraph call fails. */
#define CG_TRY_IGRAPH(call)                                     \
  do {                                                          \
    const igraph_error_t igraph_error_seen = (call);            \
    if (igraph_error_seen) {                                    \
      return cg_igraph_status(igraph_error_seen);               \
    }                                                           \
  } while (0)

/** A network for igraph: an edge for each two nodes that cite, without conflicts. */
typedef struct {
  uint32_t            node_count;
  uint32_t            edge_count;
  const uint32_t     *sources; /**< By edge, in the order of the network's; in an arena, as the next ones */
  const uint32_t     *targets;
  igraph_t            directed;   /**< Undirected where the level has no direction */
  igraph_t            projection; /**< Undirected, an edge for each two nodes */
  igraph_vector_t     weights;    /**< Of the projection: references */
  igraph_vector_t     values;     /**< Room for results */
  igraph_vector_t     more;
  igraph_vector_int_t numbers;
  bool                has_directed;
  bool                has_projection;
} cg_igraph;

/** Make it of what is selected; on failure too it is closed by cg_igraph_close(). */
cg_status cg_igraph_open(cg_igraph *graph, const cg_network *network, cg_arena *arena);

void cg_igraph_close(cg_igraph *graph);

struct cg_measures {
  cg_arena           *arena;
  cg_network         *network;
  cg_network_options  options; /**< Its lists are copies */
  cg_measures_summary summary;
  cg_measures_view   *views;   /**< By node */
};

/* Each fills in some of the figures. */
void cg_measure_degrees(cg_measures *m);
cg_status cg_measure_centrality(cg_measures *m, cg_igraph *graph);
cg_status cg_measure_groups(cg_measures *m, cg_igraph *graph);
cg_status cg_measure_pairs(cg_measures *m, const cg_igraph *graph, cg_arena *arena);
cg_status cg_measure_ages(cg_measures *m, cg_arena *arena);
cg_status cg_measure_chains(cg_measures *m, cg_arena *arena);

/** A node with its figures, for tables. */
typedef struct {
  const cg_measures *measures;
  uint32_t           index;
} cg_measured_node;

/** How a figure is told. */
typedef enum { CG_FIGURE_COUNT = 1, CG_FIGURE_DECIMAL, CG_FIGURE_YEAR, CG_FIGURE_NODE, CG_FIGURE_WORD } cg_figure_type;

/** A figure: its column in tables, its term in ontology/measures.ttl, and its text; empty where it is unknown. */
typedef struct {
  const char    *column;
  const char    *term;
  cg_figure_type type;
  cg_slice (*value)(const cg_measured_node *node, char *room);
} cg_figure;

/** Figures in the order in which they are written; a NULL column ends them. */
extern const cg_figure cg_figures[];

/** Text of a number with nine places, at most, in CG_NUMBER_LENGTH bytes of `room`; zeros at the end are left out. */
cg_slice cg_decimal_text(double value, char *room);

/** Write the figures as "ntriples" or "turtle". */
cg_status cg_measures_write_statements(const cg_measures *m, const char *syntax, const char *base, cg_sink sink,
                                       void *handle);

#endif /* CG_NETWORK_MEASURES_IMPL_H */
