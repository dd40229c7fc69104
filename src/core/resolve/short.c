/* SPDX-License-Identifier: Apache-2.0 */
/* Short forms: "the Committee", "the Third Decade", "Bureau of the Commission". */
#include "resolve/short.h"

#include "resolve/beside.h"
#include "resolve/context.h"
#include "resolve/founded.h"
#include "resolve/link.h"
#include "resolve/parties.h"
#include "resolve/resolver.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define DEFINITION_REACH 7u /* Tokens between the parenthesis that opens a definition and the short form */
#define RULING 8u /* Times in a row after which a short form stays with a thing that packs know */
#define YEAR_LENGTH 4u
#define LONGER_MOST 8u  /* Tokens before a short form that may make a longer name of it */

static const cg_thing *thing_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->things, index);
}

/* The adopting body, where the short form is part of its name: "the Council" in a resolution of one. */
static cg_status adopter_for(cg_resolver *r, cg_slice name, uint32_t *out) {
  const uint32_t adopter = r->document->metadata.organ;
  *out = CG_NONE;
  if (adopter == CG_NONE || !cg_slice_has(cg_entry_label(r->packs, adopter), name)) {
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

/* "Meeting of States Parties to the Convention", "Bureau of the Commission": a body that no pack knows, of the treaty or body
 * `whole`. */
static cg_status composed_thing(cg_resolver *r, const cg_mention *mention, cg_span left,
                                uint32_t whole, uint32_t *out) {
  const cg_slice pieces[] = {cg_document_words(r->document, left), CG_SLICE(" "),
                             thing_at(r, whole)->label};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  return name.data ? cg_thing_open(r, mention->thing, name, out) : CG_NO_MEMORY;
}

/* Whether "the" stands before the mention: "a Committee of the Council" is none that has a name. */
static bool has_article(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end};
  return mention->tokens.begin && cg_read_lexeme(&reading, mention->tokens.begin - 1).lex == CG_LEX_THE;
}

/* Whether a thing may be made of a short form of a body, or of rules of one, and what it is of. */
static bool may_compose(const cg_resolver *r, const cg_mention *mention, uint32_t whole) {
  const cg_kind kind = thing_at(r, whole)->kind;
  const bool is_of_body = cg_kind_is(kind, CG_KIND_BODY) && kind != CG_KIND_OFFICE && has_article(r, mention);
  return cg_kind_is(mention->thing, CG_KIND_BODY) ? cg_kind_is(kind, CG_KIND_TREATY) || is_of_body
                                                  : mention->thing == CG_KIND_PRINCIPLES && is_of_body;
}

/* "Statute of the Court", all of it short: what it means where its last part has an antecedent. */
static cg_status find_composed(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const cg_span tokens = mention->tokens;
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              tokens.end};
  uint32_t entry = CG_NONE;
  bool is_first = true; /* No "of the" before in the mention */
  *out = CG_NONE;
  for (uint32_t at = tokens.begin + 1; at + 2 < tokens.end; ++at) {
    const cg_slice last = cg_document_words(r->document, (cg_span){at + 2, tokens.end});
    uint32_t whole = CG_NONE;
    if (!is_of_the(&reading, at)) {
      continue;
    }
    whole = cg_context_antecedent(r, last, 0);
    CG_TRY(whole == CG_NONE ? adopter_for(r, last, &whole) : CG_OK);
    if (whole == CG_NONE) {
      is_first = false;
      continue;
    }
    CG_TRY(compose(r, (cg_span){tokens.begin, at + 2}, whole, &entry));
    return entry != CG_NONE             ? cg_thing_of_entry(r, entry, out)
           : is_first && may_compose(r, mention, whole) ? composed_thing(r, mention, (cg_span){tokens.begin, at + 2}, whole, out)
                                        : CG_OK;
  }
  return CG_OK;
}

/* The only part of entry `whole` that may be called `name`: CG_NONE if there is none, or more than one. */
static uint32_t part_called(const cg_resolver *r, uint32_t whole, cg_slice name, cg_kind kind) {
  uint32_t found = CG_NONE;
  for (uint32_t i = 0; whole != CG_NONE; ++i) {
    const uint32_t part = cg_packs_part(r->packs, whole, i);
    if (part == CG_NONE) {
      return found;
    }
    if (cg_kind_is(cg_packs_entry(r->packs, part)->kind, CG_KIND_BODY) && cg_context_is_called(r, part, name, kind)) {
      if (found != CG_NONE) {
        return CG_NONE;
      }
      found = part;
    }
  }
  return CG_NONE;
}

/* What nothing in the text names: "the Advisory Committee" of the body that adopts the text or of what that belongs to; a body
 * that a cited resolution founded, "the Panel of Experts … resolution 2140 (2014)". */
