/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/acts.h"

#include "base/try.h"
#include "model/clause_text.h"
#include "pack/packs.h"
#include "pack/verbs.h"

static const cg_slice none = {"", 0};

static const cg_act *act_at(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->acts, index);
}

static const cg_act_part *part_at(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->act_parts, index);
}

static cg_slice verb_iri(const cg_making *m, uint32_t verb) {
  return cg_packs_text(m->packs, cg_packs_verb(m->packs, verb)->iri);
}

/* "<document>#op3-e/act-1" */
static cg_status act_iri(cg_making *m, uint32_t clause, uint32_t index, cg_slice *out) {
  cg_slice *const made = &m->act_iris[index];
  if (!made->data) {
    cg_digits number;
    cg_slice clause_iri = none;
    CG_TRY(cg_make_clause_iri(m, clause, &clause_iri));
    const uint32_t first = cg_making_clause(m, clause)->acts.begin;
    const cg_slice pieces[] = {clause_iri, CG_SLICE("/act-"),
                               cg_digits_of(index - first + 1, &number)};
    CG_TRY(cg_make_iri(m, pieces, 3, made));
  }
  *out = *made;
  return CG_OK;
}

cg_status cg_make_acts_ready(cg_making *m) {
  m->first_links =
    cg_arena_take_many(m->arena, (size_t)m->document->mentions.count + 1, sizeof(*m->first_links));
  m->named_by =
    cg_arena_take_many(m->arena, (size_t)m->document->things.count + 1, sizeof(*m->named_by));
  m->act_iris =
    cg_arena_take_many(m->arena, (size_t)m->document->acts.count + 1, sizeof(*m->act_iris));
  if (!m->first_links || !m->named_by || !m->act_iris) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < m->document->mentions.count; ++i) {
    m->first_links[i] = CG_NONE;
  }
  for (uint32_t i = m->document->links.count; i-- > 0;) {
    m->first_links[cg_making_link(m, i)->mention] = i;
  }
  return CG_OK;
}

/* --- Links of clauses and references */

static cg_status make_verbs(cg_making *m, cg_slice iri, cg_span acts) {
  for (uint32_t i = acts.begin; i < acts.end; ++i) {
    bool is_new = true;
    for (uint32_t j = acts.begin; is_new && j < i; ++j) {
      is_new = act_at(m, j)->verb != act_at(m, i)->verb;
    }
    CG_TRY(is_new ? cg_make_link(m, iri, CG_TERM(action), verb_iri(m, act_at(m, i)->verb)) : CG_OK);
  }
  return CG_OK;
}

cg_status cg_make_act_links(cg_making *m, uint32_t clause, cg_slice iri) {
  const cg_span acts = cg_making_clause(m, clause)->acts;
  CG_TRY(make_verbs(m, iri, acts));
  for (uint32_t i = acts.begin; i < acts.end; ++i) {
    cg_slice act = none;
    CG_TRY(act_iri(m, clause, i, &act));
    CG_TRY(cg_make_link(m, iri, CG_TERM(hasAct), act));
  }
  return CG_OK;
}

