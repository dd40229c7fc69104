/* SPDX-License-Identifier: Apache-2.0 */
/* Names that packs know and names that they do not; what is shorter or joined is in short_name.c,
 * paired_name.c and posts.c. */
#include "recognize/names.h"

#include "recognize/calendar.h"
#include "recognize/defined.h"
#include "recognize/founded.h"
#include "recognize/items.h"
#include "recognize/paired_name.h"
#include "recognize/posts.h"
#include "recognize/scanner.h"
#include "recognize/several_events.h"
#include "recognize/short_name.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_name.h"

/* A name of a goal list, "Sustainable Development Goals 8 and 10", gives way to its goals. */
static bool is_goal_list(const cg_scanner *s, cg_name name) {
  return name.owner != CG_NONE && cg_packs_entry(s->reading.packs, name.owner)->has_goals &&
         cg_read_lexeme(&s->reading, name.end - 1).lex == CG_LEX_GOAL &&
         name.end < s->reading.end && s->reading.tokens[name.end].kind == CG_TOKEN_NUMBER;
}

/* "GUAM" is an abbreviation, not the island, where the words around it are not all in capitals;
 * "DRC" is a State's own. */
static bool is_shouted(const cg_scanner *s, uint32_t at, cg_name name) {
  const cg_entry *const entry =
    name.owner == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, name.owner);
  const cg_slice label = entry ? cg_packs_text(s->reading.packs, entry->label) : (cg_slice){"", 0};
  const bool is_place = entry && (cg_kind_is_state(entry->kind) || entry->kind == CG_KIND_PLACE);
  return is_place && name.end == at + 1 &&
         cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITALS) &&
         label.length == s->reading.tokens[at].length && cg_is_lower(label.data[1]) &&
         cg_document_clauses(s->document)[s->clause].kind != CG_CLAUSE_FRONT;
}

/* "Strait of Gibraltar", "Lake Chad", "Niger basin": a State's name that is part of the name of a
 * place. */
static bool is_feature(const cg_scanner *s, uint32_t at, cg_name name) {
  const cg_reading *const reading = &s->reading;
  if (name.owner == CG_NONE ||
      !cg_kind_is_state(cg_packs_entry(reading->packs, name.owner)->kind)) {
    return false;
  }
  if (cg_read_lexeme(reading, name.end).lex == CG_LEX_PLACE_HEAD) {
    return true;
  }
  uint32_t before = at - (at > s->begin && cg_read_lexeme(reading, at - 1).lex == CG_LEX_THE);
  const bool is_of = before > s->begin && cg_read_lexeme(reading, before - 1).lex == CG_LEX_OF;
  before = is_of ? before - 1 : at;
  return before > s->begin && cg_read_lexeme(reading, before - 1).lex == CG_LEX_PLACE_HEAD &&
         (is_of || cg_token_has(&reading->tokens[before - 1], CG_TOKEN_CAPITAL));
}

/* Whether the name of `inner` is a reference of its own inside the words of `outer`: where the
 * canonical name of `outer` does not contain it ("Special Rapporteur of the Human Rights Council on
 * …"), or `outer` does not count. */
static bool counts_inside(const cg_packs *packs, const cg_entry *inner, const cg_entry *outer,
                          cg_slice words) {
  if (!outer) {
    return false;
  }
  const bool can_count = cg_kind_is(inner->kind, CG_KIND_BODY) || cg_kind_is_state(inner->kind);
  const bool is_new =
    !cg_kind_is_state(outer->kind) &&
    !cg_slice_is_equal(cg_packs_text(packs, outer->label), words) &&
    !cg_slice_has(cg_packs_text(packs, outer->label), cg_packs_text(packs, inner->label));
  return can_count && (outer->is_optional || is_new);
}

/* Whether the name that begins at `at` and ends a longer one is only the rest of it: "Space
 * Conference" of "Fifth Space Conference", but not "Office of Reeds" of "Division for Peat of the
 * Office of Reeds". */
static bool is_rest(const cg_scanner *s, uint32_t at) {
  const cg_lex before = cg_read_lexeme(&s->reading, at - 1).lex;
  return before != CG_LEX_OF && !(before == CG_LEX_THE && at > s->begin + 1 &&
                                  cg_read_lexeme(&s->reading, at - 2).lex == CG_LEX_OF);
}

/* Names inside the words of a longer one, which is of `entry` or, if that is NULL, a short form.
 * Those that do not count still can be what a short form means: "the High Commissioner" after
 * "Office of the United Nations High Commissioner for Human Rights"; and they count where the
 * longer one turns out to mean nothing. */
static cg_status add_inner(cg_scanner *s, cg_span tokens, const cg_entry *entry) {
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const cg_name inner = cg_read_name_within(&s->reading, CG_NAME_OF_ENTRY, i, tokens.end);
    const cg_entry *const found =
      inner.owner == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, inner.owner);
    const bool is_end = found && entry && inner.end == tokens.end && found->kind == entry->kind;
    if (!found || !found->kind || found == entry || found->is_optional ||
        (is_end && is_rest(s, i)) || is_shouted(s, i, inner) || is_feature(s, i, inner)) {
      continue;
    }
    cg_mention mention =
      cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){i, inner.end});
    mention.entry = inner.owner;
    mention.is_quiet =
      !counts_inside(s->reading.packs, found, entry, cg_document_words(s->document, tokens));
    CG_TRY(cg_scanner_add(s, mention));
    /* Of what an open name has inside, all parts can be meant later. */
    i = entry ? inner.end - 1 : i;
  }
  return CG_OK;
}

