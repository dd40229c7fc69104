/* SPDX-License-Identifier: Apache-2.0 */
/* Short forms: "the Committee", "the Third Decade", "Bureau of the Commission". */
#include "resolve/short.h"

#include "model/wording.h"
#include "resolve/attribution.h"
#include "resolve/beside.h"
#include "resolve/composed.h"
#include "resolve/context.h"
#include "resolve/founded.h"
#include "resolve/link.h"
#include "resolve/names.h"
#include "resolve/parties.h"
#include "resolve/protocols.h"
#include "resolve/resolver.h"
#include "resolve/short_numbered.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

/* Tokens between the parenthesis that opens a definition and the short form */
#define DEFINITION_REACH 7u
/* Times in a row after which a short form stays with a thing that packs know */
#define RULING 8u

/* Whether an earlier mention of the clause means `thing`. */
static bool is_in_clause(const cg_resolver *r, uint32_t thing) {
  const cg_mention *const mentions = r->document->mentions.items;
  const uint32_t *const things = r->mention_things.items;
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && mentions[i].clause == mentions[r->index].clause;) {
    if (things[i] == thing) {
      return true;
    }
  }
  return false;
}

/* The only part of entry `whole` that may be called `name`: CG_NONE if there is none, or more than
 * one. */
static uint32_t part_called(const cg_resolver *r, uint32_t whole, cg_slice name, cg_kind kind) {
  uint32_t found = CG_NONE;
  uint32_t at = 0;
  if (whole == CG_NONE) {
    return CG_NONE;
  }
  for (uint32_t part; (part = cg_packs_part(r->packs, whole, &at)) != CG_NONE;) {
    if (cg_kind_is(cg_packs_entry(r->packs, part)->kind, CG_KIND_BODY) &&
        cg_entry_is_called(r->packs, part, name, kind)) {
      if (found != CG_NONE) {
        return CG_NONE;
      }
      found = part;
    }
  }
  return found;
}

/* What a short form stands for. */
typedef struct {
  uint32_t thing;   /* CG_NONE if nothing is known */
  bool is_by_pack;  /* The pack alone says so */
  bool is_composed; /* A name made of the words, which no pack knows */
  cg_method method;
} antecedent;

/* What nothing in the text names: "the Advisory Committee" of the body that adopts the text or of
 * what that belongs to; a body that a cited resolution founded, "the Panel of Experts", "the
 * Committee … resolution 2140 (2014)". */
static cg_status find_unnamed(cg_resolver *r, const cg_mention *mention, antecedent *out) {
  const uint32_t adopter = r->document->metadata.organ;
  const cg_slice name = mention->value;
  const bool has_words = name.length && memchr(name.data, ' ', name.length);
  uint32_t entry = CG_NONE;
  if (!cg_kind_is(mention->thing, CG_KIND_BODY)) {
    return CG_OK;
  }
  if (has_words || cg_beside_has_article(r, mention)) {
    CG_TRY(cg_founded_cited(r, mention, name, &entry));
    out->method = entry == CG_NONE ? out->method : CG_METHOD_FOUNDING_DOCUMENT;
  }
  if (entry == CG_NONE && has_words && adopter != CG_NONE && cg_beside_has_article(r, mention)) {
    const uint32_t whole = cg_packs_whole(r->packs, adopter);
    entry = part_called(r, adopter, name, mention->thing);
    entry = entry == CG_NONE && whole != CG_NONE && !cg_packs_entry(r->packs, whole)->is_optional
              ? part_called(r, whole, name, mention->thing)
              : entry;
  }
  return entry == CG_NONE ? CG_OK : cg_thing_of_entry(r, entry, &out->thing);
}

/* "the 9 May 2014 Agreement", "the 9 May Agreement": the day says which one, and it need not be the
 * one named last. */
static bool has_own_date(const cg_resolver *r, const cg_mention *mention) {
  const cg_mention *const before =
    r->index ? cg_array_at(&r->document->mentions, r->index - 1) : NULL;
  const uint32_t begin = mention->tokens.begin;
  const cg_reading reading = cg_resolver_reading(r, begin);
  const bool is_day = begin > 1 && cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_MONTH &&
                      reading.tokens[begin - 2].kind == CG_TOKEN_NUMBER;
  return is_day || (before && before->kind == CG_MENTION_DATE && before->tokens.end == begin);
}

/* "the Declaration adopted by the Conference", "the Covenants signed by the coastal States" are of
 * their own, not those named before. */