static cg_status find_unnamed(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const uint32_t adopter = r->document->metadata.organ;
  const cg_slice name = mention->value;
  const bool has_words = name.length && memchr(name.data, ' ', name.length);
  uint32_t entry = CG_NONE;
  if (!has_words || !cg_kind_is(mention->thing, CG_KIND_BODY)) {
    return CG_OK;
  }
  CG_TRY(cg_founded_cited(r, mention, name, &entry));
  if (entry == CG_NONE && adopter != CG_NONE && has_article(r, mention)) {
    const uint32_t whole = cg_packs_whole(r->packs, adopter);
    entry = part_called(r, adopter, name, mention->thing);
    entry = entry == CG_NONE && whole != CG_NONE && !cg_packs_entry(r->packs, whole)->is_optional
              ? part_called(r, whole, name, mention->thing)
              : entry;
  }
  return entry == CG_NONE ? CG_OK : cg_thing_of_entry(r, entry, out);
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

/* The ordinal or year that tells which of several: "Third Decade", "the third Conference", "the 2010 Conference". */
typedef struct {
  cg_slice which; /* Empty if there is none */
  cg_slice rest;  /* The short form without it */
  bool     is_before; /* It stands before the mention */
} numbered;

static numbered read_numbered(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end};
  const uint32_t begin = mention->tokens.begin;
  const uint32_t before = begin ? begin - 1 : 0;
  numbered out = {{"", 0}, mention->value, false};
  uint32_t next = 0;
  if (mention->thing != CG_KIND_EVENT) {
    return out;
  }
  if (begin + 1 < mention->tokens.end && cg_read_ordinal(&reading, begin, &next) && next < mention->tokens.end) {
    out.which = cg_document_words(r->document, (cg_span){begin, next});
    out.rest = cg_document_words(r->document, (cg_span){next, mention->tokens.end});
    return out;
  }
  const bool is_year = begin && reading.tokens[before].kind == CG_TOKEN_NUMBER &&
                       reading.tokens[before].length == YEAR_LENGTH;
  const bool is_ordinal = begin && cg_read_ordinal(&reading, before, &next) && next == begin;
  out.is_before = is_year || is_ordinal;
  out.which = out.is_before ? cg_read_text(&reading, before) : out.which;
  return out;
}

/* What the first word of a name does. */
static cg_lex first_lex(const cg_resolver *r, cg_slice label) {
  size_t length = 0;
  while (length < label.length && cg_is_letter(label.data[length])) {
    ++length;
  }
  const uint32_t word = cg_names_word(r->packs, (cg_slice){label.data, length});
  return word == CG_NONE ? 0 : cg_packs_lexeme(r->packs, word).lex;
}

/* Whether the name has a year or an ordinal of its own, which says that it is another one. */
static bool tells_another(const cg_resolver *r, cg_slice label, const numbered *told) {
  const bool is_year = cg_is_digit(told->which.data[0]);
  const cg_lex first = first_lex(r, label);
  return !is_year || cg_is_digit(label.data[0]) || first == CG_LEX_ORDINAL || first == CG_LEX_TENS;
}

/* "the Second Decade" after "Third Decade of Reeds": the name of `named` with the other ordinal, which packs may know. */
static cg_status other_of(cg_resolver *r, cg_slice label, const numbered *told, uint32_t *out) {
  size_t first = 0;
  while (first < label.length && label.data[first] != ' ') {
    ++first;
  }
  const cg_slice pieces[] = {told->which, cg_slice_from(label, first)};
  const cg_slice name = cg_join(r->document->arena, pieces, 2);
  const uint32_t entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  CG_TRY(name.data ? CG_OK : CG_NO_MEMORY);
  return entry == CG_NONE ? cg_thing_open(r, CG_KIND_EVENT, name, out) : cg_thing_of_entry(r, entry, out);
}

/* "the Tenth Review Conference", in capitals with the ordinal its own, which nothing has named: one of the series that `named` is of,
 * or an event of this document. */
static cg_status found_numbered(cg_resolver *r, const cg_mention *mention, const numbered *told, uint32_t named, uint32_t *out) {
  const bool is_titled = !told->is_before && has_article(r, mention) && cg_is_upper(told->which.data[0]);
  const cg_slice label = named == CG_NONE ? (cg_slice){"", 0} : thing_at(r, named)->label;
  const bool is_series = label.length && first_lex(r, label) == CG_LEX_ORDINAL;
  *out = CG_NONE;
  if (!is_titled) {
    return CG_OK;
  }
  CG_TRY(is_series ? other_of(r, label, told, out) : cg_thing_local(r, "#event-", mention, CG_KIND_EVENT, out));
  return cg_context_name(r, *out);
}

