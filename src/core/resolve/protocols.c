/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/protocols.h"

#include "resolve/beside.h"
#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/things.h"

#include "base/roman.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

bool cg_protocol_is_of_another(const cg_resolver *r, uint32_t protocol, uint32_t treaty) {
  const uint32_t known = protocol == CG_NONE ? CG_NONE : cg_resolver_thing(r, protocol)->entry;
  if (treaty == CG_NONE || known == CG_NONE) {
    return false;
  }
  const uint32_t entry = cg_resolver_thing(r, treaty)->entry;
  uint32_t found = CG_NONE;
  for (uint32_t i = 0; entry != CG_NONE && found != known; ++i) {
    found = cg_packs_supplementing(r->packs, entry, i);
    if (found == CG_NONE) {
      break;
    }
  }
  return found != known;
}

/* "II" of "Protocol II Additional thereto": the number that says which one; empty if there is
 * none. */
static cg_slice number_in(const cg_reading *reading, cg_span tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const cg_slice word = cg_read_text(reading, i);
    if (reading->tokens[i].kind == CG_TOKEN_WORD && cg_roman_value(word) &&
        cg_is_upper(word.data[0])) {
      return word;
    }
  }
  return (cg_slice){"", 0};
}

/* Whether the label of a protocol ends in that number: "… (Protocol II)". */
static bool has_number(const cg_resolver *r, uint32_t entry, cg_slice number) {
  const cg_slice label = cg_packs_text(r->packs, cg_packs_entry(r->packs, entry)->label);
  const size_t rest = label.length > number.length + 1 ? label.length - number.length - 1 : 0;
  return rest && label.data[rest - 1] == ' ' && label.data[label.length - 1] == ')' &&
         cg_slice_is_equal((cg_slice){label.data + rest, number.length}, number);
}

/* What "the Optional Protocol thereto", "its Optional Protocols" says: which protocols of a treaty
 * it may mean. */
typedef struct {
  cg_slice words;  /* Without "its" or "thereto" */
  cg_slice number; /* "II"; empty if there is none */
  bool is_one;     /* In the singular */
  bool is_titled;  /* The words open titles: "Optional Protocol" */
  bool is_own;     /* "its" */
} supplements;

static supplements read_supplements(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const bool is_own = cg_read_lexeme(&reading, mention->tokens.end - 1).lex != CG_LEX_THERETO;
  const uint32_t head = mention->tokens.end - (is_own ? 1 : 2);
  const cg_slice words = cg_document_words(r->document, (cg_span){mention->tokens.begin, head + 1});
  const bool is_one = cg_read_lexeme(&reading, head).lex == CG_LEX_INSTRUMENT_HEAD;
  const cg_slice title = is_one ? words : cg_singular(words);
  const bool is_titled = title.length && head > mention->tokens.begin &&
                         cg_token_has(&reading.tokens[mention->tokens.begin], CG_TOKEN_CAPITAL);
  return (supplements){title, number_in(&reading, mention->tokens), is_one, is_titled, is_own};
}

/* The only protocol of the treaty `entry` whose title the words open; CG_NONE if there are several
 * or none, and then `has_any` says which. */
static uint32_t titled(const cg_resolver *r, uint32_t entry, cg_slice words, bool *has_any) {
  uint32_t found = CG_NONE;
  *has_any = false;
  for (uint32_t i = 0; entry != CG_NONE; ++i) {
    const uint32_t supplement = cg_packs_supplementing(r->packs, entry, i);
    if (supplement == CG_NONE) {
      break;
    }
    if (cg_slice_has_prefix(cg_packs_text(r->packs, cg_packs_entry(r->packs, supplement)->label),
                            words)) {
      found = *has_any ? CG_NONE : supplement;
      *has_any = true;
    }
  }
  return found;
}

/* Whether nothing but a day was named in the clause since `treaty`: "its" is of what is before
 * it. */