static bool has_own_author(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const bool is_collective =
    mention->entry != CG_NONE && !cg_packs_entry(r->packs, mention->entry)->kind;
  const bool is_instrument =
    is_collective || (cg_kind_is(mention->thing, CG_KIND_INSTRUMENT) && mention->entry == CG_NONE);
  const uint32_t at = cg_read_past_notes(&reading, mention->tokens.end);
  uint32_t next = at + 1;
  const cg_lexeme act = cg_read_lexeme(&reading, at).lex == CG_LEX_ADOPTED
                          ? cg_read_lexeme(&reading, at)
                          : cg_read_expression(&reading, at, &next);
  const bool is_agreed = act.lex == CG_LEX_CONCLUDED && act.value < CG_CONCLUDED_HELD;
  return is_instrument && (act.lex == CG_LEX_ADOPTED || is_agreed) &&
         cg_read_lexeme(&reading, next).lex == CG_LEX_CONNECTOR;
}

/* The treaty of "its Protocol", which is the one named last in the clause; or CG_NONE. */
static uint32_t owner_of_protocol(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const uint32_t begin = mention->tokens.begin;
  const bool is_own = mention->thing == CG_KIND_PROTOCOL && begin &&
                      cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_OWN;
  return is_own ? cg_context_last_in_clause(r, CG_KIND_TREATY) : CG_NONE;
}

/* "the Convention and its Optional Protocol": the only one that supplements `treaty`; or
 * CG_NONE. */
static uint32_t own_protocol(const cg_resolver *r, uint32_t treaty) {
  const uint32_t entry = treaty == CG_NONE ? CG_NONE : cg_resolver_thing(r, treaty)->entry;
  return entry != CG_NONE && cg_packs_supplementing(r->packs, entry, 1) == CG_NONE
           ? cg_packs_supplementing(r->packs, entry, 0)
           : CG_NONE;
}

/* "the Counter-Terrorism Committee and its Executive Directorate": the body that packs know by the
 * name of the body named last in the clause and these words; or CG_NONE. */
static cg_status own_part(cg_resolver *r, const cg_mention *mention, uint32_t *entry) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const uint32_t begin = mention->tokens.begin;
  const bool is_own = begin && cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_OWN;
  const uint32_t whole = is_own ? cg_context_last_in_clause(r, CG_KIND_BODY) : CG_NONE;
  *entry = CG_NONE;
  if (whole == CG_NONE || cg_resolver_thing(r, whole)->entry == CG_NONE ||
      cg_resolver_thing(r, whole)->kind == CG_KIND_OFFICE) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_resolver_thing(r, whole)->label, CG_SLICE(" "), mention->value};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  *entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  return name.data ? CG_OK : CG_NO_MEMORY;
}

/* "present Agreement", the text of these words, as a short form of its own; empty if the words are
 * others. */
static cg_slice present_name(const cg_resolver *r, const cg_mention *mention) {
  const uint32_t begin = mention->tokens.begin;
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const cg_lexeme word = begin ? cg_read_lexeme(&reading, begin - 1) : (cg_lexeme){0, 0};
  const bool is_present = word.lex == CG_LEX_THAT && word.value == CG_THAT_PRESENT &&
                          cg_kind_is(mention->thing, CG_KIND_INSTRUMENT);
  return is_present ? cg_document_words(r->document, (cg_span){begin - 1, mention->tokens.end})
                    : (cg_slice){"", 0};
}

/* Evidence in this order: a name in the same clause; the body that adopts the document; what packs
 * say the short form means by itself; what it meant several times before; what was named last; what
 * the document itself founds. */
