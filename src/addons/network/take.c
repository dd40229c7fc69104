/* SPDX-License-Identifier: Apache-2.0 */
/* Stores statements in the network: a table of predicates with a small function each. */
#include "addons/network/take.h"

#include "addons/network/classes.h"
#include "addons/network/drafts.h"
#include "addons/network/network_impl.h"
#include "addons/network/strings.h"

#include "base/try.h"
#include "rdf/vocabulary.h"

#include <stddef.h>

cg_status cg_network_need_thing(cg_network *network, cg_slice iri, uint32_t *out) {
  *out = cg_table_find(&network->thing_table, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_thing_facts thing = {.iri = cg_arena_copy(network->arena, iri)};
  if (!thing.iri.data) {
    return CG_NO_MEMORY;
  }
  *out = network->things.count;
  CG_TRY(cg_table_set(&network->thing_table, thing.iri, *out));
  return cg_array_append(&network->things, &thing);
}

/* The facts about the subject of a statement. */
static cg_status facts_of(cg_network *network, const cg_statement_view *s, cg_thing_facts **out) {
  uint32_t index = 0;
  *out = NULL;
  CG_TRY(cg_network_need_thing(network, s->subject, &index));
  *out = cg_network_thing(network, index);
  return CG_OK;
}

/* Set the literal at `offset` in the facts of the subject to the object, if that is smaller. */
static cg_status keep_literal(cg_network *network, const cg_statement_view *s, size_t offset) {
  cg_thing_facts *facts = NULL;
  CG_TRY(facts_of(network, s, &facts));
  uint32_t *const field = (uint32_t *)(void *)((char *)facts + offset);
  const cg_slice old = cg_string(&network->strings, *field);
  return s->is_iri || !s->object.length || (*field && cg_slice_compare(old, s->object) <= 0)
           ? CG_OK
           : cg_strings_add(&network->strings, s->object, field);
}

/* Likewise for a name; this version writes names in English or without a language. */
static cg_status keep_name(cg_network *network, const cg_statement_view *s, size_t offset) {
  const bool is_english = !s->language.length || cg_slice_has_prefix(s->language, CG_SLICE("en"));
  return is_english ? keep_literal(network, s, offset) : CG_OK;
}

/* Set the thing at `offset` in the facts of the subject to the object, an IRI, if that is
 * smaller. */
static cg_status keep_thing(cg_network *network, const cg_statement_view *s, size_t offset) {
  cg_thing_facts *facts = NULL;
  uint32_t index = 0;
  if (!s->is_iri) {
    return CG_OK;
  }
  CG_TRY(cg_network_need_thing(network, s->object, &index));
  CG_TRY(facts_of(network, s, &facts));
  uint32_t *const field = (uint32_t *)(void *)((char *)facts + offset);
  if (!*field || cg_slice_compare(s->object, cg_network_thing(network, *field)->iri) < 0) {
    *field = index;
  }
  return CG_OK;
}

static cg_status take_type(cg_network *network, const cg_statement_view *s) {
  const cg_slice space = CG_SLICE(CG_NAMESPACE);
  const uint32_t class_number = s->is_iri && cg_slice_has_prefix(s->object, space)
                                  ? cg_class_find(cg_slice_from(s->object, space.length))
                                  : 0;
  cg_thing_facts *facts = NULL;
  if (!class_number) {
    return CG_OK;
  }
  if (cg_class_is_clause(class_number)) {
    return cg_take_class(network, s, class_number);
  }
  CG_TRY(facts_of(network, s, &facts));
  facts->classes |= CG_CLASS_BIT(class_number);
  return CG_OK;
}

#define FACT(field) offsetof(cg_thing_facts, field)

/* For each predicate: the field of the facts for its object, or a function. */
static const struct {
  const char *iri;
  cg_status (*take)(cg_network *network, const cg_statement_view *s);
  cg_status (*keep)(cg_network *network, const cg_statement_view *s, size_t offset);
  size_t offset;
} predicates[] = {
  {CG_RDF "type", take_type, NULL, 0},
  {CG_DCTERMS "title", NULL, keep_name, FACT(title)},
  {CG_DCTERMS "identifier", NULL, keep_literal, FACT(identifier)},
  {CG_DCTERMS "date", NULL, keep_literal, FACT(date)},
  {CG_SKOS "prefLabel", NULL, keep_name, FACT(label)},
  {CG_SKOS "notation", NULL, keep_literal, FACT(notation)},
  {CG_TERM_IRI(adoptedOn), NULL, keep_literal, FACT(adopted_on)},
  {CG_TERM_IRI(adoptedBy), NULL, keep_thing, FACT(organ)},
  {CG_TERM_IRI(court), NULL, keep_thing, FACT(organ)},
  {CG_TERM_IRI(inSession), NULL, keep_thing, FACT(session)},
  {CG_TERM_IRI(sessionNumber), NULL, keep_literal, FACT(number)},
  {CG_TERM_IRI(hasClause), cg_take_document, NULL, 0},
  {CG_TERM_IRI(clauseLabel), cg_take_label, NULL, 0},
  {CG_TERM_IRI(parentClause), cg_take_parent, NULL, 0},
  {CG_TERM_IRI(action), cg_take_action, NULL, 0},
  {CG_TERM_IRI(hasAct), cg_take_act, NULL, 0},
  {CG_TERM_IRI(verb), cg_take_act_verb, NULL, 0},
  {CG_TERM_IRI(governedBy), cg_take_governor, NULL, 0},
  {CG_TERM_IRI(hasReference), cg_take_reference, NULL, 0},
  {CG_TERM_IRI(hasSelfReference), cg_take_self_reference, NULL, 0},
  {CG_TERM_IRI(target), cg_take_target, NULL, 0},
  {CG_TERM_IRI(probableTarget), cg_take_probable, NULL, 0},
  {CG_TERM_IRI(statedDate), cg_take_date, NULL, 0},
  {CG_TERM_IRI(confidence), cg_take_confidence, NULL, 0},
  {CG_TERM_IRI(status), cg_take_status, NULL, 0},
};

cg_status cg_network_know_predicates(cg_network *network) {
  network->predicates = cg_table_init(network->arena);
  for (uint32_t i = 0; i < sizeof(predicates) / sizeof(predicates[0]); ++i) {
    CG_TRY(cg_table_set(&network->predicates, cg_slice_of(predicates[i].iri), i));
  }
  return CG_OK;
}

cg_status cg_network_take(void *network, const cg_statement_view *statement) {
  cg_network *const n = network;
  const uint32_t place = cg_table_find(&n->predicates, statement->predicate);
  if (!n->drafts.arena) {
    return CG_NO_MEMORY; /* As an earlier call reported */
  }
  if (place == CG_NONE) {
    return CG_OK;
  }
  return predicates[place].take ? predicates[place].take(n, statement)
                                : predicates[place].keep(n, statement, predicates[place].offset);
}
