/* SPDX-License-Identifier: Apache-2.0 */
/* What follows the head noun of a name that no pack knows: "… on the Rights of the Child". */
#include "recognize/open_tail_impl.h"

#include "pack/days.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_border.h"
#include "recognize/open_name.h"

#define TAIL_MOST 40u       /* Tokens after the head */
#define SMALL_WORDS_MOST 4u /* Small words in a row */
#define LIST_ITEMS_MOST 8u
#define QUOTED_MOST 24u  /* Tokens of a title in quotation marks */
#define SUBJECT_MOST 16u /* Tokens of "on emerging technologies in the area of …" */
#define YEAR_FIRST 1900u
#define YEAR_LAST 2199u

bool cg_open_is_year(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_NUMBER &&
         reading->tokens[at].length == 4 && reading->tokens[at].word >= YEAR_FIRST &&
         reading->tokens[at].word <= YEAR_LAST;
}

/* Index after "2030", "2021–2030" at `at`, or `at`. */
static uint32_t past_years(const cg_reading *reading, uint32_t at) {
  if (!cg_open_is_year(reading, at)) {
    return at;
  }
  return cg_read_is_mark(reading, at + 1, '-') && cg_open_is_year(reading, at + 2) ? at + 3
                                                                                   : at + 1;
}

uint32_t cg_open_past_years(const cg_reading *reading, const cg_open_name *name, uint32_t at) {
  const bool takes_year = name->head.lex == CG_LEX_INSTRUMENT_HEAD || cg_open_is_event(name);
  const uint32_t past = takes_year ? past_years(reading, at) : at;
  return cg_read_lexeme(reading, at - 1).lex == CG_LEX_MONTH ? at : past;
}

/* "regarding the Committee on Reeds" after "the Convention": what is said of it, no part of its
 * name. */
static bool is_remark(const cg_reading *reading, uint32_t at, const cg_open_name *name) {
  const uint32_t next = at + 1 + (cg_read_lexeme(reading, at + 1).lex == CG_LEX_THE);
  uint32_t end = 0;
  return name->words == 1 && cg_kind_is(cg_open_known_kind(reading, next, &end), CG_KIND_BODY);
}

/* "Day Commemorating the Victims of …": a verb of titles, in capitals. */
static bool is_title_verb(const cg_reading *reading, uint32_t at) {
  return cg_read_lexeme(reading, at).lex == CG_LEX_TITLE_VERB && cg_open_is_capital(reading, at);
}

/* "Conference to Support Peace", but not "the Conference to States": the verb has a capital,
 * too. */
static bool is_purpose(const cg_reading *reading, uint32_t at, const cg_open_name *name) {
  uint32_t end = 0;
  return (cg_open_is_event(name) || name->words > 1) && cg_open_is_capital(reading, at + 1) &&
         cg_read_lexeme(reading, at + 1).lex != CG_LEX_NAME_BREAK &&
         !cg_open_known_kind(reading, at + 1, &end);
}

/* "adoption by the Tribunal of the Rules of …": what a body adopts is no part of its name. */
static bool is_adopted(const cg_reading *reading, uint32_t at, const cg_open_name *name) {
  const cg_lexeme next =
    cg_read_lexeme(reading, at + 1 + (cg_read_lexeme(reading, at + 1).lex == CG_LEX_THE));
  return name->words == 1 && name->head.lex == CG_LEX_BODY_HEAD &&
         next.lex == CG_LEX_INSTRUMENT_HEAD &&
         (next.value == CG_KIND_PRINCIPLES || next.value == CG_KIND_DECLARATION);
}

/* Whether the head may be followed by the small word at `at` and more of the name. */
static bool opens_tail(const cg_reading *reading, uint32_t at, const cg_open_name *name) {
  const cg_lexeme word = cg_read_lexeme(reading, at);
  const bool is_instrument = name->head.lex == CG_LEX_INSTRUMENT_HEAD;
  switch (word.lex) {
  case CG_LEX_OF: return !is_adopted(reading, at, name);
  case CG_LEX_ON:
  case CG_LEX_FOR:
  case CG_LEX_IN: return true;
  case CG_LEX_CONNECTOR:
    return (is_instrument || cg_open_is_event(name)) && word.value != CG_CONNECTOR_BY &&
           !is_remark(reading, at, name);
  case CG_LEX_FROM:
    return word.value == CG_FROM_BETWEEN && (is_instrument || cg_open_is_event(name));
  case CG_LEX_TO:
    return is_instrument || name->head.value == CG_KIND_MISSION ||
           cg_open_is_of_parties(reading, name) || is_purpose(reading, at, name);
  case CG_LEX_TITLE_VERB:
    return (is_instrument || cg_open_is_event(name)) && is_title_verb(reading, at);
  default: return false;
  }
}