static cg_status add_known(cg_scanner *s, uint32_t at, cg_name name) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, name.owner);
  const cg_span tokens = {at, name.end};
  cg_mention mention = cg_scanner_mention(
    s, CG_MENTION_NAME, entry->kind ? CG_RULE_KNOWN_NAME : CG_RULE_COLLECTIVE_NAME, tokens);
  mention.entry = name.owner;
  mention.abbreviation = cg_defined_at(s, name.end);
  CG_TRY(cg_scanner_add(s, mention));
  return entry->kind ? add_inner(s, tokens, entry) : CG_OK;
}

static cg_status add_open(cg_scanner *s, uint32_t at, const cg_open_name *name) {
  const cg_span tokens = {at, name->end};
  cg_mention mention = name->is_generic
                         ? cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, tokens)
                         : cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, tokens);
  mention.thing = name->head.lex == CG_LEX_EVENT_HEAD ? CG_KIND_EVENT : (cg_kind)name->head.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  mention.abbreviation = cg_defined_at(s, name->end);
  CG_TRY(cg_scanner_add(s, mention));
  /* A part of the run is called what the whole is called. */
  const uint32_t begin = name->is_generic ? at : name->run - 1;
  return add_inner(s, (cg_span){begin, name->end}, NULL);
}

/* A known name that nothing after it can make longer: one that ends with a head noun, a post, a
 * State. */
static bool is_complete(const cg_scanner *s, uint32_t at, cg_name name, const cg_open_name *open) {
  if (cg_post_is_of_another(s, at, name, open)) {
    return false;
  }
  const cg_kind kind = cg_packs_entry(s->reading.packs, name.owner)->kind;
  return cg_lex_is_head(cg_read_lexeme(&s->reading, name.end - 1).lex) || kind == CG_KIND_OFFICE ||
         cg_kind_is_state(kind) || kind == CG_KIND_PLACE;
}

/* Whether the open name is the better reading: a longer run of capitals up to a head, or a name
 * that goes on where the known one has no head of its own. */
static bool is_open_better(const cg_scanner *s, uint32_t at, const cg_open_name *open,
                           cg_name known) {
  if (known.owner == CG_NONE || !open->end) {
    return open->end != 0;
  }
  return open->run > known.end ||
         (open->end > known.end && !is_complete(s, at, known, open) && open->run >= known.end);
}

/* "by the Secretary-General of the United Nations Special Coordinator": what is appointed begins
 * inside the longest known name, which then ends before "of the". */
static cg_name cut_name(const cg_scanner *s, uint32_t at, cg_name name) {
  const cg_reading *const reading = &s->reading;
  if (name.owner == CG_NONE || !cg_open_is_capital(reading, name.end)) {
    return name;
  }
  for (uint32_t i = at + 1; i + 2 < name.end; ++i) {
    const bool is_of_the = cg_read_lexeme(reading, i).lex == CG_LEX_OF &&
                           cg_read_lexeme(reading, i + 1).lex == CG_LEX_THE;
    if (is_of_the && cg_open_run(reading, i + 2).run > name.end) {
      const cg_name cut = cg_read_name_within(reading, CG_NAME_OF_ENTRY, at, i);
      return cut.owner != CG_NONE && cut.end == i ? cut : name;
    }
  }
  return name;
}

/* The longest name of a pack entry at `at`. */
static cg_name find_known(const cg_scanner *s, uint32_t at) {
  const cg_name none = {CG_NONE, at};
  const cg_name name = cut_name(s, at, cg_read_name(&s->reading, CG_NAME_OF_ENTRY, at));
  return is_shouted(s, at, name) || is_feature(s, at, name) ? none : name;
}

/* "the ECE Convention on …": behind the abbreviation or name of a body, a treaty that a pack knows
 * is itself. */
static bool is_prefix(const cg_scanner *s, uint32_t at, const cg_open_name *open, cg_name known) {
  const uint32_t begin = known.owner == CG_NONE ? at + 1 : known.end;
  const bool is_body =
    known.owner == CG_NONE
      ? cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITALS)
      : cg_kind_is(cg_packs_entry(s->reading.packs, known.owner)->kind, CG_KIND_BODY);
  const cg_name rest = is_body && open->end ? find_known(s, begin) : known;
  return is_body && open->end && rest.owner != CG_NONE && rest.end >= open->end &&
         cg_kind_is(cg_packs_entry(s->reading.packs, rest.owner)->kind, CG_KIND_INSTRUMENT);
}

/* "3 million United States dollars": no State is meant. */
static bool is_currency(const cg_scanner *s, cg_name known) {
  return known.owner != CG_NONE && cg_read_lexeme(&s->reading, known.end).lex == CG_LEX_CURRENCY;
}