static cg_status find_antecedent(cg_resolver *r, const cg_mention *mention, antecedent *out) {
  const cg_slice name = mention->value;
  const bool is_phrase = !mention->thing && mention->entry == CG_NONE;
  const uint32_t named = cg_context_antecedent(r, name, mention->thing);
  const cg_short_use use = cg_context_last_use(r, name);
  const uint32_t treaty = owner_of_protocol(r, mention);
  uint32_t protocol = own_protocol(r, treaty);
  *out = (antecedent){named, false, false, CG_METHOD_SHORT_FORM};
  CG_TRY(protocol == CG_NONE ? own_part(r, mention, &protocol) : CG_OK);
  if (protocol != CG_NONE) {
    return cg_thing_of_entry(r, protocol, &out->thing);
  }
  if (cg_protocol_is_of_another(r, named, treaty)) {
    out->thing = CG_NONE;
    return CG_OK;
  }
  if (named != CG_NONE && is_in_clause(r, named)) {
    /* "the Caribbean Commission", named once, does not take the word from the Commission that the
     * text is about. */
    const bool is_guest = use.count >= RULING && use.thing != named &&
                          cg_resolver_thing(r, named)->entry == CG_NONE &&
                          cg_resolver_thing(r, use.thing)->entry != CG_NONE;
    out->thing = is_guest ? use.thing : named;
    return CG_OK;
  }
  if (is_phrase) {
    return CG_OK;
  }
  CG_TRY(cg_thing_of_adopter(r, name, &out->thing));
  if (out->thing != CG_NONE) {
    return CG_OK;
  }
  if (mention->entry != CG_NONE) {
    out->is_by_pack = true;
    return cg_thing_of_entry(r, mention->entry, &out->thing);
  }
  if (use.count >= CG_SHORT_SETTLED && use.thing != named) {
    out->thing = use.thing;
    return CG_OK;
  }
  out->thing = named;
  if (named == CG_NONE) {
    const uint32_t own = cg_founded_with(r, r->document->iri, name);
    CG_TRY(own == CG_NONE ? cg_composed_find(r, mention, &out->thing)
                          : cg_thing_of_entry(r, own, &out->thing));
    out->is_composed =
      own == CG_NONE && out->thing != CG_NONE && cg_resolver_thing(r, out->thing)->entry == CG_NONE;
    CG_TRY(out->thing == CG_NONE ? find_unnamed(r, mention, out) : CG_OK);
  }
  return CG_OK;
}

/* "(“the Committee”)", "(herein “the Committee”)": the text says what the short form is to mean. */
static bool is_definition(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  bool has_quote = false;
  for (uint32_t i = mention->tokens.begin;
       i-- > clause->tokens.begin && i + DEFINITION_REACH > mention->tokens.begin;) {
    const uint32_t mark = reading.tokens[i].kind == CG_TOKEN_MARK ? reading.tokens[i].word : 0;
    if (mark == '(') {
      return has_quote;
    }
    if (mark && mark != CG_QUOTE_OPENS && mark != '"') {
      return false;
    }
    has_quote = has_quote || mark;
  }
  return false;
}

/* What a definition says: what the document itself founds under that name, or what was named
 * last. */
static cg_status define(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const uint32_t own = cg_founded_with(r, r->document->iri, mention->value);
  *out = cg_context_antecedent(r, mention->value, mention->thing);
  CG_TRY(own == CG_NONE ? CG_OK : cg_thing_of_entry(r, own, out));
  for (uint32_t i = 0; *out != CG_NONE && i < CG_SHORT_SETTLED; ++i) {
    CG_TRY(cg_context_use(r, mention->value, *out));
  }
  return CG_OK;
}

/* Let "the present Agreement" mean what it meant before, whatever was named since. */
static cg_status settle_present(cg_resolver *r, const cg_mention *mention, uint32_t *thing) {
  const cg_slice name = present_name(r, mention);
  if (!name.length) {
    return CG_OK;
  }
  const cg_short_use use = cg_context_last_use(r, name);
  *thing = use.thing != CG_NONE ? use.thing : *thing;
  return cg_context_use(r, name, *thing);
}

/* "the Declaration adopted by the World Conference on Herons": "Declaration of the World Conference
 * on Herons". */
static cg_status link_adopted(cg_resolver *r, const cg_mention *mention, bool *is_done) {
  const bool is_such = cg_kind_is(mention->thing, CG_KIND_INSTRUMENT) &&
                       mention->entry == CG_NONE && cg_beside_has_article(r, mention);
  const cg_slice event = is_such ? cg_beside_event(r, mention) : (cg_slice){"", 0};
  uint32_t thing = CG_NONE;
  *is_done = event.length != 0;
  if (!*is_done) {
    return CG_OK;
  }
  const cg_slice name = cg_wording_of(r->document->arena, mention->value, event);
  const uint32_t entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  const uint32_t named = cg_context_antecedent(r, mention->value, mention->thing);
  CG_TRY(name.data ? CG_OK : CG_NO_MEMORY);
  const bool is_known = named != CG_NONE && cg_resolver_thing(r, named)->entry != CG_NONE;
  if (entry == CG_NONE && is_known && is_in_clause(r, named)) {
    *is_done = false; /* The one that packs know may be this one by its other name. */
    return CG_OK;
  }
  CG_TRY(entry == CG_NONE ? cg_thing_open(r, mention->thing, name, &thing)
                          : cg_thing_of_entry(r, entry, &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE,
                                     entry == CG_NONE ? CG_METHOD_OPEN_NAME : CG_METHOD_SHORT_FORM,
                                     entry == CG_NONE ? CG_UNLISTED : CG_RESOLVED});
}

