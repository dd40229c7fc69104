/* SPDX-License-Identifier: Apache-2.0 */
/* Pajek's .net. It has only labels and weights. Readers take labels for names, so they are made
 * unique; conflicts are dotted arcs with a label. Quotes within quotes cannot be escaped and become
 * apostrophes. */
#include "addons/network/write_impl.h"

#include "base/buffer.h"

static cg_status keep_failure(cg_network_writer *w, cg_status status) {
  w->outlet.status = w->outlet.status ? w->outlet.status : status;
  return status;
}

static void begin(cg_network_writer *w) {
  cg_put(w, "*Vertices ");
  cg_put_number(w, (uint32_t)cg_network_node_count(w->network));
  cg_put(w, "\n");
}

/* `label` as written, followed by the vertex number as often as needed to be unique. */
static cg_slice unique_label(cg_network_writer *w, cg_slice label, uint32_t number) {
  cg_buffer text = cg_buffer_init(w->arena);
  cg_outlet escaped = {cg_buffer_take, &text, CG_OK};
  cg_escape_put(&escaped, label, &cg_escape_pajek);
  cg_status status = escaped.status;
  while (!status && cg_table_find(&w->labels, cg_buffer_slice(&text)) != CG_NONE) {
    status = cg_buffer_add(&text, CG_SLICE(" ["));
    status = status ? status : cg_buffer_add_number(&text, number);
    status = status ? status : cg_buffer_add_byte(&text, ']');
  }
  status = status ? status : cg_table_set(&w->labels, cg_buffer_slice(&text), number);
  keep_failure(w, status);
  return cg_buffer_slice(&text);
}

static void put_node(cg_network_writer *w, uint32_t index, const cg_network_node_view *node) {
  const cg_slice label = unique_label(w, node->label, index + 1);
  cg_put_number(w, index + 1);
  cg_put(w, " \"");
  cg_put_escaped(w, label, &cg_escape_pajek);
  cg_put(w, "\"\n");
}

static void between(cg_network_writer *w) {
  cg_put(w, cg_network_is_directed(w->network) ? "*Arcs\n" : "*Edges\n");
}

static void put_edge(cg_network_writer *w, uint32_t index, const cg_network_edge_view *edge) {
  (void)index;
  cg_put_number(w, edge->source + 1);
  cg_put(w, " ");
  cg_put_number(w, edge->target + 1);
  cg_put(w, " ");
  cg_put_number(w, edge->count);
  cg_put(w, edge->is_conflict ? " l \"conflict\" p Dots\n" : "\n");
}

const cg_network_syntax cg_pajek_syntax = {"pajek", "Pajek .net", begin, put_node,
                                           between, put_edge,     NULL};
