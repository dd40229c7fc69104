/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names: known, open, short, abbreviated. */
#include "resolve/resolver.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"

#define SETTLED 3u      /* Times that a short form must have meant a thing to go on meaning it */
#define DEFINITION_REACH 7u /* Tokens between the parenthesis that opens a definition and the short form */
#define LONGER_MOST 8u  /* Tokens before a short form that may make a longer name of it */

static const cg_thing *thing_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->things, index);
}

static cg_status link_members(cg_resolver *r, const cg_entry *collective) {
  for (uint32_t i = collective->members.begin; i < collective->members.end; ++i) {
    uint32_t thing = CG_NONE;
    CG_TRY(cg_thing_of_entry(r, cg_packs_member(r->packs, i), &thing));
    CG_TRY(cg_context_name(r, thing));
    CG_TRY(cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COLLECTIVE_NAME)));
  }
  return CG_OK;
}

/* Whether the longer name in which the mention at hand stands gave a link. */
static bool has_meaning_around(const cg_resolver *r) {
  const cg_mention *const mentions = r->document->mentions.items;
  const uint32_t *const things = r->mention_things.items;
  for (uint32_t i = r->index; i-- > 0 && mentions[i].clause == mentions[r->index].clause;) {
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
    return link_members(r, entry);
  }
  CG_TRY(cg_thing_of_entry(r, mention->entry, &thing));
  if (entry->is_optional) {
    return cg_link_omit(r, CG_OMITTED_OPTIONAL, thing);
  }
  CG_TRY(cg_context_name(r, thing));
  return mention->is_quiet && has_meaning_around(r) ? cg_link_omit(r, CG_OMITTED_INSIDE, thing)
                           : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_KNOWN_NAME));
}

/* The words of a mention that come before "established": "Security Council Committee". */
static cg_span before_founding(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end};
  uint32_t end = mention->tokens.begin;
  while (end < reading.end && cg_read_lexeme(&reading, end).lex != CG_LEX_FOUNDED) {
    ++end;
  }
  return (cg_span){mention->tokens.begin, end};
}

/* The body that the document `iri` founded and whose name has the word `head`, or CG_NONE. */
static uint32_t founded_with(const cg_resolver *r, cg_slice iri, cg_slice head) {
  for (uint32_t i = 0;; ++i) {
    const uint32_t entry = cg_packs_founded(r->packs, iri, i);
    if (entry == CG_NONE || cg_slice_has(cg_packs_entry(r->packs, entry)->label, head)) {
      return entry;
    }
  }
}

/* A thing that no pack knows, by the name `name`. */
static cg_status open_thing(cg_resolver *r, cg_kind kind, cg_slice name, uint32_t *out) {
  cg_slice iri = {NULL, 0};
  CG_TRY(cg_thing_iri(r, cg_kind_folder(kind), name, true, &iri));
  const cg_thing thing = {
    .kind = kind, .entry = CG_NONE, .iri = iri, .label = name, .owner = CG_NONE};
  return cg_thing_add(r, &thing, out);
}

/* "the Conference of the Parties", which no pack or one pack knows. */
static cg_status link_parties(cg_resolver *r, bool *is_done) {
  uint32_t thing = CG_NONE;
  CG_TRY(cg_parties_find(r, cg_array_at(&r->document->mentions, r->index), &thing));
  *is_done = thing != CG_NONE;
  if (!*is_done) {
    return CG_OK;
  }
  const bool is_known = thing_at(r, thing)->entry != CG_NONE;
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_SHORT_FORM,
                                     is_known ? CG_RESOLVED : CG_UNLISTED});
}

cg_status cg_resolve_open_name(cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  uint32_t thing = CG_NONE;
  if (clause->kind == CG_CLAUSE_FRONT) {
    return cg_link_omit(r, CG_OMITTED_HEADING, CG_NONE); /* Capitals of headings tell nothing. */
  }
  const uint32_t defined = cg_table_find(&r->abbreviations, mention->value);
  if (defined != CG_NONE) {
    return cg_link_add(r, cg_meaning_of(defined, CG_METHOD_DEFINED_ABBREVIATION));
  }
  bool is_done = false;
  CG_TRY(link_parties(r, &is_done));
  if (is_done) {
    return CG_OK;
  }
  const uint32_t whole = cg_context_whole(r, mention->value, mention->thing);
  if (whole != CG_NONE) {
    CG_TRY(cg_context_name(r, whole));
    return cg_link_add(r, cg_meaning_of(whole, CG_METHOD_SHORT_FORM));
  }
  CG_TRY(open_thing(r, mention->thing, mention->value, &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED});
}