/* "the 2000 Review Conference", "the third World Forum": an event that packs know by its year or
 * ordinal. */
static bool is_numbered_event(const cg_name_tail *t, uint32_t at) {
  uint32_t end = 0;
  return at && cg_read_lexeme(t->reading, at - 1).lex == CG_LEX_THE &&
         cg_kind_is(cg_open_known_kind(t->reading, at, &end), CG_KIND_EVENT);
}

/* "Group of Experts on Further Measures": inside a name a capital of "Further" starts no
 * sentence. */
static bool is_titled_adverb(const cg_name_tail *t, uint32_t at) {
  return at && cg_read_lexeme(t->reading, at).lex == CG_LEX_ADVERB &&
         cg_token_has(&t->reading->tokens[at], CG_TOKEN_CAPITAL) &&
         cg_open_is_capital(t->reading, at + 1) &&
         cg_lex_is_connective(cg_read_lexeme(t->reading, at - 1).lex);
}

/* The index after a title in quotation marks at `at`, "of the “Delta Process: Union for the
 * Delta”"; `at` if there is none. */
static uint32_t past_quoted(const cg_reading *reading, uint32_t at) {
  return cg_open_is_capital(reading, at + 1) ? cg_read_quoted(reading, at, QUOTED_MOST) : at;
}

/* Index of the capital that goes on with the name after small words at `at`, or CG_NONE. */
static uint32_t past_small_words(cg_name_tail *t, uint32_t at) {
  for (uint32_t i = at; i < t->reading->end && i < at + SMALL_WORDS_MOST; ++i) {
    const cg_lexeme word = cg_read_lexeme(t->reading, i);
    const bool is_quoted = i > at && cg_read_lexeme(t->reading, i - 1).lex == CG_LEX_THE &&
                           past_quoted(t->reading, i) > i;
    if (cg_open_is_capital(t->reading, i) || is_quoted || is_numbered_event(t, i) ||
        is_titled_adverb(t, i)) {
      return i;
    }
    if (word.lex == CG_LEX_AND && t->is_between) {
      t->is_between = false;
    } else if (word.lex == CG_LEX_AND && cg_open_parts_names(t, i)) {
      return CG_NONE;
    }
    if (cg_open_is_border(t, i) || (!cg_lex_is_connective(word.lex) && !t->takes_verb) ||
        t->reading->tokens[i].kind != CG_TOKEN_WORD) {
      return CG_NONE;
    }
    t->is_between = t->is_between || (word.lex == CG_LEX_FROM && word.value == CG_FROM_BETWEEN);
  }
  return CG_NONE;
}

/* "on Light Boats, Their Oars and …": a capital that only a title has there. */
static bool is_titled_own(const cg_reading *reading, uint32_t at) {
  return cg_read_lexeme(reading, at).lex == CG_LEX_OWN &&
         cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL);
}

/* Index after the capitals of one item of a list, "Public Participation in Decisions"; `at` if it
 * is a name by itself or no item. */
static uint32_t past_item(const cg_reading *reading, uint32_t at) {
  uint32_t end = at;
  uint32_t known_end = 0;
  if (cg_open_known_kind(reading, at, &known_end) || cg_open_starts_run(reading, at)) {
    return at;
  }
  for (uint32_t next = at + is_titled_own(reading, at);
       next < reading->end && next < at + LIST_ITEMS_MOST;) {
    const uint32_t past = cg_open_past_word(reading, next);
    if (past == next) {
      break;
    }
    end = past;
    const cg_lex lex = cg_read_lexeme(reading, end).lex;
    const bool goes_on =
      lex == CG_LEX_OF || lex == CG_LEX_IN || lex == CG_LEX_TO || lex == CG_LEX_FOR;
    next = goes_on && cg_open_is_capital(reading, end + 1) ? end + 1 : end;
  }
  return end;
}

/* Index after ", Peace and Security" at `at`, or `at`: a list is part of the name up to the item
 * after "and". */