cg_status cg_make_governor(cg_making *m, cg_slice iri, const cg_mention *mention) {
  const uint32_t governor = cg_document_act_of_mention(m->document, mention);
  cg_slice act = none;
  if (governor == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(act_iri(m, mention->clause, governor, &act));
  return cg_make_link(m, iri, CG_TERM(governedBy), act);
}

/* --- Parts of acts */

static cg_slice party_property(cg_act_role role) {
  switch (role) {
  case CG_ACT_ADDRESSEE: return CG_TERM(addressee);
  case CG_ACT_SUBJECT: return CG_TERM(about);
  case CG_ACT_CONSULTED: return CG_TERM(consulted);
  case CG_ACT_RECIPIENT: return CG_TERM(recipient);
  case CG_ACT_SESSION: return CG_TERM(atSession);
  default: return none;
  }
}

/* The words in the clause's text. */
static cg_slice words_of(const cg_making *m, uint32_t clause, cg_span tokens) {
  const cg_clause *const of = cg_making_clause(m, clause);
  return cg_slice_part(
    of->text, cg_clause_text_place(m->document, of, cg_document_text_span(m->document, tokens)));
}

/* A number for the pair of act and role, to detect things named twice in it. */
static uint32_t naming_of(uint32_t act, cg_act_role role) { return act * 16 + (uint32_t)role + 1; }

static cg_status make_party(cg_making *m, cg_slice iri, uint32_t act, const cg_act_part *part,
                            uint32_t thing) {
  const uint32_t naming = naming_of(act, part->role);
  if (m->named_by[thing] == naming) {
    return CG_OK;
  }
  m->named_by[thing] = naming;
  return cg_make_link(m, iri, party_property(part->role), cg_making_thing(m, thing)->iri);
}

/* Link to each target of a wanted link of the part's mention; without such a link, to the thing
   that the resolver assigned. */
static cg_status make_parties(cg_making *m, cg_slice iri, uint32_t act, const cg_act_part *part) {
  uint32_t i = part->mention == CG_NONE ? CG_NONE : m->first_links[part->mention];
  if (i == CG_NONE) {
    return part->thing == CG_NONE ? CG_OK : make_party(m, iri, act, part, part->thing);
  }
  for (; i < m->document->links.count && cg_making_link(m, i)->mention == part->mention; ++i) {
    if (cg_make_is_wanted(m, cg_making_link(m, i)) && cg_making_link(m, i)->thing != CG_NONE) {
      CG_TRY(make_party(m, iri, act, part, cg_making_link(m, i)->thing));
    }
  }
  return CG_OK;
}

/* The last day of a range, or the day. */
static cg_status make_day(cg_making *m, cg_slice iri, cg_slice property, const cg_act_part *part) {
  if (part->mention == CG_NONE) {
    return cg_make_date(m, iri, property, part->day);
  }
  const cg_mention *const day = cg_array_at(&m->document->mentions, part->mention);
  return cg_make_date(m, iri, property, cg_date_is_set(day->until) ? day->until : day->date);
}

static cg_status make_part(cg_making *m, cg_slice iri, uint32_t clause, uint32_t act,
                           const cg_act_part *part) {
  switch (part->role) {
  case CG_ACT_DEADLINE: return make_day(m, iri, CG_TERM(deadline), part);
  case CG_ACT_UNTIL: return make_day(m, iri, CG_TERM(until), part);
  case CG_ACT_TERM:
    return cg_make_literal(m, iri, CG_TERM(deadlineWords), words_of(m, clause, part->tokens), none);
  case CG_ACT_PERIODICITY:
    return cg_make_literal(m, iri, CG_TERM(periodicity), words_of(m, clause, part->tokens), none);
  case CG_ACT_DELIVERABLE:
    return cg_make_literal(m, iri, CG_TERM(deliverable), words_of(m, clause, part->tokens), none);
  default: return make_parties(m, iri, act, part);
  }
}

/* Whether the same words were already a part of act `iri` in the same role. Records them. */
static cg_status claim_words(cg_making *m, cg_slice iri, const cg_act_part *part, bool *is_new) {
  const char role = (char)('a' + part->role);
  const cg_slice pieces[] = {iri, {&role, 1}, cg_document_words(m->document, part->tokens)};
  cg_slice key = none;
  CG_TRY(cg_make_iri(m, pieces, 3, &key));
  return cg_make_claim(m, key, is_new);
}

static cg_status make_words(cg_making *m, cg_slice iri, uint32_t clause, cg_span tokens) {
  const cg_clause *const of = cg_making_clause(m, clause);
  if (tokens.begin >= tokens.end) {
    return CG_OK;
  }
  cg_span characters = {0, 0};
  const cg_slice quote =
    cg_clause_text_quote(m->document, of, cg_document_text_span(m->document, tokens), &characters);
  CG_TRY(cg_make_literal(m, iri, CG_TERM(quote), quote, none));
  CG_TRY(cg_make_number(m, iri, CG_TERM(start), characters.begin));
  return cg_make_number(m, iri, CG_TERM(end), characters.end);
}

/* Write the task, and whether the act is negated. */
static cg_status make_task(cg_making *m, cg_slice iri, uint32_t clause, const cg_act *act) {
  if (act->task.begin < act->task.end) {
    const cg_slice task = words_of(m, clause, act->task);
    CG_TRY(task.length ? cg_make_literal(m, iri, CG_TERM(task), task, none) : CG_OK);
  }
  return act->is_negated
           ? cg_make_literal(m, iri, CG_TERM(negated), CG_SLICE("true"), CG_SLICE(CG_XSD "boolean"))
           : CG_OK;
}

static cg_status make_inheritance(cg_making *m, cg_slice iri, const cg_act *act) {
  cg_slice from = none;
  if (act->inherited == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(act_iri(m, cg_document_clause_of_act(m->document, act->inherited), act->inherited, &from));
  return cg_make_link(m, iri, CG_TERM(inheritedFrom), from);
}

static cg_status make_act(cg_making *m, uint32_t clause, uint32_t index) {
  const cg_act *const act = act_at(m, index);
  const uint32_t organ = m->document->metadata.organ;
  cg_slice iri = none;
  CG_TRY(act_iri(m, clause, index, &iri));
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_TERM(Act)));
  CG_TRY(cg_make_link(m, iri, CG_TERM(verb), verb_iri(m, act->verb)));
  CG_TRY(act->mode == CG_NONE ? CG_OK
                              : cg_make_link(m, iri, CG_TERM(mode), verb_iri(m, act->mode)));
  CG_TRY(make_words(m, iri, clause, act->words));
  CG_TRY(organ == CG_NONE ? CG_OK
                          : cg_make_link(m, iri, CG_TERM(actor), cg_entry_iri(m->packs, organ)));
  CG_TRY(make_inheritance(m, iri, act));
  CG_TRY(make_task(m, iri, clause, act));
  for (uint32_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part *const part = part_at(m, i);
    bool is_new = part->role != CG_ACT_OBJECT;
    CG_TRY(party_property(part->role).length || !is_new ? CG_OK
                                                        : claim_words(m, iri, part, &is_new));
    CG_TRY(is_new ? make_part(m, iri, clause, index, part) : CG_OK);
  }
  return CG_OK;
}