/* The body of the packs that the resolution with the number `founder` founded and that has `head` in its name; CG_NONE
 * if there is none. */
static cg_status founded_entry(cg_resolver *r, const cg_mention *mention, cg_slice head,
                               uint32_t *out) {
  *out = mention->style ? CG_NONE : founded_with(r, r->document->iri, head);
  for (uint32_t i = 0; i < cg_packs_count(r->packs) && *out == CG_NONE; ++i) {
    const cg_entry *const organ = cg_packs_entry(r->packs, i);
    if (!organ->is_official || !(organ->numbering & mention->style)) {
      continue;
    }
    const cg_slice pieces[] = {organ->resolutions, mention->value};
    const cg_slice symbol = cg_join(r->document->arena, pieces, 2);
    cg_slice iri = {NULL, 0};
    CG_TRY(symbol.data ? cg_thing_iri(r, CG_SLICE("doc/"), symbol, false, &iri) : CG_NO_MEMORY);
    *out = founded_with(r, iri, head);
  }
  return CG_OK;
}

/* "Decides to create a Panel of Experts": one thing, however often the document says so. */
static cg_status found_new(cg_resolver *r, const cg_mention *mention) {
  const cg_short_use use = cg_context_last_use(r, mention->value);
  uint32_t thing = use.thing;
  if (thing == CG_NONE || !cg_slice_has_prefix(thing_at(r, thing)->iri, r->document->iri)) {
    CG_TRY(cg_thing_local(r, "#body-", mention, mention->thing, &thing));
  }
  for (uint32_t i = 0; i < SETTLED; ++i) { /* The name means it from now on. */
    CG_TRY(cg_context_use(r, mention->value, thing));
  }
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED});
}

cg_status cg_resolve_founded(cg_resolver *r, const cg_mention *mention) {
  const cg_span head = before_founding(r, mention);
  const cg_slice last = cg_document_words(r->document, (cg_span){head.end - 1, head.end});
  uint32_t thing = CG_NONE;
  uint32_t entry = CG_NONE;
  CG_TRY(founded_entry(r, mention, last, &entry));
  if (entry != CG_NONE) {
    CG_TRY(cg_thing_of_entry(r, entry, &thing));
    CG_TRY(cg_context_name(r, thing));
    return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_FOUNDING_DOCUMENT));
  }
  if (mention->is_own) {
    return found_new(r, mention);
  }
  thing = cg_context_whole(r, cg_document_words(r->document, head), mention->thing);
  if (thing != CG_NONE) {
    return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_SHORT_FORM));
  }
  CG_TRY(open_thing(r, mention->thing, cg_document_words(r->document, mention->tokens), &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_OPEN_NAME, CG_UNLISTED});
}

cg_status cg_resolve_acronym(cg_resolver *r, const cg_mention *mention) {
  const uint32_t thing = cg_table_find(&r->abbreviations, mention->value);
  return thing == CG_NONE
           ? CG_OK
           : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_DEFINED_ABBREVIATION));
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

/* The pack entry named by the words `left`, "of the" and the full name of `thing`: "Director General of the Agency"
 * where the Agency is known; or CG_NONE. */
static cg_status compose(cg_resolver *r, cg_span left, uint32_t thing, uint32_t *entry) {
  const cg_slice pieces[] = {cg_document_words(r->document, left), CG_SLICE(" "),
                             thing_at(r, thing)->label};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  *entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  return name.data ? CG_OK : CG_NO_MEMORY;
}

/* "of the", "to the". */
static bool is_of_the(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  return (lex == CG_LEX_OF || lex == CG_LEX_TO) &&
         cg_read_lexeme(reading, at + 1).lex == CG_LEX_THE;
}

/* "the President of the Council": the longer name in which the short form stands at its end, where a pack knows it;
 * `thing` then becomes what has that name, and the words of the mention grow. */
