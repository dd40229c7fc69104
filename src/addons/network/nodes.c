/* SPDX-License-Identifier: Apache-2.0 */
/* Nodes of a selection: things and clauses, sorted by IRI. */
#include "addons/network/nodes.h"

#include "addons/network/classes.h"
#include "addons/network/network_impl.h"
#include "addons/network/ties.h"

#include "base/buffer.h"
#include "base/try.h"

#include <stdlib.h>

/* A node number with its IRI, for sorting. */
typedef struct {
  cg_slice iri;
  uint32_t number;
} named_number;

static int compare_named(const void *a, const void *b) {
  const named_number *const x = a;
  const named_number *const y = b;
  const int order = cg_slice_compare(x->iri, y->iri);
  return order ? order : (x->number > y->number) - (x->number < y->number);
}

/* The clause of a node number; NULL if it is a thing. */
static const cg_citing_clause *clause_of(const cg_network *network, uint32_t number) {
  const uint32_t things = network->things.count;
  return number < things ? NULL : cg_array_at(&network->clauses, number - things);
}

static cg_status iri_of(const cg_network *network, uint32_t number, cg_slice *out) {
  const cg_citing_clause *const clause = clause_of(network, number);
  if (!clause) {
    *out = cg_network_thing(network, number)->iri;
    return CG_OK;
  }
  const cg_slice name = cg_string(&network->strings, clause->name);
  const bool is_part = name.length && name.data[0] == '#';
  const cg_slice pieces[] = {
    is_part ? cg_network_thing(network, clause->document)->iri : CG_SLICE(""), name};
  *out = cg_join(network->selection.arena, pieces, 2);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

cg_slice cg_network_label(const cg_network *network, const cg_thing_facts *thing) {
  const bool is_document = (thing->classes & CG_CLASS_BIT(CG_CLASS_DOCUMENT)) != 0;
  const uint32_t order[] = {is_document ? thing->identifier : 0,
                            is_document ? thing->notation : 0,
                            thing->label,
                            thing->title,
                            thing->identifier,
                            thing->notation};
  for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); ++i) {
    if (order[i]) {
      return cg_string(&network->strings, order[i]);
    }
  }
  return thing->iri;
}

static cg_slice session_of(const cg_network *network, const cg_thing_facts *thing) {
  const cg_thing_facts *const session = cg_network_thing(network, thing->session);
  return cg_string(&network->strings, session->number ? session->number : session->label);
}

static cg_network_node_view view_of_thing(const cg_network *network, uint32_t number) {
  const cg_thing_facts *const thing = cg_network_thing(network, number);
  const cg_slice none = {"", 0};
  return (cg_network_node_view){
    .iri = thing->iri,
    .label = cg_network_label(network, thing),
    .type = cg_class_name(thing->classes),
    .title = cg_string(&network->strings, thing->title ? thing->title : thing->label),
    .identifier = cg_string(&network->strings, thing->identifier),
    .organ =
      thing->organ ? cg_network_label(network, cg_network_thing(network, thing->organ)) : none,
    .date = cg_network_date(network, thing),
    .session = session_of(network, thing),
    .year = cg_network_year(network, thing),
    .is_read = thing->is_read,
  };
}

/* The facts of a clause are those of its document. */
static cg_status view_of_clause(const cg_network *network, const cg_citing_clause *clause,
                                cg_slice iri, cg_network_node_view *out) {
  *out = view_of_thing(network, clause->document);
  const cg_slice pieces[] = {out->label, CG_SLICE(" "),
                             cg_string(&network->strings, clause->label)};
  out->iri = iri;
  out->label = cg_join(network->selection.arena, pieces, 3);
  out->type = cg_class_name(CG_CLASS_BIT(clause->class_number));
  return out->label.data ? CG_OK : CG_NO_MEMORY;
}

static cg_status add_node(cg_network *network, const named_number *named) {
  const cg_citing_clause *const clause = clause_of(network, named->number);
  cg_network_node_view *const node = cg_array_add(&network->selection.nodes);
  if (!node) {
    return CG_NO_MEMORY;
  }
  if (clause) {
    return view_of_clause(network, clause, named->iri, node);
  }
  *node = view_of_thing(network, named->number);
  return CG_OK;
}

cg_status cg_network_make_nodes(cg_network *network, const bool *is_used, uint32_t *ranks,
                                cg_arena *arena) {
  const uint32_t count = network->things.count + network->clauses.count;
  cg_array named = cg_array_init(arena, sizeof(named_number));
  for (uint32_t i = 1; i < count; ++i) {
    named_number one = {{"", 0}, i};
    if (is_used[i]) {
      CG_TRY(iri_of(network, i, &one.iri));
      CG_TRY(cg_array_append(&named, &one));
    }
  }
  if (named.count) {
    qsort(named.items, named.count, sizeof(named_number), compare_named);
  }
  CG_TRY(cg_array_reserve(&network->selection.nodes, named.count));
  for (uint32_t i = 0; i < named.count; ++i) {
    const named_number *const one = cg_array_at(&named, i);
    if (!i ||
        !cg_slice_is_equal(one->iri, ((const named_number *)cg_array_at(&named, i - 1))->iri)) {
      CG_TRY(add_node(network, one));
    }
    ranks[one->number] = network->selection.nodes.count - 1;
  }
  return CG_OK;
}