/* "the 2010 Conference" among several: the one of that year or number.  `is_done` where the words tell one. */
static cg_status link_numbered(cg_resolver *r, const cg_mention *mention, bool *is_done) {
  const numbered told = read_numbered(r, mention);
  uint32_t thing = CG_NONE;
  *is_done = false;
  if (!told.which.length) {
    return CG_OK;
  }
  thing = cg_context_numbered(r, told.rest, mention->thing, told.which);
  const uint32_t named = cg_context_antecedent(r, told.rest, mention->thing);
  if (thing == CG_NONE && (named == CG_NONE || tells_another(r, thing_at(r, named)->label, &told))) {
    uint32_t own = CG_NONE;
    CG_TRY(found_numbered(r, mention, &told, named, &own));
    if (own != CG_NONE) {
      *is_done = true;
      const bool is_known = thing_at(r, own)->entry != CG_NONE;
      return cg_link_add(r, (cg_meaning){own, CG_NONE, is_known ? CG_METHOD_SHORT_FORM : CG_METHOD_OPEN_NAME,
                                         is_known ? CG_RESOLVED : CG_UNLISTED});
    }
  }
  if (thing == CG_NONE) {
    *is_done = named != CG_NONE && tells_another(r, thing_at(r, named)->label, &told);
    return *is_done ? cg_link_omit(r, CG_OMITTED_NO_ANTECEDENT, CG_NONE) : CG_OK;
  }
  *is_done = true;
  cg_mention *const own = cg_array_at(&r->document->mentions, r->index);
  own->tokens.begin -= told.is_before;
  CG_TRY(cg_array_append(&r->recent, &thing));
  return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_SHORT_FORM));
}

/* What a short form stands for. */
typedef struct {
  uint32_t thing; /* CG_NONE if nothing is known */
  bool     is_by_pack; /* The pack alone says so */
  bool     is_composed; /* A name made of the words, which no pack knows */
} antecedent;

/* "the Convention and its Optional Protocol": the only one that supplements the treaty named last in the clause; or CG_NONE. */
static uint32_t own_protocol(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end};
  const uint32_t begin = mention->tokens.begin;
  const bool is_own = mention->thing == CG_KIND_PROTOCOL && begin && cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_OWN;
  const uint32_t treaty = is_own ? cg_context_last_in_clause(r, CG_KIND_TREATY) : CG_NONE;
  const uint32_t entry = treaty == CG_NONE ? CG_NONE : thing_at(r, treaty)->entry;
  return entry != CG_NONE && cg_packs_supplementing(r->packs, entry, 1) == CG_NONE
           ? cg_packs_supplementing(r->packs, entry, 0)
           : CG_NONE;
}

/* "the Counter-Terrorism Committee and its Executive Directorate": the body that packs know by the name of the body named last in the
 * clause and these words; or CG_NONE. */
static cg_status own_part(cg_resolver *r, const cg_mention *mention, uint32_t *entry) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text, mention->tokens.end};
  const uint32_t begin = mention->tokens.begin;
  const bool is_own = begin && cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_OWN;
  const uint32_t whole = is_own ? cg_context_last_in_clause(r, CG_KIND_BODY) : CG_NONE;
  *entry = CG_NONE;
  if (whole == CG_NONE || thing_at(r, whole)->entry == CG_NONE || thing_at(r, whole)->kind == CG_KIND_OFFICE) {
    return CG_OK;
  }
  const cg_slice pieces[] = {thing_at(r, whole)->label, CG_SLICE(" "), mention->value};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  *entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  return name.data ? CG_OK : CG_NO_MEMORY;
}

/* "the present Agreement": the text that these words stand in; what they meant before, whatever was named since.  Its name in
 * the table of short forms; empty if the words are others. */
static cg_status present_name(const cg_resolver *r, const cg_mention *mention, cg_slice *out) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text, mention->tokens.end};
  const uint32_t before = mention->tokens.begin ? mention->tokens.begin - 1 : 0;
  const cg_lexeme word = cg_read_lexeme(&reading, before);
  const bool is_present = mention->tokens.begin && word.lex == CG_LEX_THAT && word.value == 1 &&
                          cg_kind_is(mention->thing, CG_KIND_INSTRUMENT);
  const cg_slice pieces[] = {CG_SLICE("present "), mention->value};
  *out = is_present ? cg_join(r->document->arena, pieces, 2) : (cg_slice){"", 0};
  return out->data ? CG_OK : CG_NO_MEMORY;
}

/* Evidence in this order: a name in the same clause; the body that adopts the document; what packs say the short form
 * means by itself; what it meant several times before; what was named last; what the document itself founds. */
