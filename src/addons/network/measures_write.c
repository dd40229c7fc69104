/* SPDX-License-Identifier: Apache-2.0 */
/* Measures as CSV or JSON Lines, one row per node: its attributes, then its measures. */
#include "addons/network/csv.h"
#include "addons/network/json.h"
#include "addons/network/measures_impl.h"
#include "addons/network/measures_statements.h"
#include "addons/network/write_impl.h"

#include "base/try.h"

static void put_headings(cg_network_writer *w) {
  for (const cg_attribute *a = cg_node_attributes; a->name; ++a) {
    cg_put_field(w, a == cg_node_attributes ? "" : ",", cg_slice_of(a->name));
  }
  for (const cg_figure *f = cg_figures; f->column; ++f) {
    cg_put_field(w, ",", cg_slice_of(f->column));
  }
  cg_put(w, "\r\n");
}

static void put_row(cg_network_writer *w, const cg_measures *m, uint32_t index) {
  char room[CG_NUMBER_LENGTH];
  const cg_network_node_view view = cg_network_node(m->network, index);
  const cg_measured_node node = {m, index};
  for (const cg_attribute *a = cg_node_attributes; a->name; ++a) {
    cg_put_field(w, a == cg_node_attributes ? "" : ",", a->value(&view, room));
  }
  for (const cg_figure *f = cg_figures; f->column; ++f) {
    cg_put_field(w, ",", f->value(&node, room));
  }
  cg_put(w, "\r\n");
}

static void put_object(cg_network_writer *w, const cg_measures *m, uint32_t index) {
  char room[CG_NUMBER_LENGTH];
  const cg_network_node_view view = cg_network_node(m->network, index);
  const cg_measured_node node = {m, index};
  for (const cg_attribute *a = cg_node_attributes; a->name; ++a) {
    cg_put_member(w, a == cg_node_attributes ? "{" : ",", a->name, a->type, a->value(&view, room));
  }
  for (const cg_figure *f = cg_figures; f->column; ++f) {
    const bool is_text = f->type == CG_FIGURE_NODE || f->type == CG_FIGURE_WORD;
    cg_put_member(w, ",", f->column, is_text ? CG_TEXT : CG_DECIMAL, f->value(&node, room));
  }
  cg_put(w, "}\n");
}

cg_status cg_measures_write(const cg_measures *measures, const char *format, const char *base,
                            cg_sink sink, void *handle) {
  cg_network_writer w = {.network = measures->network, .outlet = {sink, handle, CG_OK}};
  if (!strcmp(format, "ntriples") || !strcmp(format, "turtle")) {
    return cg_measures_write_statements(measures, format, base, sink, handle);
  }
  const bool is_json = !strcmp(format, "jsonl");
  if (!is_json && strcmp(format, "csv")) {
    return CG_BAD_ARGUMENT;
  }
  if (!is_json) {
    put_headings(&w);
  }
  for (uint32_t i = 0; !w.outlet.status && i < measures->summary.nodes; ++i) {
    is_json ? put_object(&w, measures, i) : put_row(&w, measures, i);
  }
  return w.outlet.status;
}
