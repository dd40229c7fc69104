/* SPDX-License-Identifier: Apache-2.0 */
/* CSV as in RFC 4180: a table of edges and one of nodes, with the column names that Gephi
 * expects. */
#include "addons/network/csv.h"

#include "addons/network/write_impl.h"

#include <string.h>

void cg_put_field(cg_network_writer *w, const char *before, cg_slice text) {
  bool is_quoted = false;
  for (size_t i = 0; i < text.length; ++i) {
    is_quoted = is_quoted || strchr(",\"\r\n", text.data[i]);
  }
  cg_put(w, before);
  cg_put(w, is_quoted ? "\"" : "");
  cg_put_escaped(w, text, &cg_escape_csv);
  cg_put(w, is_quoted ? "\"" : "");
}

static void put_values(cg_network_writer *w, const cg_attribute *attributes, const void *view) {
  char room[CG_NUMBER_LENGTH];
  for (const cg_attribute *a = attributes; a->name; ++a) {
    cg_put_field(w, ",", a->value(view, room));
  }
  cg_put(w, "\r\n");
}

static void put_headings(cg_network_writer *w, const char *first, const cg_attribute *attributes) {
  cg_put(w, first);
  for (const cg_attribute *a = attributes; a->name; ++a) {
    cg_put(w, ",");
    cg_put(w, a->name);
  }
  cg_put(w, "\r\n");
}

static void begin_edges(cg_network_writer *w) {
  put_headings(w, "source,target,type", cg_edge_attributes);
}

static void put_edge(cg_network_writer *w, uint32_t index, const cg_network_edge_view *edge) {
  (void)index;
  cg_put_field(w, "", cg_network_node(w->network, edge->source).iri);
  cg_put_field(w, ",", cg_network_node(w->network, edge->target).iri);
  cg_put(w, cg_network_is_directed(w->network) ? ",Directed" : ",Undirected");
  put_values(w, cg_edge_attributes, edge);
}

static void begin_nodes(cg_network_writer *w) { put_headings(w, "id", cg_node_attributes); }

static void put_node(cg_network_writer *w, uint32_t index, const cg_network_node_view *node) {
  (void)index;
  cg_put_field(w, "", node->iri);
  put_values(w, cg_node_attributes, node);
}

const cg_network_syntax cg_csv_syntax = {
  "csv", "CSV, a table of edges and one of nodes", begin_edges, NULL, NULL, put_edge, NULL};
const cg_network_syntax cg_csv_nodes_syntax = {
  "csv-nodes", "CSV, the table of nodes alone", begin_nodes, put_node, NULL, NULL, NULL};