/* The names inside a year or ordinal's name are its own; days in "Declaration of 3 May 2004 on …"
 * are references. */
static cg_status add_days(cg_scanner *s, uint32_t at, uint32_t end) {
  for (uint32_t i = at + 1; i + 1 < end; ++i) {
    uint32_t next = i;
    if (s->reading.tokens[i].kind == CG_TOKEN_NUMBER) {
      CG_TRY(cg_rule_days(s, i, &next));
      i = next > i ? next - 1 : i;
    }
  }
  return CG_OK;
}

/* Number of the session in "UNCTAD XII"; 0 if the abbreviation has no numeral or the packs do not
 * say that sessions of the body are printed so: in "the views of UNICEF I share", "I" speaks. */
static uint32_t session_behind(const cg_scanner *s, uint32_t at, cg_name known) {
  return cg_packs_entry(s->reading.packs, known.owner)->has_session_numerals
           ? cg_session_numeral(s, at, known.end)
           : 0;
}

/* "UNCTAD XII" is the session; the body only says whose. */
static cg_status add_session(cg_scanner *s, uint32_t at, cg_name known, uint32_t number,
                             uint32_t *next) {
  *next = known.end + 1;
  CG_TRY(cg_session_add(s, number, (cg_span){at, *next}));
  cg_mention body =
    cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){at, known.end});
  body.entry = known.owner;
  body.is_quiet = true;
  return cg_scanner_add(s, body);
}

/* A known name, and the same post of the bodies behind it where it is in the plural. */
static cg_status add_whole(cg_scanner *s, uint32_t at, cg_name known, uint32_t *next) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, known.owner);
  const cg_slice label = cg_packs_text(s->reading.packs, entry->label);
  const uint32_t session = session_behind(s, at, known);
  if (session) {
    return add_session(s, at, known, session, next);
  }
  const bool has_capital =
    known.end < s->reading.end && cg_token_has(&s->reading.tokens[known.end], CG_TOKEN_CAPITAL);
  CG_TRY(has_capital ? cg_post_add_behind(s, at, known, next) : CG_OK);
  CG_TRY(entry->kind == CG_KIND_OFFICE ? cg_post_add_representatives(s, at, known.end, next)
                                       : CG_OK);
  if (*next != at) {
    return CG_OK;
  }
  *next = known.end;
  CG_TRY(add_known(s, at, known));
  return entry->kind == CG_KIND_OFFICE && cg_post_is_plural(s, at, known.end, label)
           ? cg_post_add_shared(s, label, next)
           : CG_OK;
}

cg_status cg_rule_name(cg_scanner *s, uint32_t at, uint32_t *next) {
  CG_TRY(cg_several_events(s, at, next));
  if (*next != at) {
    return CG_OK;
  }
  const cg_token *const token = &s->reading.tokens[at];
  const cg_name known = find_known(s, at);
  const bool is_capital = token->kind == CG_TOKEN_WORD && cg_token_has(token, CG_TOKEN_CAPITAL);
  const cg_open_name none = {0, 0, 0, {0, 0}, false};
  cg_open_name open = cg_open_name_read(&s->reading, at);
  if (is_goal_list(s, known)) {
    return cg_rule_goal(s, known.end - 1, next);
  }
  if (is_currency(s, known)) {
    *next = known.end;
    return CG_OK;
  }
  uint32_t past = at;
  if (known.owner == CG_NONE &&
      cg_read_expression(&s->reading, at, &past).lex == CG_LEX_NAME_BREAK && past > at + 1) {
    *next = past; /* "International Division of Labour" names nothing. */
    return CG_OK;
  }
  open = is_prefix(s, at, &open, known) ? none : open;
  const cg_name brief = cg_read_name(&s->reading, CG_NAME_SHORT, at);
  if (is_capital) {
    CG_TRY(cg_founded_read(s, at, &open, known, next));
    CG_TRY(*next == at ? cg_founded_several(s, at, known, next) : CG_OK);
  }
  if (is_capital && *next == at && known.owner == CG_NONE) {
    CG_TRY(cg_founded_new(s, at, &open, next));
  }
  if (is_capital && *next == at && known.owner == CG_NONE) {
    CG_TRY(cg_short_thereto(s, at, next));
  }
  if (*next != at) {
    return CG_OK;
  }
  if (is_open_better(s, at, &open, known)) {
    CG_TRY(cg_paired_name_add(s, at, &open, next));
    if (*next != at) {
      return CG_OK;
    }
  }
  if (is_open_better(s, at, &open, known) && (brief.owner == CG_NONE || brief.end < open.end)) {
    *next = open.end;
    CG_TRY(add_open(s, at, &open));
    return add_days(s, at, open.end);
  }
  if (known.owner != CG_NONE) {
    return add_whole(s, at, known, next);
  }
  if (!is_capital) {
    return token->kind == CG_TOKEN_WORD ? cg_founded_plain(s, at, next) : CG_OK;
  }
  return cg_short_add(s, at, next);
}
