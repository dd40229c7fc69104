/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names: known, open, short, abbreviated. */
#include "resolve/resolver.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"

#define KNOWN 0.98
#define COLLECTIVE 0.97
#define ABBREVIATED 0.97
#define SHORT_IN_CLAUSE 0.95
#define SHORT_ELSEWHERE 0.85
#define SHORT_BY_PACK 0.95
#define OPEN 0.75

static const cg_thing *thing_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->things, index);
}

static cg_status link_members(cg_resolver *r, const cg_entry *collective) {
  for (uint32_t i = collective->members.begin; i < collective->members.end; ++i) {
    uint32_t thing = CG_NONE;
    CG_TRY(cg_thing_of_entry(r, cg_packs_member(r->packs, i), &thing));
    CG_TRY(cg_context_name(r, thing));
    CG_TRY(cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COLLECTIVE_NAME, COLLECTIVE)));
  }
  return CG_OK;
}

cg_status cg_resolve_name(cg_resolver *r, const cg_mention *mention) {
  const cg_entry *const entry = cg_packs_entry(r->packs, mention->entry);
  uint32_t thing = CG_NONE;
  if (!entry->kind) {
    return link_members(r, entry);
  }
  if (entry->is_optional) {
    return CG_OK;
  }
  CG_TRY(cg_thing_of_entry(r, mention->entry, &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_KNOWN_NAME, KNOWN));
}

/* The folder of IRIs for things of a kind. */
static cg_slice folder_of(cg_kind kind) {
  if (cg_kind_is(kind, CG_KIND_BODY)) {
    return CG_SLICE("body/");
  }
  return cg_kind_is(kind, CG_KIND_EVENT) ? CG_SLICE("event/") : CG_SLICE("instrument/");
}

cg_status cg_resolve_open_name(cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  uint32_t index = CG_NONE;
  cg_slice iri = {NULL, 0};
  if (clause->kind == CG_CLAUSE_FRONT) {
    return CG_OK; /* Capitals of headings tell nothing. */
  }
  CG_TRY(cg_thing_iri(r, folder_of(mention->thing), mention->value, true, &iri));
  const cg_thing thing = {.kind = mention->thing,
                          .entry = CG_NONE,
                          .iri = iri,
                          .label = mention->value,
                          .owner = CG_NONE};
  CG_TRY(cg_thing_add(r, &thing, &index));
  CG_TRY(cg_context_name(r, index));
  return cg_link_add(r, (cg_meaning){index, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED, OPEN});
}

cg_status cg_resolve_acronym(cg_resolver *r, const cg_mention *mention) {
  const uint32_t thing = cg_table_find(&r->abbreviations, mention->value);
  return thing == CG_NONE
           ? CG_OK
           : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_DEFINED_ABBREVIATION, ABBREVIATED));
}

/* The adopting body, where the short form is part of its name: "the Council" in a resolution of one. */
static cg_status adopter_for(cg_resolver *r, cg_slice name, uint32_t *out) {
  const uint32_t adopter = r->document->metadata.organ;
  *out = CG_NONE;
  if (adopter == CG_NONE || !cg_slice_has(cg_packs_entry(r->packs, adopter)->label, name)) {
    return CG_OK;
  }
  return cg_thing_of_entry(r, adopter, out);
}

/* Whether `thing` is what one of the earlier mentions of the clause means. */
static bool is_in_clause(const cg_resolver *r, uint32_t thing) {
  const cg_mention *const mentions = r->document->mentions.items;
  const uint32_t *const things = r->mention_things.items;
  for (uint32_t i = r->index; i-- > 0 && mentions[i].clause == mentions[r->index].clause;) {
    if (things[i] == thing) {
      return true;
    }
  }
  return false;
}

/* "the President of the Council": the office whose full name the short form stands in, where a pack knows it;
 * `thing` then becomes the office. */
static cg_status find_office(cg_resolver *r, const cg_mention *mention, uint32_t *thing) {
  const cg_token *const tokens = cg_document_tokens(r->document);
  const uint32_t at = mention->tokens.begin;
  const cg_reading reading = {r->packs, tokens, r->document->text, at};
  if (at < 3 || cg_read_lexeme(&reading, at - 1).lex != CG_LEX_THE ||
      cg_read_lexeme(&reading, at - 2).lex != CG_LEX_OF ||
      !cg_token_has(&tokens[at - 3], CG_TOKEN_CAPITAL)) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_document_words(r->document, (cg_span){at - 3, at}), CG_SLICE(" "),
                             thing_at(r, *thing)->label};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  const uint32_t entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  return entry == CG_NONE ? CG_OK : cg_thing_of_entry(r, entry, thing);
}

cg_status cg_resolve_short(cg_resolver *r, const cg_mention *mention) {
  uint32_t adopter = CG_NONE;
  uint32_t thing = cg_context_antecedent(r, mention->value, mention->thing);
  double confidence = SHORT_ELSEWHERE;
  if (thing != CG_NONE && is_in_clause(r, thing)) {
    confidence = SHORT_IN_CLAUSE;
  } else {
    CG_TRY(adopter_for(r, mention->value, &adopter));
    thing = adopter == CG_NONE ? thing : adopter;
  }
  if (mention->entry != CG_NONE && adopter == CG_NONE && confidence != SHORT_IN_CLAUSE) {
    if (cg_packs_entry(r->packs, mention->entry)->is_optional) {
      return CG_OK;
    }
    CG_TRY(cg_thing_of_entry(r, mention->entry, &thing));
    confidence = SHORT_BY_PACK;
  }
  if (thing == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(find_office(r, mention, &thing));
  CG_TRY(cg_array_append(&r->recent, &thing));
  return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_SHORT_FORM, confidence));
}

cg_status cg_resolve_thereto(cg_resolver *r, const cg_mention *mention) {
  const uint32_t treaty = cg_context_last_in_clause(r, CG_KIND_TREATY);
  const uint32_t entry = treaty == CG_NONE ? CG_NONE : thing_at(r, treaty)->entry;
  (void)mention;
  for (uint32_t i = 0; entry != CG_NONE; ++i) {
    const uint32_t supplement = cg_packs_supplementing(r->packs, entry, i);
    uint32_t thing = CG_NONE;
    if (supplement == CG_NONE) {
      break;
    }
    CG_TRY(cg_thing_of_entry(r, supplement, &thing));
    CG_TRY(cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COLLECTIVE_NAME, COLLECTIVE)));
  }
  return CG_OK;
}