/* "the Peace Agreement" after "(hereinafter referred to as the Peace Agreement)": what the text
 * says that it means. */
static void apply_definition(const cg_resolver *r, const cg_mention *mention, antecedent *found) {
  const uint32_t thing = r->has_aliases && !cg_is_single_word(mention->value)
                           ? cg_table_find(&r->abbreviations, mention->value)
                           : CG_NONE;
  if (thing != CG_NONE && thing != found->thing) {
    *found = (antecedent){thing, false, false, CG_METHOD_DEFINED_ABBREVIATION};
  }
}

/* Whether the number right behind the short form, whose next mention is `next`, is none of what was
 * found: of a body that numbers otherwise.  Bodies of which no pack knows how they number may have
 * it. */
static bool is_of_another(const cg_resolver *r, const cg_mention *next, uint32_t thing) {
  const uint32_t entry = thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
  const bool is_open =
    thing != CG_NONE && (entry == CG_NONE || !cg_packs_entry(r->packs, entry)->numbering);
  return next->kind == CG_MENTION_NUMBERED && next->organ == r->index && !is_open &&
         (entry == CG_NONE || !cg_attribution_fits(r, entry, next));
}

/* "Council resolution 1651 (LI)" after the Security Council was named: the only body of that name
 * that can have given the number. */
static cg_status heed_number(cg_resolver *r, const cg_mention *mention, antecedent *found) {
  uint32_t body = CG_NONE;
  if (r->index + 1 == r->document->mentions.count || !cg_is_single_word(mention->value) ||
      !is_of_another(r, mention + 1, found->thing)) {
    return CG_OK;
  }
  for (uint32_t i = 0; i < cg_packs_official_count(r->packs); ++i) {
    const uint32_t official = cg_packs_official(r->packs, i);
    if (!cg_attribution_fits(r, official, mention + 1) ||
        !cg_entry_is_called(r->packs, official, mention->value, mention->thing)) {
      continue;
    }
    if (body != CG_NONE) {
      return CG_OK;
    }
    body = official;
  }
  if (body == CG_NONE) {
    return CG_OK;
  }
  *found = (antecedent){CG_NONE, false, false, CG_METHOD_SHORT_FORM};
  return cg_thing_of_entry(r, body, &found->thing);
}

cg_status cg_resolve_short(cg_resolver *r, const cg_mention *mention) {
  const bool is_phrase = !mention->thing && mention->entry == CG_NONE;
  antecedent found = {CG_NONE, false, false, CG_METHOD_SHORT_FORM};
  bool is_done = false;
  CG_TRY(cg_parties_link(r, &is_done));
  CG_TRY(is_done ? CG_OK : cg_resolve_numbered_short(r, mention, &is_done));
  CG_TRY(is_done ? CG_OK : link_adopted(r, mention, &is_done));
  if (is_done) {
    return CG_OK;
  }
  CG_TRY(is_definition(r, mention) ? define(r, mention, &found.thing)
                                   : find_antecedent(r, mention, &found));
  apply_definition(r, mention, &found);
  CG_TRY(heed_number(r, mention, &found));
  if (found.thing == CG_NONE) {
    return is_phrase ? CG_OK : cg_link_omit(r, CG_OMITTED_NO_ANTECEDENT, CG_NONE);
  }
  if (mention->entry != CG_NONE && cg_packs_entry(r->packs, mention->entry)->is_optional &&
      found.is_by_pack) {
    return cg_link_omit(r, CG_OMITTED_OPTIONAL, found.thing);
  }
  if (has_own_date(r, mention) || has_own_author(r, mention) || cg_context_is_another(r, mention)) {
    return cg_link_omit(r, CG_OMITTED_DOUBTFUL, found.thing);
  }
  CG_TRY(settle_present(r, mention, &found.thing));
  CG_TRY(cg_context_use(r, mention->value, found.thing));
  CG_TRY(cg_composed_longer(r, cg_array_at(&r->document->mentions, r->index), &found.thing));
  CG_TRY(cg_context_recall(r, found.thing));
  const uint32_t entry = cg_resolver_thing(r, found.thing)->entry;
  /* "the Optional Protocols to the Convention" */
  if (entry != CG_NONE && !cg_packs_entry(r->packs, entry)->kind) {
    return cg_resolve_members(r, cg_packs_entry(r->packs, entry));
  }
  return cg_link_add(r, (cg_meaning){found.thing, CG_NONE, found.method,
                                     found.is_composed ? CG_UNLISTED : CG_RESOLVED});
}
