/* SPDX-License-Identifier: Apache-2.0 */
/* GraphML 1.1. Node identifiers must be NMTOKENs, which IRIs are not, so they are numbers and the
   IRI is an attribute. */
#include "addons/network/write_impl.h"

static const char *const type_names[] = {
  [CG_TEXT] = "string", [CG_INTEGER] = "int", [CG_DECIMAL] = "double", [CG_TRUTH] = "boolean"};

/* Keys of nodes and edges have different prefixes, "n." and "e.". */
static void put_keys(cg_network_writer *w, const cg_attribute *attributes, const char *owner,
                     const char *space) {
  for (const cg_attribute *a = attributes; a->name; ++a) {
    const char *const pieces[] = {
      "  <key id=\"",    space,   a->name,           "\" for=\"",         owner,
      "\" attr.name=\"", a->name, "\" attr.type=\"", type_names[a->type], "\"/>\n"};
    for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
      cg_put(w, pieces[i]);
    }
  }
}

static void put_data(cg_network_writer *w, const cg_attribute *attributes, const char *space,
                     const void *view) {
  char room[CG_NUMBER_LENGTH];
  for (const cg_attribute *a = attributes; a->name; ++a) {
    const cg_slice value = a->value(view, room);
    if (value.length) {
      cg_put(w, "      <data key=\"");
      cg_put(w, space);
      cg_put(w, a->name);
      cg_put(w, "\">");
      cg_put_escaped(w, value, &cg_escape_xml);
      cg_put(w, "</data>\n");
    }
  }
}

static void begin(cg_network_writer *w) {
  cg_put(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
            "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
            "    xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
            "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd\">\n");
  put_keys(w, cg_node_attributes, "node", "n.");
  put_keys(w, cg_edge_attributes, "edge", "e.");
  cg_put(w, "  <graph id=\"citations\" edgedefault=\"");
  cg_put(w, cg_network_is_directed(w->network) ? "directed\">\n" : "undirected\">\n");
}

static void put_node(cg_network_writer *w, uint32_t index, const cg_network_node_view *node) {
  cg_put(w, "    <node id=\"n");
  cg_put_number(w, index);
  cg_put(w, "\">\n");
  put_data(w, cg_node_attributes, "n.", node);
  cg_put(w, "    </node>\n");
}

static void put_edge(cg_network_writer *w, uint32_t index, const cg_network_edge_view *edge) {
  cg_put(w, "    <edge id=\"e");
  cg_put_number(w, index);
  cg_put(w, "\" source=\"n");
  cg_put_number(w, edge->source);
  cg_put(w, "\" target=\"n");
  cg_put_number(w, edge->target);
  cg_put(w, "\">\n");
  put_data(w, cg_edge_attributes, "e.", edge);
  cg_put(w, "    </edge>\n");
}

static void end(cg_network_writer *w) { cg_put(w, "  </graph>\n</graphml>\n"); }

const cg_network_syntax cg_graphml_syntax = {"graphml", "GraphML", begin, put_node,
                                             NULL,      put_edge,  end};
