/* SPDX-License-Identifier: Apache-2.0 */
/* Names: known, open, abbreviated. */
#include "resolve/names.h"

#include "model/wording.h"
#include "resolve/beside.h"
#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/parties.h"
#include "resolve/resolver.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define SAME_WORDS 2u /* First words that a name and another spelling of it share */

cg_status cg_resolve_members(cg_resolver *r, const cg_entry *collective) {
  for (uint32_t i = collective->members.begin; i < collective->members.end; ++i) {
    uint32_t thing = CG_NONE;
    CG_TRY(cg_thing_of_entry(r, cg_packs_member(r->packs, i), &thing));
    CG_TRY(cg_context_name(r, thing));
    CG_TRY(cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COLLECTIVE_NAME)));
  }
  return CG_OK;
}

/* Whether the longer name around the current mention has given a link. */
static bool has_meaning_around(const cg_resolver *r) {
  const cg_mention *const mentions = r->document->mentions.items;
  const uint32_t *const things = r->mention_things.items;
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && mentions[i].clause == mentions[r->index].clause;) {
    if (mentions[i].tokens.end >= mentions[r->index].tokens.end) {
      return things[i] != CG_NONE || mentions[i].kind != CG_MENTION_SHORT ||
             mentions[i].thing == CG_KIND_OFFICE; /* The post is meant, whoever holds it. */
    }
  }
  return true;
}

cg_status cg_resolve_name(cg_resolver *r, const cg_mention *mention) {
  const cg_entry *const entry = cg_packs_entry(r->packs, mention->entry);
  uint32_t thing = CG_NONE;
  if (!entry->kind) {
    return cg_resolve_members(r, entry);
  }
  CG_TRY(cg_thing_of_entry(r, mention->entry, &thing));
  if (entry->is_optional) {
    return cg_link_omit(r, CG_OMITTED_OPTIONAL, thing);
  }
  CG_TRY(cg_context_name(r, thing));
  return mention->is_quiet && has_meaning_around(r)
           ? cg_link_omit(r, CG_OMITTED_INSIDE, thing)
           : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_KNOWN_NAME));
}

/* The pack entry that the abbreviation after an open name names, "African Lakes Mission to
 * Ruritania (ALMIR)", where both begin with the same words and are of one class: another spelling
 * of its name; or CG_NONE. */
static uint32_t abbreviated_entry(const cg_resolver *r, const cg_mention *mention) {
  const bool has_one = mention->abbreviation.end > mention->abbreviation.begin;
  const uint32_t entry =
    has_one ? cg_names_entry(r->packs, cg_document_words(r->document, mention->abbreviation))
            : CG_NONE;
  const cg_entry *const known = entry == CG_NONE ? NULL : cg_packs_entry(r->packs, entry);
  const cg_kind class = cg_kind_is(mention->thing, CG_KIND_BODY)    ? CG_KIND_BODY
                        : cg_kind_is(mention->thing, CG_KIND_EVENT) ? CG_KIND_EVENT
                                                                    : CG_KIND_INSTRUMENT;
  size_t same = 0;
  uint32_t spaces = 0;
  if (!known || !cg_kind_is(known->kind, class)) {
    return CG_NONE;
  }
  const cg_slice label = cg_packs_text(r->packs, known->label);
  while (same < label.length && same < mention->value.length &&
         label.data[same] == mention->value.data[same]) {
    spaces += label.data[same++] == ' ';
  }
  return spaces >= SAME_WORDS ? entry : CG_NONE;
}

/* "UNHCR High Commissioner": the post with whose name that of the body ends, "Office of the United
 * Nations High Commissioner for Refugees"; CG_NONE if there is no such post, or its name does not
 * have the words `post`. */
static uint32_t post_of_office(const cg_resolver *r, cg_slice post, uint32_t body) {
  const cg_slice label = cg_entry_label(r->packs, body);
  for (size_t at = 1; cg_slice_has(label, post) && at < label.length; ++at) {
    const uint32_t entry =
      label.data[at - 1] == ' ' ? cg_names_entry(r->packs, cg_slice_from(label, at)) : CG_NONE;
    if (entry != CG_NONE && cg_packs_entry(r->packs, entry)->kind == CG_KIND_OFFICE &&
        cg_slice_has(cg_entry_label(r->packs, entry), post)) {
      return entry;
    }
  }
  return CG_NONE;
}