cg_status cg_make_acts(cg_making *m, uint32_t clause) {
  const cg_span acts = cg_making_clause(m, clause)->acts;
  for (uint32_t i = acts.begin; i < acts.end; ++i) {
    CG_TRY(make_act(m, clause, i));
  }
  return CG_OK;
}

void cg_make_acts_want(const cg_making *m, bool *wanted) {
  for (uint32_t i = 0; i < m->document->act_parts.count; ++i) {
    const cg_act_part *const part = part_at(m, i);
    if (part->thing != CG_NONE &&
        (part->mention == CG_NONE || m->first_links[part->mention] == CG_NONE)) {
      wanted[part->thing] = true;
    }
  }
}

/* --- What the document does with what it cites */

static bool is_citable(cg_kind kind) {
  return cg_kind_is(kind, CG_KIND_DOCUMENT) || cg_kind_is(kind, CG_KIND_INSTRUMENT) ||
         cg_kind_is(kind, CG_KIND_COURT_DECISION);
}

/* The property for a citation of a thing of `kind` by a verb with `property`; empty if there is
 * none. */
static cg_slice citation_property(cg_slice property, cg_kind kind) {
  const bool is_founded = cg_slice_is_equal(property, CG_TERM(establishes));
  if (is_citable(kind)) {
    return is_founded ? none : property;
  }
  if (!cg_kind_is(kind, CG_KIND_BODY)) {
    return is_founded && cg_kind_is(kind, CG_KIND_EVENT) ? property : none;
  }
  return is_founded                                         ? property
         : cg_slice_is_equal(property, CG_TERM(extends))    ? CG_TERM(extendsMandateOf)
         : cg_slice_is_equal(property, CG_TERM(terminates)) ? CG_TERM(endsMandateOf)
                                                            : none;
}

/* A typed citation of one thing. */
typedef struct {
  cg_slice property;
  cg_slice thing;
} citation;

/* Citations found so far, each once. */
typedef struct {
  cg_making *m;
  cg_table known;      /* Property and thing */
  cg_array all;        /* citation */
  cg_array properties; /* cg_slice: each property used */
} citations;

static cg_status keep_property(citations *c, cg_slice property) {
  for (uint32_t i = 0; i < c->properties.count; ++i) {
    if (cg_slice_is_equal(*(const cg_slice *)cg_array_at(&c->properties, i), property)) {
      return CG_OK;
    }
  }
  return cg_array_append(&c->properties, &property);
}

static cg_status keep(citations *c, cg_slice property, cg_slice thing) {
  const cg_slice pieces[] = {property, CG_SLICE(" "), thing};
  cg_slice key = none;
  CG_TRY(cg_make_iri(c->m, pieces, 3, &key));
  if (cg_slice_is_equal(thing, c->m->document->iri) || cg_table_find(&c->known, key) != CG_NONE) {
    return CG_OK;
  }
  CG_TRY(cg_table_set(&c->known, key, 1));
  CG_TRY(keep_property(c, property));
  return cg_array_append(&c->all, &(citation){property, thing});
}

static cg_status cite(citations *c, const cg_act *act, const cg_act_part *part) {
  const cg_making *const m = c->m;
  const cg_slice property = cg_packs_text(m->packs, cg_packs_verb(m->packs, act->verb)->property);
  uint32_t i = part->role == CG_ACT_OBJECT ? m->first_links[part->mention] : CG_NONE;
  for (; i < m->document->links.count && cg_making_link(m, i)->mention == part->mention; ++i) {
    const uint32_t thing = cg_making_link(m, i)->thing;
    const cg_slice by = thing == CG_NONE || !cg_make_is_wanted(m, cg_making_link(m, i))
                          ? none
                          : citation_property(property, cg_making_thing(m, thing)->kind);
    CG_TRY(by.length ? keep(c, by, cg_making_thing(m, thing)->iri) : CG_OK);
  }
  return CG_OK;
}

/* Write the citations by property, in order of first use; there are only a few properties. */
static cg_status make_citations(const citations *c) {
  for (uint32_t i = 0; i < c->properties.count; ++i) {
    const cg_slice property = *(const cg_slice *)cg_array_at(&c->properties, i);
    for (uint32_t j = 0; j < c->all.count; ++j) {
      const citation *const one = cg_array_at(&c->all, j);
      CG_TRY(cg_slice_is_equal(one->property, property)
               ? cg_make_link(c->m, c->m->document->iri, property, one->thing)
               : CG_OK);
    }
  }
  return CG_OK;
}

cg_status cg_make_typed_citations(cg_making *m) {
  citations c = {m, cg_table_init(m->arena), cg_array_init(m->arena, sizeof(citation)),
                 cg_array_init(m->arena, sizeof(cg_slice))};
  for (uint32_t i = 0; i < m->document->acts.count; ++i) {
    const cg_act *const act = act_at(m, i);
    for (uint32_t j = act->parts.begin; j < act->parts.end; ++j) {
      CG_TRY(cite(&c, act, part_at(m, j)));
    }
  }
  return make_citations(&c);
}
