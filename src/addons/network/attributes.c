/* SPDX-License-Identifier: Apache-2.0 */
/* Attributes of nodes and edges, for all formats. */
#include "addons/network/write_impl.h"

#include "base/slice.h"

#include <stdio.h>

static cg_slice number(uint32_t value, char room[CG_NUMBER_LENGTH]) {
  return (cg_slice){room, (size_t)snprintf(room, CG_NUMBER_LENGTH, "%u", (unsigned)value)};
}

static cg_slice truth(int value) { return value ? CG_SLICE("true") : CG_SLICE("false"); }

/* Two decimals, or three if needed; independent of the locale. */
static cg_slice decimal(double value, char room[CG_NUMBER_LENGTH]) {
  const unsigned thousandths = (unsigned)(value * 1000 + 0.5);
  const int length =
    snprintf(room, CG_NUMBER_LENGTH, "%u.%03u", thousandths / 1000, thousandths % 1000);
  return (cg_slice){room, (size_t)length - (thousandths % 10 == 0)};
}

#define NODE(field, expression)                                                                    \
  static cg_slice node_##field(const void *view, char *room) {                                     \
    const cg_network_node_view *const node = view;                                                 \
    (void)room;                                                                                    \
    return expression;                                                                             \
  }
#define EDGE(field, expression)                                                                    \
  static cg_slice edge_##field(const void *view, char *room) {                                     \
    const cg_network_edge_view *const edge = view;                                                 \
    (void)room;                                                                                    \
    return expression;                                                                             \
  }

NODE(iri, node->iri)
NODE(label, node->label)
NODE(type, node->type)
NODE(title, node->title)
NODE(identifier, node->identifier)
NODE(organ, node->organ)
NODE(date, node->date)
NODE(year, node->year ? number(node->year, room) : CG_SLICE(""))
NODE(session, node->session)
NODE(read, truth(node->is_read))

EDGE(count, number(edge->count, room))
EDGE(documents, number(edge->documents, room))
EDGE(preambular, number(edge->preambular, room))
EDGE(operative, number(edge->operative, room))
EDGE(clauses, edge->clauses)
EDGE(verbs, edge->verbs)
EDGE(stated_date, edge->stated_date)
EDGE(probable, edge->probable)
EDGE(confidence, decimal(edge->confidence, room))
EDGE(conflict, truth(edge->is_conflict))
EDGE(acts, number(edge->acts, room))

const cg_attribute cg_node_attributes[] = {
  {"label", CG_TEXT, node_label},
  {"iri", CG_TEXT, node_iri},
  {"type", CG_TEXT, node_type},
  {"title", CG_TEXT, node_title},
  {"identifier", CG_TEXT, node_identifier},
  {"organ", CG_TEXT, node_organ},
  {"date", CG_TEXT, node_date},
  {"year", CG_INTEGER, node_year},
  {"session", CG_TEXT, node_session},
  {"read", CG_TRUTH, node_read},
  {NULL, CG_TEXT, NULL},
};

const cg_attribute cg_edge_attributes[] = {
  {"count", CG_INTEGER, edge_count},
  {"documents", CG_INTEGER, edge_documents},
  {"preambular", CG_INTEGER, edge_preambular},
  {"operative", CG_INTEGER, edge_operative},
  {"clauses", CG_TEXT, edge_clauses},
  {"verbs", CG_TEXT, edge_verbs},
  {"stated_date", CG_TEXT, edge_stated_date},
  {"probable", CG_TEXT, edge_probable},
  {"confidence", CG_DECIMAL, edge_confidence},
  {"conflict", CG_TRUTH, edge_conflict},
  {"acts", CG_INTEGER, edge_acts},
  {NULL, CG_TEXT, NULL},
};