static uint32_t past_list(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  for (uint32_t items = 0; items < LIST_ITEMS_MOST && next < reading->end; ++items) {
    const bool is_and = cg_read_lexeme(reading, next + 1).lex == CG_LEX_AND;
    /* "Micro-, Small and …" */
    next +=
      cg_read_is_mark(reading, next, '-') && (is_and || cg_read_is_mark(reading, next + 1, ','));
    const bool has_comma = cg_read_is_mark(reading, next, ',');
    const uint32_t after = next + has_comma;
    const bool is_last = cg_read_lexeme(reading, after).lex == CG_LEX_AND;
    const uint32_t item = after + is_last;
    const uint32_t end = has_comma || is_last ? past_item(reading, item) : item;
    if (end == item) {
      break;
    }
    if (is_last) {
      return end;
    }
    next = end;
  }
  return at;
}

/* Index after the words allowed between two parts of a name, "of 3 May 2004" or "(2021–2030)",
 * where small words and more capitals follow; else `at`. */
static uint32_t past_insertion(const cg_name_tail *t, uint32_t at) {
  const cg_reading *const reading = t->reading;
  cg_days days[CG_DAYS_MOST];
  uint32_t past = at;
  if (cg_read_is_mark(reading, at, '(')) {
    const uint32_t years = past_years(reading, at + 1);
    past = years > at + 1 && cg_read_is_mark(reading, years, ')') ? years + 1 : at;
  } else if (cg_read_lexeme(reading, at).lex == CG_LEX_OF &&
             t->name->head.lex == CG_LEX_INSTRUMENT_HEAD) {
    past = cg_read_days(reading, at + 1, days) == 1 ? days[0].tokens.end : at;
  }
  const cg_lex lex = cg_read_lexeme(reading, past).lex;
  return past > at && (lex == CG_LEX_ON || lex == CG_LEX_FOR) ? past : at;
}

/* Whether all words are heads, generic or small: "Security Council". */
static bool is_plain(const cg_reading *reading, uint32_t at, uint32_t end) {
  for (; at < end; ++at) {
    const cg_lex lex = cg_read_lexeme(reading, at).lex;
    if (!cg_lex_is_head(lex) && lex != CG_LEX_GENERIC && !cg_lex_is_connective(lex)) {
      return false;
    }
  }
  return true;
}

/* Index after "10" at `at`, in "the Application of Principle 10 of the Accord"; `at` if the number
 * belongs to no part of a text that the title goes on to name. */
static uint32_t past_provision(const cg_reading *reading, uint32_t at) {
  const cg_lex before = cg_read_lexeme(reading, at - 1).lex;
  return (before == CG_LEX_PROVISION || before == CG_LEX_PINPOINT) && at < reading->end &&
             reading->tokens[at].kind == CG_TOKEN_NUMBER &&
             cg_read_lexeme(reading, at + 1).lex == CG_LEX_OF
           ? at + 1
           : at;
}

/* Index after one part of the tail, which begins with a capital: a known name is taken whole. */
static uint32_t past_part(cg_name_tail *t, uint32_t at) {
  uint32_t end = past_quoted(t->reading, at);
  uint32_t past = 0;
  if (end > at) {
    t->last = 0;
    t->name->is_generic = false;
    return end;
  }
  const cg_lex lex = cg_read_expression(t->reading, at, &past).lex;
  t->last = cg_open_known_kind(t->reading, at, &end);
  t->name->is_generic =
    t->name->is_generic &&
    (t->last ? is_plain(t->reading, at, end) : cg_lex_is_head(lex) || lex == CG_LEX_GENERIC);
  const uint32_t first = at + (!t->last && is_titled_adverb(t, at));
  end = t->last ? end : past_provision(t->reading, cg_open_past_word(t->reading, first));
  if (!t->last && cg_open_is_possessive(t->reading, end)) {
    return end + 1;
  }
  const uint32_t years = cg_open_past_years(t->reading, t->name, end);
  uint32_t list = years == end ? past_list(t->reading, end) : end;
  /* "on Boats and Oars, Their Timber and …" */
  const bool goes_on =
    list > end && cg_read_is_mark(t->reading, list, ',') && is_titled_own(t->reading, list + 1);
  list = goes_on ? past_list(t->reading, list) : list;
  /* "for Peace, Security and Reeds": such a list is specific enough */
  t->name->is_generic = t->name->is_generic && is_plain(t->reading, end, list);
  t->last = list == end ? t->last : 0;
  return years > end ? years : list;
}

