/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses, acts and references while their graph is being read. */
#include "addons/network/drafts.h"

#include "addons/network/drafts_impl.h"
#include "addons/network/strings.h"
#include "addons/network/take.h"

#include "base/try.h"
#include "rdf/vocabulary.h"

void cg_drafts_clear(cg_drafts *drafts) {
  cg_arena_free(drafts->arena);
  *drafts = (cg_drafts){0};
}

cg_status cg_drafts_renew(cg_network *network) {
  cg_drafts *const d = &network->drafts;
  cg_drafts_clear(d);
  CG_TRY(cg_arena_new(network->allocator, &d->arena));
  d->clause_table = cg_table_init(d->arena);
  d->act_table = cg_table_init(d->arena);
  d->reference_table = cg_table_init(d->arena);
  d->clauses = cg_array_init(d->arena, sizeof(cg_draft_clause));
  d->references = cg_array_init(d->arena, sizeof(cg_draft_reference));
  d->verbs = cg_array_init(d->arena, sizeof(cg_draft_verb));
  d->acts = cg_array_init(d->arena, sizeof(cg_draft_act));
  const bool is_good = cg_array_add(&d->clauses) && cg_array_add(&d->references) &&
                       cg_array_add(&d->verbs) && cg_array_add(&d->acts);
  if (!is_good) {
    cg_drafts_clear(d);
  }
  return is_good ? CG_OK : CG_NO_MEMORY;
}