static cg_status find_longer(cg_resolver *r, cg_mention *mention, uint32_t *thing) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const uint32_t at = mention->tokens.begin;
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text, at};
  uint32_t entry = CG_NONE;
  if (at < clause->tokens.begin + 3 || !is_of_the(&reading, at - 2)) {
    return CG_OK;
  }
  for (uint32_t begin = at - 3;
       begin >= clause->tokens.begin && begin + LONGER_MOST > at && entry == CG_NONE &&
       (cg_token_has(&reading.tokens[begin], CG_TOKEN_CAPITAL) || cg_read_is_mark(&reading, begin, '-'));
       --begin) {
    CG_TRY(compose(r, (cg_span){begin, at}, *thing, &entry));
    if (entry != CG_NONE) {
      mention->tokens.begin = begin;
      return cg_thing_of_entry(r, entry, thing);
    }
    if (!begin) {
      break;
    }
  }
  return CG_OK;
}

/* "Meeting of States Parties to the Convention": a body that no pack knows, of the treaty `treaty`. */
static cg_status composed_thing(cg_resolver *r, const cg_mention *mention, cg_span left,
                                uint32_t treaty, uint32_t *out) {
  const cg_slice pieces[] = {cg_document_words(r->document, left), CG_SLICE(" "),
                             thing_at(r, treaty)->label};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  return name.data ? open_thing(r, mention->thing, name, out) : CG_NO_MEMORY;
}

/* "Statute of the Court", all of it short: what it means where its last part has an antecedent. */
static cg_status find_composed(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const cg_span tokens = mention->tokens;
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              tokens.end};
  uint32_t entry = CG_NONE;
  *out = CG_NONE;
  for (uint32_t at = tokens.begin + 1; at + 2 < tokens.end; ++at) {
    const cg_slice last = cg_document_words(r->document, (cg_span){at + 2, tokens.end});
    const uint32_t thing = is_of_the(&reading, at) ? cg_context_antecedent(r, last, 0) : CG_NONE;
    const bool is_parties = cg_kind_is(mention->thing, CG_KIND_BODY) && thing != CG_NONE &&
                            cg_kind_is(thing_at(r, thing)->kind, CG_KIND_TREATY);
    if (thing != CG_NONE) {
      CG_TRY(compose(r, (cg_span){tokens.begin, at + 2}, thing, &entry));
      return entry != CG_NONE ? cg_thing_of_entry(r, entry, out)
             : is_parties         ? composed_thing(r, mention, (cg_span){tokens.begin, at + 2}, thing, out)
                                  : CG_OK;
    }
  }
  return CG_OK;
}

/* "the 9 May 2014 Agreement": the day says which one, and it need not be the one named last. */
static bool has_own_date(const cg_resolver *r, const cg_mention *mention) {
  const cg_mention *const before =
    r->index ? cg_array_at(&r->document->mentions, r->index - 1) : NULL;
  return before && before->kind == CG_MENTION_DATE && before->tokens.end == mention->tokens.begin;
}

/* "the Declaration adopted by the Conference" is one of its own, not the one named before. */
static bool has_own_author(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              clause->tokens.end};
  const uint32_t at = cg_read_past_notes(&reading, mention->tokens.end);
  return cg_kind_is(mention->thing, CG_KIND_INSTRUMENT) && mention->entry == CG_NONE &&
         cg_read_lexeme(&reading, at).lex == CG_LEX_ADOPTED &&
         cg_read_lexeme(&reading, at + 1).lex == CG_LEX_CONNECTOR;
}

/* What a short form stands for. */
typedef struct {
  uint32_t thing; /* CG_NONE if nothing is known */
  bool     is_by_pack; /* The pack alone says so */
} antecedent;

/* Evidence in this order: a name in the same clause; the body that adopts the document; what packs say the short form
 * means by itself; what it meant several times before; what was named last; what the document itself founds. */
static cg_status find_antecedent(cg_resolver *r, const cg_mention *mention, antecedent *out) {
  const cg_slice name = mention->value;
  const bool is_phrase = !mention->thing && mention->entry == CG_NONE;
  const uint32_t named = cg_context_antecedent(r, name, mention->thing);
  const cg_short_use use = cg_context_last_use(r, name);
  *out = (antecedent){named, false};
  if (named != CG_NONE && is_in_clause(r, named)) {
    return CG_OK;
  }
  if (is_phrase) {
    return CG_OK;
  }
  CG_TRY(adopter_for(r, name, &out->thing));
  if (out->thing != CG_NONE) {
    return CG_OK;
  }
  if (mention->entry != CG_NONE) {
    out->is_by_pack = true;
    return cg_thing_of_entry(r, mention->entry, &out->thing);
  }
  if (use.count >= SETTLED && use.thing != named) {
    out->thing = use.thing;
    return CG_OK;
  }
  out->thing = named;
  if (named == CG_NONE) {
    const uint32_t own = founded_with(r, r->document->iri, name);
    CG_TRY(own == CG_NONE ? find_composed(r, mention, &out->thing)
                          : cg_thing_of_entry(r, own, &out->thing));
  }
  return CG_OK;
}