/* "IAEA Director General", "AU Commission": what packs know as that of the body whose name or
 * abbreviation comes first, "Director General of the International Atomic Energy Agency", or by the
 * full name of the body, "African Union Commission"; or CG_NONE. */
static cg_status body_behind(cg_resolver *r, const cg_mention *mention, uint32_t *entry) {
  const cg_token *const tokens = cg_document_tokens(r->document);
  *entry = CG_NONE;
  if (!cg_kind_is(mention->thing, CG_KIND_BODY)) {
    return CG_OK;
  }
  const cg_name body =
    cg_names_find(r->packs, CG_NAME_OF_ENTRY, tokens, mention->tokens.begin, mention->tokens.end);
  if (body.owner == CG_NONE || body.end >= mention->tokens.end ||
      !cg_kind_is(cg_packs_entry(r->packs, body.owner)->kind, CG_KIND_BODY)) {
    return CG_OK;
  }
  const cg_slice rest = cg_document_words(r->document, (cg_span){body.end, mention->tokens.end});
  const cg_slice label = cg_entry_label(r->packs, body.owner);
  const cg_slice pieces[] = {label, CG_SLICE(" "), rest};
  const cg_slice of = cg_wording_of(r->document->arena, rest, label);
  const cg_slice full = cg_join(r->document->arena, pieces, 3);
  if (!of.data || !full.data) {
    return CG_NO_MEMORY;
  }
  *entry = cg_names_entry(r->packs, of);
  *entry = *entry == CG_NONE ? cg_names_entry(r->packs, full) : *entry;
  *entry = *entry == CG_NONE ? post_of_office(r, rest, body.owner) : *entry;
  return CG_OK;
}

/* What an open name means by itself: what its abbreviation names, or a thing that no pack knows. */
static cg_status link_open(cg_resolver *r, const cg_mention *mention) {
  uint32_t behind = CG_NONE;
  CG_TRY(body_behind(r, mention, &behind));
  const uint32_t entry = behind == CG_NONE ? abbreviated_entry(r, mention) : behind;
  uint32_t thing = CG_NONE;
  CG_TRY(entry == CG_NONE ? cg_thing_open(r, mention->thing, mention->value, &thing)
                          : cg_thing_of_entry(r, entry, &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, entry == CG_NONE
                          ? (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED}
                          : cg_meaning_of(thing, CG_METHOD_DEFINED_ABBREVIATION));
}

cg_status cg_resolve_open_name(cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  if (clause->kind == CG_CLAUSE_FRONT) {
    return cg_link_omit(r, CG_OMITTED_HEADING, CG_NONE); /* Capitals of headings say nothing. */
  }
  const uint32_t defined = cg_table_find(&r->abbreviations, mention->value);
  if (defined != CG_NONE) {
    return cg_link_add(r, cg_meaning_of(defined, CG_METHOD_DEFINED_ABBREVIATION));
  }
  bool is_done = false;
  CG_TRY(cg_parties_link(r, &is_done));
  if (is_done) {
    return CG_OK;
  }
  const uint32_t whole = cg_context_whole(r, mention->value, mention->thing);
  if (whole != CG_NONE && cg_context_is_another(r, mention)) {
    return cg_link_omit(r, CG_OMITTED_DOUBTFUL, whole);
  }
  if (whole != CG_NONE) {
    CG_TRY(cg_context_name(r, whole));
    return cg_link_add(r, cg_meaning_of(whole, CG_METHOD_SHORT_FORM));
  }
  return link_open(r, mention);
}

cg_status cg_resolve_acronym(cg_resolver *r, const cg_mention *mention) {
  uint32_t thing = CG_NONE;
  CG_TRY(cg_context_abbreviated(r, mention->value, &thing));
  return thing == CG_NONE ? CG_OK
                          : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_DEFINED_ABBREVIATION));
}
