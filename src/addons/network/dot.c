/* SPDX-License-Identifier: Apache-2.0 */
/* GraphViz DOT; conflicts are dashed. */
#include "addons/network/write_impl.h"

static void put_values(cg_network_writer *w, const cg_attribute *attributes, const void *view) {
  char room[CG_NUMBER_LENGTH];
  const char *before = " [";
  for (const cg_attribute *a = attributes; a->name; ++a) {
    const cg_slice value = a->value(view, room);
    if (value.length) {
      cg_put(w, before);
      cg_put(w, a->name);
      cg_put(w, "=\"");
      cg_put_escaped(w, value, &cg_escape_graph);
      cg_put(w, "\"");
      before = ", ";
    }
  }
}

static void begin(cg_network_writer *w) {
  cg_put(w, cg_network_is_directed(w->network) ? "digraph" : "graph");
  cg_put(w, " citations {\n  node [shape=box];\n");
}

static void put_node(cg_network_writer *w, uint32_t index, const cg_network_node_view *node) {
  cg_put(w, "  n");
  cg_put_number(w, index);
  put_values(w, cg_node_attributes, node);
  cg_put(w, "];\n");
}

static void put_edge(cg_network_writer *w, uint32_t index, const cg_network_edge_view *edge) {
  (void)index;
  cg_put(w, "  n");
  cg_put_number(w, edge->source);
  cg_put(w, cg_network_is_directed(w->network) ? " -> n" : " -- n");
  cg_put_number(w, edge->target);
  put_values(w, cg_edge_attributes, edge);
  cg_put(w, edge->is_conflict ? ", style=\"dashed\"];\n" : "];\n");
}

static void end(cg_network_writer *w) { cg_put(w, "}\n"); }

const cg_network_syntax cg_network_dot_syntax = {"dot", "GraphViz DOT", begin, put_node,
                                                 NULL,  put_edge,       end};
