/* SPDX-License-Identifier: Apache-2.0 */
/* JSON: nodes and edges, as networkx reads them.  Edges have no keys, since a conflict may be
 * beside another edge. */
#include "addons/network/json.h"

#include "base/slice.h"

void cg_put_member(cg_network_writer *w, const char *before, const char *name, cg_value_type type,
                   cg_slice value) {
  cg_escape_put_json(&w->outlet, before, cg_slice_of(name));
  if (type == CG_TEXT) {
    cg_escape_put_json(&w->outlet, ":", value);
  } else {
    cg_put(w, ":");
    cg_put_escaped(w, value.length ? value : CG_SLICE("null"), &cg_escape_json);
  }
}

/* The attributes that are known. */
static void put_values(cg_network_writer *w, const cg_attribute *attributes, const void *view) {
  char room[CG_NUMBER_LENGTH];
  for (const cg_attribute *a = attributes; a->name; ++a) {
    const cg_slice value = a->value(view, room);
    if (value.length) {
      cg_put_member(w, ",", a->name, a->type, value);
    }
  }
  cg_put(w, "}");
}

static void begin(cg_network_writer *w) {
  cg_put(w, cg_network_is_directed(w->network) ? "{\"directed\":true" : "{\"directed\":false");
  cg_put(w, ",\"multigraph\":true,\"graph\":{},\n\"nodes\":[");
}

static void put_node(cg_network_writer *w, uint32_t index, const cg_network_node_view *node) {
  cg_put(w, index ? ",\n" : "\n");
  cg_put_member(w, "{", "id", CG_TEXT, node->iri);
  put_values(w, cg_node_attributes, node);
}

static void between(cg_network_writer *w) { cg_put(w, "],\n\"edges\":["); }

static void put_edge(cg_network_writer *w, uint32_t index, const cg_network_edge_view *edge) {
  cg_put(w, index ? ",\n" : "\n");
  cg_put_member(w, "{", "source", CG_TEXT, cg_network_node(w->network, edge->source).iri);
  cg_put_member(w, ",", "target", CG_TEXT, cg_network_node(w->network, edge->target).iri);
  put_values(w, cg_edge_attributes, edge);
}

static void end(cg_network_writer *w) { cg_put(w, "]}\n"); }

const cg_network_syntax cg_network_json_syntax = {
  "json", "JSON: nodes and edges, for networkx and D3", begin, put_node, between, put_edge, end};