static cg_status find_antecedent(cg_resolver *r, const cg_mention *mention, antecedent *out) {
  const cg_slice name = mention->value;
  const bool is_phrase = !mention->thing && mention->entry == CG_NONE;
  const uint32_t named = cg_context_antecedent(r, name, mention->thing);
  const cg_short_use use = cg_context_last_use(r, name);
  uint32_t protocol = own_protocol(r, mention);
  *out = (antecedent){named, false, false};
  CG_TRY(protocol == CG_NONE ? own_part(r, mention, &protocol) : CG_OK);
  if (protocol != CG_NONE) {
    return cg_thing_of_entry(r, protocol, &out->thing);
  }
  if (named != CG_NONE && is_in_clause(r, named)) {
    /* "the Caribbean Commission", named once, does not take the word from the Commission that the text is about. */
    const bool is_guest = use.count >= RULING && use.thing != named && thing_at(r, named)->entry == CG_NONE &&
                          thing_at(r, use.thing)->entry != CG_NONE;
    out->thing = is_guest ? use.thing : named;
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
  if (use.count >= CG_SHORT_SETTLED && use.thing != named) {
    out->thing = use.thing;
    return CG_OK;
  }
  out->thing = named;
  if (named == CG_NONE) {
    const uint32_t own = cg_founded_with(r, r->document->iri, name);
    CG_TRY(own == CG_NONE ? find_composed(r, mention, &out->thing)
                          : cg_thing_of_entry(r, own, &out->thing));
    out->is_composed = own == CG_NONE && out->thing != CG_NONE && thing_at(r, out->thing)->entry == CG_NONE;
    CG_TRY(out->thing == CG_NONE ? find_unnamed(r, mention, &out->thing) : CG_OK);
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
  const uint32_t own = cg_founded_with(r, r->document->iri, mention->value);
  *out = cg_context_antecedent(r, mention->value, mention->thing);
  CG_TRY(own == CG_NONE ? CG_OK : cg_thing_of_entry(r, own, out));
  for (uint32_t i = 0; *out != CG_NONE && i < CG_SHORT_SETTLED; ++i) {
    CG_TRY(cg_context_use(r, mention->value, *out));
  }
  return CG_OK;
}

/* Let "the present Agreement" mean what it meant before. */
static cg_status settle_present(cg_resolver *r, const cg_mention *mention, uint32_t *thing) {
  cg_slice name = {"", 0};
  CG_TRY(present_name(r, mention, &name));
  const cg_short_use use = cg_context_last_use(r, name);
  *thing = name.length && use.thing != CG_NONE ? use.thing : *thing;
  return name.length ? cg_context_use(r, name, *thing) : CG_OK;
}

/* "the Declaration adopted by the World Conference on Herons": "Declaration of the World Conference on Herons". */
static cg_status link_adopted(cg_resolver *r, const cg_mention *mention, bool *is_done) {
  const bool is_such = cg_kind_is(mention->thing, CG_KIND_INSTRUMENT) && mention->entry == CG_NONE && has_article(r, mention);
  const cg_slice event = is_such ? cg_beside_event(r, mention) : (cg_slice){"", 0};
  const cg_slice pieces[] = {mention->value, CG_SLICE(" of the "), event};
  uint32_t thing = CG_NONE;
  *is_done = event.length != 0;
  if (!*is_done) {
    return CG_OK;
  }
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  const uint32_t entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  CG_TRY(name.data ? CG_OK : CG_NO_MEMORY);
  CG_TRY(entry == CG_NONE ? cg_thing_open(r, mention->thing, name, &thing) : cg_thing_of_entry(r, entry, &thing));
  CG_TRY(cg_context_name(r, thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, entry == CG_NONE ? CG_METHOD_OPEN_NAME : CG_METHOD_SHORT_FORM,
                                     entry == CG_NONE ? CG_UNLISTED : CG_RESOLVED});
}

cg_status cg_resolve_short(cg_resolver *r, const cg_mention *mention) {
  const bool is_phrase = !mention->thing && mention->entry == CG_NONE;
  antecedent found = {CG_NONE, false, false};
  bool is_done = false;
  CG_TRY(cg_parties_link(r, &is_done));
  CG_TRY(is_done ? CG_OK : link_numbered(r, mention, &is_done));
  CG_TRY(is_done ? CG_OK : link_adopted(r, mention, &is_done));
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
  if (has_own_date(r, mention) || has_own_author(r, mention) || cg_context_is_another(r, mention)) {
    return cg_link_omit(r, CG_OMITTED_DOUBTFUL, found.thing);
  }
  CG_TRY(settle_present(r, mention, &found.thing));
  CG_TRY(cg_context_use(r, mention->value, found.thing));
  CG_TRY(find_longer(r, cg_array_at(&r->document->mentions, r->index), &found.thing));
  CG_TRY(cg_array_append(&r->recent, &found.thing));
  return cg_link_add(r, (cg_meaning){found.thing, CG_NONE, CG_METHOD_SHORT_FORM,
                                     found.is_composed ? CG_UNLISTED : CG_RESOLVED});
}
