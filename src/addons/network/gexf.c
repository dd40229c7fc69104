/* SPDX-License-Identifier: Apache-2.0 */
/* GEXF 1.3, for Gephi. Two edges between the same nodes must be of different kinds there. */
#include "addons/network/write_impl.h"

static const char *const type_names[] = {
  [CG_TEXT] = "string", [CG_INTEGER] = "integer", [CG_DECIMAL] = "double", [CG_TRUTH] = "boolean"};

static void put_attributes(cg_network_writer *w, const cg_attribute *attributes,
                           const char *owner) {
  cg_put(w, "    <attributes class=\"");
  cg_put(w, owner);
  cg_put(w, "\">\n");
  for (const cg_attribute *a = attributes; a->name; ++a) {
    const char *const pieces[] = {
      "      <attribute id=\"", a->name, "\" title=\"", a->name, "\" type=\"",
      type_names[a->type],      "\"/>\n"};
    for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
      cg_put(w, pieces[i]);
    }
  }
  cg_put(w, "    </attributes>\n");
}

static void put_values(cg_network_writer *w, const cg_attribute *attributes, const void *view) {
  char room[CG_NUMBER_LENGTH];
  cg_put(w, "        <attvalues>\n");
  for (const cg_attribute *a = attributes; a->name; ++a) {
    const cg_slice value = a->value(view, room);
    if (value.length) {
      cg_put(w, "          <attvalue for=\"");
      cg_put(w, a->name);
      cg_put(w, "\" value=\"");
      cg_put_escaped(w, value, &cg_escape_xml);
      cg_put(w, "\"/>\n");
    }
  }
  cg_put(w, "        </attvalues>\n");
}

static void begin(cg_network_writer *w) {
  cg_put(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
            "  <meta>\n    <creator>clausegraph</creator>\n  </meta>\n"
            "  <graph mode=\"static\" defaultedgetype=\"");
  cg_put(w, cg_network_is_directed(w->network) ? "directed\">\n" : "undirected\">\n");
  put_attributes(w, cg_node_attributes, "node");
  put_attributes(w, cg_edge_attributes, "edge");
  cg_put(w, "    <nodes>\n");
}

static void put_node(cg_network_writer *w, uint32_t index, const cg_network_node_view *node) {
  cg_put(w, "      <node id=\"n");
  cg_put_number(w, index);
  cg_put(w, "\" label=\"");
  cg_put_escaped(w, node->label, &cg_escape_xml);
  cg_put(w, "\">\n");
  put_values(w, cg_node_attributes + 1, node); /* The first is the label */
  cg_put(w, "      </node>\n");
}

static void between(cg_network_writer *w) { cg_put(w, "    </nodes>\n    <edges>\n"); }

static void put_edge(cg_network_writer *w, uint32_t index, const cg_network_edge_view *edge) {
  cg_put(w, "      <edge id=\"e");
  cg_put_number(w, index);
  cg_put(w, "\" source=\"n");
  cg_put_number(w, edge->source);
  cg_put(w, "\" target=\"n");
  cg_put_number(w, edge->target);
  cg_put(w, "\" weight=\"");
  cg_put_number(w, edge->count);
  cg_put(w, edge->is_conflict ? "\" kind=\"conflict\">\n" : "\" kind=\"citation\">\n");
  put_values(w, cg_edge_attributes, edge);
  cg_put(w, "      </edge>\n");
}

static void end(cg_network_writer *w) { cg_put(w, "    </edges>\n  </graph>\n</gexf>\n"); }

const cg_network_syntax cg_gexf_syntax = {
  "gexf", "GEXF 1.3, for Gephi", begin, put_node, between, put_edge, end};