/* "Mission in Ruritania", "United Nations Special Coordinator in the Upper Strip": a place is part
 * of the name of a mission or, if it is no city, of a post; of another name, only where an
 * abbreviation ends it: "Office in Ruritania (OIR)". */
static bool keeps_place(const cg_name_tail *t, uint32_t end) {
  const cg_kind head = (cg_kind)t->name->head.value;
  const bool is_post = head == CG_KIND_OFFICE && t->last != CG_KIND_PLACE;
  return cg_read_is_mark(t->reading, end, '(') ||
         ((head == CG_KIND_MISSION || is_post) && t->name->words > 1);
}

/* Whether the words of the name from `begin` are those of a report or the like: "the report of the
 * Panel of Experts on boats" may be on boats. */
static bool is_of_report(const cg_reading *reading, uint32_t begin) {
  const uint32_t the = begin - (begin > 0 && cg_read_lexeme(reading, begin - 1).lex == CG_LEX_THE);
  const cg_lexeme word = the > 0 ? cg_read_lexeme(reading, the - 1) : (cg_lexeme){0, 0};
  return word.lex == CG_LEX_OF || (word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_BY);
}

/* Whether the token at `at` is a word in small letters that may be in a name: no verb, no
 * adverb. */
static bool is_small_word(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = at < reading->end ? &reading->tokens[at] : NULL;
  const cg_lexeme word = cg_read_lexeme(reading, at);
  const cg_lex lex = word.lex;
  const bool is_plain = !lex || lex == CG_LEX_GENERIC || lex == CG_LEX_PLACE_HEAD ||
                        cg_lex_is_head(lex) ||
                        (lex == CG_LEX_CONCLUDED && word.value >= CG_CONCLUDED_WITH);
  return token && token->kind == CG_TOKEN_WORD && !cg_token_has(token, CG_TOKEN_CAPITAL) &&
         is_plain &&
         !cg_names_begin(reading->packs, cg_name_kind_bit(CG_NAME_OF_VERB), reading->tokens, at,
                         reading->end);
}

/* The name of other bodies is whole without. */
uint32_t cg_open_past_subject(const cg_reading *reading, const cg_open_name *name, uint32_t begin) {
  const uint32_t at = name->end;
  uint32_t end = at;
  if (name->head.lex != CG_LEX_BODY_HEAD || name->is_generic ||
      cg_read_lexeme(reading, at).lex != CG_LEX_ON ||
      cg_read_lexeme(reading, at - 1).lex != CG_LEX_GENERIC ||
      cg_read_lexeme(reading, name->run).lex != CG_LEX_OF || is_of_report(reading, begin)) {
    return at;
  }
  for (uint32_t i = at + 1; i < at + SUBJECT_MOST; ++i) {
    const cg_lex lex = cg_read_lexeme(reading, i).lex;
    const bool is_joint =
      lex == CG_LEX_OF || lex == CG_LEX_IN || lex == CG_LEX_AND || lex == CG_LEX_THE;
    end = is_small_word(reading, i) ? i + 1 : end;
    if (end != i + 1 && (!is_joint || i == at + 1)) {
      break;
    }
  }
  return end;
}

uint32_t cg_open_tail(const cg_reading *reading, cg_open_name *name) {
  cg_name_tail t = {reading, name, false, false, 0};
  const bool is_generic = name->is_generic;
  uint32_t end = name->end;
  const uint32_t begin = past_insertion(&t, end);
  const cg_lex first = cg_read_lexeme(reading, begin).lex;
  t.takes_verb = first == CG_LEX_TO && name->head.value == CG_KIND_MISSION;
  if (!opens_tail(reading, begin, name)) {
    return end;
  }
  for (uint32_t at = end; at < reading->end && at < name->end + TAIL_MOST; at = end) {
    const uint32_t capital = past_small_words(&t, past_insertion(&t, at));
    if (capital == CG_NONE) {
      break;
    }
    end = past_part(&t, capital);
    t.takes_verb = false;
  }
  if (first == CG_LEX_IN && !keeps_place(&t, end)) {
    /* "Programme Office in Windhoek" is as generic as "Programme Office". */
    name->is_generic = is_generic;
    return name->end;
  }
  return end;
}