/* Index of the clause `iri`, created if new. */
static cg_status need_clause(cg_network *network, cg_slice iri, uint32_t *out) {
  cg_drafts *const d = &network->drafts;
  *out = cg_table_find(&d->clause_table, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_draft_clause clause = {.iri = cg_arena_copy(d->arena, iri)};
  *out = d->clauses.count;
  CG_TRY(clause.iri.data ? cg_table_set(&d->clause_table, clause.iri, *out) : CG_NO_MEMORY);
  return cg_array_append(&d->clauses, &clause);
}

/* The subject of `s`, a clause, borrowed until the next one is created. */
static cg_status subject_clause(cg_network *network, const cg_statement_view *s,
                                cg_draft_clause **out) {
  uint32_t index = 0;
  *out = NULL;
  CG_TRY(need_clause(network, s->subject, &index));
  *out = cg_draft_clause_at(&network->drafts, index);
  return CG_OK;
}

/* The reference `iri`, created if new, borrowed until the next one is created. */
static cg_status need_reference(cg_network *network, cg_slice iri, cg_draft_reference **out) {
  cg_drafts *const d = &network->drafts;
  const uint32_t index = cg_table_find(&d->reference_table, iri);
  *out = index == CG_NONE ? NULL : cg_draft_reference_at(d, index);
  if (*out) {
    return CG_OK;
  }
  const cg_draft_reference reference = {.key = cg_hash(iri)};
  const cg_slice kept = cg_arena_copy(d->arena, iri);
  CG_TRY(kept.data ? cg_table_set(&d->reference_table, kept, d->references.count) : CG_NO_MEMORY);
  CG_TRY(cg_array_append(&d->references, &reference));
  *out = cg_draft_reference_at(d, d->references.count - 1);
  return CG_OK;
}

/* Index of the act `iri`, created if new. */
static cg_status need_act(cg_network *network, cg_slice iri, uint32_t *out) {
  cg_drafts *const d = &network->drafts;
  *out = cg_table_find(&d->act_table, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(d->arena, iri);
  *out = d->acts.count;
  CG_TRY(kept.data ? cg_table_set(&d->act_table, kept, *out) : CG_NO_MEMORY);
  return cg_array_append(&d->acts, &(cg_draft_act){0, cg_hash(iri)});
}

cg_status cg_take_document(cg_network *network, const cg_statement_view *s) {
  uint32_t document = 0;
  uint32_t clause = 0;
  if (!s->is_iri) {
    return CG_OK;
  }
  CG_TRY(cg_network_need_thing(network, s->subject, &document));
  CG_TRY(need_clause(network, s->object, &clause));
  cg_draft_clause_at(&network->drafts, clause)->document = document;
  network->drafts.has_document = true;
  return CG_OK;
}

cg_status cg_take_class(cg_network *network, const cg_statement_view *s, uint32_t class_number) {
  cg_draft_clause *clause = NULL;
  CG_TRY(subject_clause(network, s, &clause));
  if (!clause->class_number || class_number < clause->class_number) {
    clause->class_number = class_number;
  }
  return CG_OK;
}

cg_status cg_take_label(cg_network *network, const cg_statement_view *s) {
  cg_draft_clause *clause = NULL;
  CG_TRY(subject_clause(network, s, &clause));
  return cg_strings_add(&network->strings, s->object, &clause->label);
}

cg_status cg_take_parent(cg_network *network, const cg_statement_view *s) {
  cg_draft_clause *clause = NULL;
  uint32_t parent = 0;
  CG_TRY(need_clause(network, s->object, &parent));
  CG_TRY(subject_clause(network, s, &clause));
  clause->parent = parent;
  return CG_OK;
}

cg_status cg_take_action(cg_network *network, const cg_statement_view *s) {
  cg_drafts *const d = &network->drafts;
  cg_draft_clause *clause = NULL;
  cg_draft_verb verb = {0, 0};
  CG_TRY(cg_network_need_thing(network, s->object, &verb.verb));
  CG_TRY(subject_clause(network, s, &clause));
  verb.next = clause->verbs;
  clause->verbs = d->verbs.count;
  return cg_array_append(&d->verbs, &verb);
}

cg_status cg_take_act(cg_network *network, const cg_statement_view *s) {
  cg_draft_clause *clause = NULL;
  CG_TRY(subject_clause(network, s, &clause));
  clause->has_acts = true;
  return CG_OK;
}

cg_status cg_take_act_verb(cg_network *network, const cg_statement_view *s) {
  uint32_t act = 0;
  uint32_t verb = 0;
  CG_TRY(need_act(network, s->subject, &act));
  CG_TRY(cg_network_need_thing(network, s->object, &verb));
  cg_draft_act_at(&network->drafts, act)->verb = verb;
  return CG_OK;
}

cg_status cg_take_governor(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  uint32_t act = 0;
  CG_TRY(need_act(network, s->object, &act));
  CG_TRY(need_reference(network, s->subject, &reference));
  reference->act = act;
  return CG_OK;
}

cg_status cg_take_reference(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  uint32_t clause = 0;
  CG_TRY(need_clause(network, s->subject, &clause));
  CG_TRY(need_reference(network, s->object, &reference));
  reference->clause = clause;
  return CG_OK;
}

cg_status cg_take_self_reference(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  CG_TRY(need_reference(network, s->object, &reference));
  reference->is_self = true;
  return CG_OK;
}

cg_status cg_take_target(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  CG_TRY(need_reference(network, s->subject, &reference));
  return s->is_iri ? cg_network_need_thing(network, s->object, &reference->target) : CG_OK;
}

cg_status cg_take_probable(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  CG_TRY(need_reference(network, s->subject, &reference));
  return s->is_iri ? cg_network_need_thing(network, s->object, &reference->probable) : CG_OK;
}

/* For a range of days, the first is used. */
cg_status cg_take_date(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  const char *const slash = memchr(s->object.data, '/', s->object.length);
  const cg_slice first = {s->object.data,
                          slash ? (size_t)(slash - s->object.data) : s->object.length};
  CG_TRY(need_reference(network, s->subject, &reference));
  return cg_strings_add(&network->strings, first, &reference->date);
}

/* The value of a decimal number below 1, "0.97", in thousandths; CG_CERTAIN for anything else. */
static uint32_t thousandths(cg_slice decimal) {
  uint32_t value = 0;
  uint32_t unit = CG_CERTAIN / 10;
  if (!cg_slice_has_prefix(decimal, CG_SLICE("0"))) {
    return CG_CERTAIN;
  }
  for (size_t i = 2; i < decimal.length; ++i, unit /= 10) {
    if (decimal.data[1] != '.' || !cg_is_digit(decimal.data[i])) {
      return CG_CERTAIN;
    }
    value += unit * (uint32_t)(decimal.data[i] - '0');
  }
  return value;
}

cg_status cg_take_confidence(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  CG_TRY(need_reference(network, s->subject, &reference));
  reference->doubt = (uint16_t)(CG_CERTAIN - thousandths(s->object));
  return CG_OK;
}

cg_status cg_take_status(cg_network *network, const cg_statement_view *s) {
  cg_draft_reference *reference = NULL;
  if (!s->is_iri || !cg_slice_is_equal(s->object, CG_TERM(Conflict))) {
    return CG_OK;
  }
  CG_TRY(need_reference(network, s->subject, &reference));
  reference->is_conflict = true;
  return CG_OK;
}
