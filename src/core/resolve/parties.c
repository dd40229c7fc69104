/* SPDX-License-Identifier: Apache-2.0 */
/* Conferences and meetings of the parties to a treaty: "the Conference of the Parties" is that of
 * the one named last. */
#include "resolve/parties.h"

#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/resolver.h"
#include "resolve/things.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define RECENT_REACH 64u

/* Index of the token after "Conference of the Parties" at the start of the mention; 0 if it does
 * not start so: a "Review Conference of the Parties" is an event. */
static uint32_t past_parties(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  uint32_t next = 0;
  const cg_lex lex = cg_read_expression(&reading, mention->tokens.begin + 1, &next).lex;
  return lex == CG_LEX_OF_PARTIES ? next : 0;
}

/* The pack's body whose name begins with `words` and ends with the name of the treaty; or
 * CG_NONE. */
static uint32_t known_parties(const cg_resolver *r, cg_slice words, uint32_t treaty) {
  const cg_slice label = cg_resolver_thing(r, treaty)->label;
  for (uint32_t i = 0; i < cg_packs_count(r->packs); ++i) {
    const cg_entry *const entry = cg_packs_entry(r->packs, i);
    const cg_slice name = cg_packs_text(r->packs, entry->label);
    if (cg_kind_is(entry->kind, CG_KIND_BODY) && cg_slice_has_prefix(name, words) &&
        cg_slice_has_suffix(name, label)) {
      return i;
    }
  }
  return CG_NONE;
}

/* The end of the words of the mention that name, from token `begin` on: before "in Marrakech",
 * which is a place. */
static uint32_t end_of_name(const cg_resolver *r, const cg_mention *mention, uint32_t begin) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  for (uint32_t i = begin; i < mention->tokens.end; ++i) {
    if (cg_read_lexeme(&reading, i).lex == CG_LEX_IN) {
      return i;
    }
  }
  return mention->tokens.end;
}

/* "serving as the meeting of the Parties to the Kyoto Protocol" right after the mention: the name
 * of that treaty, with the index at which it begins; its owner is CG_NONE if nothing so follows. */
static cg_name served_treaty(const cg_resolver *r, const cg_mention *mention, uint32_t *begin) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t at = mention->tokens.end;
  uint32_t next = at;
  const cg_name none = {CG_NONE, at};
  if (cg_read_lexeme(&reading, at + 1).lex != CG_LEX_CONNECTOR ||
      cg_read_lexeme(&reading, at + 2).lex != CG_LEX_THE ||
      cg_read_lexeme(&reading, at + 3).lex != CG_LEX_MEETING ||
      cg_read_expression(&reading, at + 4, &next).lex != CG_LEX_OF_PARTIES ||
      cg_read_lexeme(&reading, next).lex != CG_LEX_TO) {
    return none;
  }
  *begin = next + 1 + (cg_read_lexeme(&reading, next + 1).lex == CG_LEX_THE);
  return cg_names_find(r->packs, CG_NAME_OF_ENTRY, reading.tokens, *begin, reading.end);
}

/* "to the Convention" from token `begin` to the end of the mention: the treaty, or CG_NONE. */
static uint32_t stated_treaty(const cg_resolver *r, const cg_mention *mention, uint32_t begin,
                              uint32_t *last) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  *last = begin;
  while (*last < mention->tokens.end && cg_lex_is_connective(cg_read_lexeme(&reading, *last).lex)) {
    ++*last;
  }
  const cg_slice name = cg_document_words(r->document, (cg_span){*last, mention->tokens.end});
  const uint32_t thing = *last<mention->tokens.end && * last> begin
                           ? cg_context_antecedent(r, name, CG_KIND_TREATY)
                           : CG_NONE;
  return thing != CG_NONE && cg_kind_is(cg_resolver_thing(r, thing)->kind, CG_KIND_INSTRUMENT)
           ? thing
           : CG_NONE;
}

/* The conference of a treaty by the words of the mention and the treaty's name, which packs may
 * know in this spelling. */
static cg_status open_parties(cg_resolver *r, cg_span words, uint32_t treaty, uint32_t *out) {
  const cg_slice pieces[] = {cg_document_words(r->document, words), CG_SLICE(" "),
                             cg_resolver_thing(r, treaty)->label};
  cg_thing thing = {.kind = CG_KIND_ORGAN,
                    .entry = CG_NONE,
                    .label = cg_join(r->document->arena, pieces, 3),
                    .owner = CG_NONE};
  CG_TRY(thing.label.data ? CG_OK : CG_NO_MEMORY);
  const uint32_t entry = cg_names_entry(r->packs, thing.label);
  if (entry != CG_NONE) {
    return cg_thing_of_entry(r, entry, out);
  }
  CG_TRY(cg_thing_iri(r, cg_kind_folder(thing.kind), thing.label, true, &thing.iri));
  return cg_thing_add(r, &thing, out);
}

/* "the Conference of the Parties" alone: the last such body named, or that of the last treaty that
 * has one. */
static cg_status last_parties(cg_resolver *r, cg_slice words, uint32_t *out) {
  const uint32_t *const recent = r->recent.items;
  for (uint32_t i = r->recent.count; i-- > 0 && r->recent.count - i <= RECENT_REACH;) {
    const cg_thing *const thing = cg_resolver_thing(r, recent[i]);
    const bool is_such = cg_kind_is(thing->kind, CG_KIND_BODY) &&
                         thing->label.length > words.length &&
                         cg_slice_has_prefix(thing->label, words);
    if (is_such) {
      *out = recent[i];
      return CG_OK;
    }
    const uint32_t entry =
      cg_kind_is(thing->kind, CG_KIND_INSTRUMENT) ? known_parties(r, words, recent[i]) : CG_NONE;
    if (entry != CG_NONE) {
      return cg_thing_of_entry(r, entry, out);
    }
  }
  return CG_OK;
}

cg_status cg_parties_find(cg_resolver *r, cg_mention *mention, uint32_t *out) {
  const uint32_t end = past_parties(r, mention);
  uint32_t last = end;
  *out = CG_NONE;
  if (!end) {
    return CG_OK;
  }
  const cg_name served = served_treaty(r, mention, &last);
  if (served.owner != CG_NONE) {
    uint32_t treaty = CG_NONE;
    CG_TRY(cg_thing_of_entry(r, served.owner, &treaty));
    return open_parties(r, (cg_span){mention->tokens.begin, last}, treaty, out);
  }
  mention->tokens.end = end_of_name(r, mention, end);
  const cg_slice words = cg_document_words(r->document, (cg_span){mention->tokens.begin, end});
  if (end == mention->tokens.end) {
    return last_parties(r, words, out);
  }
  const uint32_t treaty = stated_treaty(r, mention, end, &last);
  if (treaty == CG_NONE) {
    return CG_OK;
  }
  const uint32_t entry = known_parties(r, words, treaty);
  return entry == CG_NONE ? open_parties(r, (cg_span){mention->tokens.begin, last}, treaty, out)
                          : cg_thing_of_entry(r, entry, out);
}

cg_status cg_parties_link(cg_resolver *r, bool *is_done) {
  uint32_t thing = CG_NONE;
  CG_TRY(cg_parties_find(r, cg_array_at(&r->document->mentions, r->index), &thing));
  *is_done = thing != CG_NONE;
  if (!*is_done) {
    return CG_OK;
  }
  const bool is_known = cg_resolver_thing(r, thing)->entry != CG_NONE;
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(
    r, (cg_meaning){thing, CG_NONE, CG_METHOD_SHORT_FORM, is_known ? CG_RESOLVED : CG_UNLISTED});
}