static bool is_named_last(const cg_resolver *r, uint32_t treaty) {
  const uint32_t *const things = r->mention_things.items;
  uint32_t i = r->index;
  while (i-- > cg_beside_from(r, 0) && cg_resolver_mention(r, i)->kind == CG_MENTION_DATE) {
  }
  return treaty != CG_NONE && i != CG_NONE && things[i] == treaty;
}

/* The treaty that "thereto" is to: the one named last in the clause, or, where the words open
 * titles of protocols, the last that has such: in "the Covenant, the Charter and the Optional
 * Protocol thereto", the Charter has none. */
static uint32_t treaty_of(const cg_resolver *r, const supplements *said) {
  const uint32_t *const things = r->mention_things.items;
  const uint32_t last = cg_context_last_in_clause(r, CG_KIND_TREATY);
  if (said->is_own) {
    return is_named_last(r, last) ? last : CG_NONE;
  }
  const uint32_t clause = cg_resolver_mention(r, r->index)->clause;
  for (uint32_t i = r->index; said->is_titled && last != CG_NONE && i-- > cg_beside_from(r, 0) &&
                              cg_resolver_mention(r, i)->clause == clause;) {
    bool has_any = false;
    if (things[i] != CG_NONE && cg_kind_is(cg_resolver_thing(r, things[i])->kind, CG_KIND_TREATY)) {
      titled(r, cg_resolver_thing(r, things[i])->entry, said->words, &has_any);
    }
    if (has_any) {
      return things[i];
    }
  }
  return last;
}

/* "the Optional Protocol thereto" of a treaty with several: the one with this title, or the one
 * that was named before. */
static cg_status link_one(cg_resolver *r, uint32_t treaty, const supplements *said) {
  bool has_any = false;
  const uint32_t entry = cg_resolver_thing(r, treaty)->entry;
  const uint32_t only = said->is_titled ? titled(r, entry, said->words, &has_any) : CG_NONE;
  uint32_t thing = cg_context_antecedent(r, said->words, CG_KIND_PROTOCOL);
  if (only != CG_NONE) {
    CG_TRY(cg_thing_of_entry(r, only, &thing));
    return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COLLECTIVE_NAME));
  }
  return thing == CG_NONE || cg_protocol_is_of_another(r, thing, treaty)
           ? cg_link_omit(r, CG_OMITTED_DOUBTFUL, CG_NONE)
           : cg_link_add(r, cg_meaning_of(thing, CG_METHOD_SHORT_FORM));
}

/* "the Protocols thereto": all; "the Optional Protocol thereto": the one there is, or the one that
 * the words say. */
cg_status cg_resolve_thereto(cg_resolver *r, const cg_mention *mention) {
  const supplements said = read_supplements(r, mention);
  const uint32_t treaty = treaty_of(r, &said);
  const uint32_t entry = treaty == CG_NONE ? CG_NONE : cg_resolver_thing(r, treaty)->entry;
  if (entry != CG_NONE && said.is_one && cg_packs_supplementing(r->packs, entry, 1) != CG_NONE) {
    return link_one(r, treaty, &said);
  }
  for (uint32_t i = 0; entry != CG_NONE; ++i) {
    const uint32_t supplement = cg_packs_supplementing(r->packs, entry, i);
    uint32_t thing = CG_NONE;
    if (supplement == CG_NONE) {
      break;
    }
    const bool is_protocol = cg_packs_entry(r->packs, supplement)->kind == CG_KIND_PROTOCOL;
    if ((said.number.length && !has_number(r, supplement, said.number)) ||
        (said.is_own && !is_protocol)) {
      continue;
    }
    CG_TRY(cg_thing_of_entry(r, supplement, &thing));
    CG_TRY(cg_link_add(r, cg_meaning_of(thing, CG_METHOD_COLLECTIVE_NAME)));
  }
  return CG_OK;
}