/* "(“the Committee”)", "(herein “the Committee”)": the text says what the short form is to mean. */
static bool is_definition(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end};
  bool has_quote = false;
  for (uint32_t i = mention->tokens.begin; i-- > clause->tokens.begin &&
                                           i + DEFINITION_REACH > mention->tokens.begin;) {
    const uint32_t mark = reading.tokens[i].kind == CG_TOKEN_MARK ? reading.tokens[i].word : 0;
    if (mark == '(') {
      return has_quote;
    }
    if (mark && mark != 0x201C && mark != '"') {
      return false;
    }
    has_quote = has_quote || mark;
  }
  return false;
}

/* What a definition says: what the document itself founds under that name, or what was named last. */
static cg_status define(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const uint32_t own = founded_with(r, r->document->iri, mention->value);
  *out = cg_context_antecedent(r, mention->value, mention->thing);
  CG_TRY(own == CG_NONE ? CG_OK : cg_thing_of_entry(r, own, out));
  for (uint32_t i = 0; *out != CG_NONE && i < SETTLED; ++i) {
    CG_TRY(cg_context_use(r, mention->value, *out));
  }
  return CG_OK;
}

cg_status cg_resolve_short(cg_resolver *r, const cg_mention *mention) {
  const bool is_phrase = !mention->thing && mention->entry == CG_NONE;
  antecedent found = {CG_NONE, false};
  bool is_done = false;
  CG_TRY(link_parties(r, &is_done));
  if (is_done) {
    return CG_OK;
  }
  CG_TRY(is_definition(r, mention) ? define(r, mention, &found.thing)
                                   : find_antecedent(r, mention, &found));
  if (found.thing == CG_NONE) {
    return is_phrase ? CG_OK : cg_link_omit(r, CG_OMITTED_NO_ANTECEDENT, CG_NONE);
  }
  if (mention->entry != CG_NONE && cg_packs_entry(r->packs, mention->entry)->is_optional && found.is_by_pack) {
    return cg_link_omit(r, CG_OMITTED_OPTIONAL, found.thing);
  }
  if (has_own_date(r, mention) || has_own_author(r, mention)) {
    return cg_link_omit(r, CG_OMITTED_DOUBTFUL, found.thing);
  }
  CG_TRY(cg_context_use(r, mention->value, found.thing));
  CG_TRY(find_longer(r, cg_array_at(&r->document->mentions, r->index), &found.thing));
  CG_TRY(cg_array_append(&r->recent, &found.thing));
  return cg_link_add(r, cg_meaning_of(found.thing, CG_METHOD_SHORT_FORM));
}

/* "the Protocols thereto": all; "the Optional Protocol thereto": the one there is, or the one named before. */
cg_status cg_resolve_thereto(cg_resolver *r, const cg_mention *mention) {
  const uint32_t treaty = cg_context_last_in_clause(r, CG_KIND_TREATY);
  const uint32_t entry = treaty == CG_NONE ? CG_NONE : thing_at(r, treaty)->entry;
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end};
  const uint32_t head = mention->tokens.end - 2;
  const bool is_one = cg_read_lexeme(&reading, head).lex == CG_LEX_INSTRUMENT_HEAD;
  if (entry != CG_NONE && is_one && cg_packs_supplementing(r->packs, entry, 1) != CG_NONE) {
    const cg_slice name =
      cg_document_words(r->document, (cg_span){mention->tokens.begin, head + 1});
    const uint32_t named = cg_context_antecedent(r, name, CG_KIND_PROTOCOL);
    return named == CG_NONE ? cg_link_omit(r, CG_OMITTED_DOUBTFUL, CG_NONE)
                            : cg_link_add(r, cg_meaning_of(named, CG_METHOD_SHORT_FORM));
  }
  for (uint32_t i = 0; entry != CG_NONE; ++i) {
    const uint32_t supplement = cg_packs_supplementing(r->packs, entry, i);
    uint32_t thing = CG_NONE;
    if (supplement == CG_NONE) {
      break;
    }
    CG_TRY(cg_thing_of_entry(r, supplement, &thing));
    CG_TRY(cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COLLECTIVE_NAME)));
  }
  return CG_OK;
}
