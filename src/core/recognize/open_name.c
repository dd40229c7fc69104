/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/open_name.h"
#include "recognize/open_tail.h"

#include "base/scan.h"
#include "pack/names.h"
#include "pack/reading.h"

#define JOINED_MOST 24u /* Tokens of a word with hyphens or slashes */
#define RUN_MOST 12u    /* Words of a run of capitals */

bool cg_lex_is_head(cg_lex lex) {
  return lex == CG_LEX_INSTRUMENT_HEAD || lex == CG_LEX_BODY_HEAD || lex == CG_LEX_OFFICE_HEAD ||
         lex == CG_LEX_EVENT_HEAD;
}

bool cg_open_is_capital(const cg_reading *reading, uint32_t at) {
  if (at >= reading->end || reading->tokens[at].kind != CG_TOKEN_WORD ||
      !cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)) {
    return false;
  }
  const cg_lexeme word = cg_read_lexeme(reading, at);
  const cg_lex lex = word.lex;
  if (lex == CG_LEX_CONNECTOR) { /* "Governing Council", but not "La Commission", "A Committee" */
    const bool is_shouted = cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITALS);
    const bool has_slash =
      (cg_read_is_mark(reading, at + 1, '/') && cg_read_is_glued(reading, at + 1)) ||
      (at && cg_read_is_mark(reading, at - 1, '/') && cg_read_is_glued(reading, at));
    const cg_lex next = cg_read_lexeme(reading, at + 1).lex;
    return (has_slash && is_shouted) || /* "WHO/UNICEF", an abbreviation */
           (word.value != CG_CONNECTOR_FOREIGN && word.value != CG_CONNECTOR_A &&
            next == CG_LEX_BODY_HEAD) ||
           (is_shouted && next == CG_LEX_GENERIC && /* "WHO Director-General" */
            (cg_read_is_mark(reading, at + 2, '-') ||
             cg_read_lexeme(reading, at + 2).lex == CG_LEX_GENERIC));
  }
  return !cg_lex_is_connective(lex) && lex != CG_LEX_OWN && lex != CG_LEX_THAT &&
         lex != CG_LEX_ADVERB && lex != CG_LEX_MONTH;
}

/* A hyphen inside a word, no dash between two. */
static bool is_hyphen(const cg_reading *reading, uint32_t at) {
  return cg_read_is_mark(reading, at, '-') && cg_read_is_glued(reading, at) &&
         cg_read_is_glued(reading, at + 1) &&
         (reading->tokens[at].length == 1 || cg_read_text(reading, at).data[2] <= '\x91');
}

/* A word that may be beside a slash: no single letter, which is the root of a symbol. */
static bool is_slashed(const cg_token *token) {
  return cg_token_has(token, CG_TOKEN_CAPITALS) ||
         (cg_token_has(token, CG_TOKEN_CAPITAL) && token->length > 2);
}

/* The slash of "FAO/WHO", "Middle East/North Africa", or the dash of "FAO–WHO": two abbreviations
 * or capitalized words. */
static bool is_slash(const cg_reading *reading, uint32_t at) {
  return (cg_read_is_mark(reading, at, '/') || cg_read_is_mark(reading, at, '-')) &&
         cg_read_is_glued(reading, at) && cg_read_is_glued(reading, at + 1) &&
         at + 1 < reading->end && is_slashed(&reading->tokens[at - 1]) &&
         is_slashed(&reading->tokens[at + 1]);
}

bool cg_open_is_possessive(const cg_reading *reading, uint32_t at) {
  return cg_read_is_mark(reading, at, '\'') && cg_read_is_glued(reading, at) &&
         !cg_read_is_glued(reading, at + 1) && cg_open_is_capital(reading, at + 1);
}

uint32_t cg_open_past_word(const cg_reading *reading, uint32_t at) {
  if (!cg_open_is_capital(reading, at)) {
    return at;
  }
  uint32_t next = at + 1;
  while (next - at < JOINED_MOST && next + 1 < reading->end &&
         reading->tokens[next].kind == CG_TOKEN_MARK &&
         (is_hyphen(reading, next) || is_slash(reading, next)) &&
         (reading->tokens[next + 1].kind == CG_TOKEN_WORD ||
          (is_hyphen(reading, next) && reading->tokens[next + 1].kind == CG_TOKEN_NUMBER))) {
    next += 2;
  }
  return next;
}

/* Whether a body, instrument or event that a pack knows has its name from `begin` to `end`, or,
 * with `end` CG_NONE, from `begin` on: "and" beside such a name parts two names. */
static bool is_known(const cg_reading *reading, uint32_t begin, uint32_t end) {
  const cg_name name =
    cg_read_name_within(reading, CG_NAME_OF_ENTRY, begin, end == CG_NONE ? reading->end : end);
  const cg_kind kind = name.owner == CG_NONE ? 0 : cg_packs_entry(reading->packs, name.owner)->kind;
  return kind && !cg_kind_is_state(kind) && kind != CG_KIND_PLACE &&
         (end == CG_NONE || name.end == end);
}

/* Whether a pack knows what is named from `begin` to `end`, whatever it is but a city. */
static bool is_entry(const cg_reading *reading, uint32_t begin, uint32_t end) {
  const cg_name name = cg_read_name_within(reading, CG_NAME_OF_ENTRY, begin, end);
  return name.owner != CG_NONE && name.end == end &&
         cg_packs_entry(reading->packs, name.owner)->kind != CG_KIND_PLACE;
}

cg_kind cg_open_known_kind(const cg_reading *reading, uint32_t at, uint32_t *end) {
  const cg_name name = cg_read_name(reading, CG_NAME_OF_ENTRY, at);
  *end = name.end;
  return name.owner == CG_NONE ? 0 : cg_packs_entry(reading->packs, name.owner)->kind;
}

/* A run of capitals while it is read. */
typedef struct {
  uint32_t begin;
  uint32_t words;
  bool is_generic;
  bool is_pair;        /* "Legal and Administrative …": such a name is specific enough */
  bool has_government; /* "the Ruritanian Government strategy" is no name */
  cg_open_name out;
} run;

/* Whether "of" at `at` is inside the name, behind its first word, which heads nothing: "Rule of Law
 * Unit", "Cessation of Hostilities Agreement". */
static bool is_first_of(const cg_reading *reading, const run *state, uint32_t at) {
  return state->words == 1 && at == state->begin + 1 && !state->out.end &&
         cg_read_lexeme(reading, at).lex == CG_LEX_OF && cg_open_is_the(reading, state->begin) &&
         !cg_read_lexeme(reading, state->begin).lex && cg_open_is_capital(reading, at + 1) &&
         !cg_read_lexeme(reading, at + 1).lex;
}

/* Whether an adjective in small letters is at `at` between a place and what was agreed there: "the
 * Lomé political Agreement". */
static bool is_adjective(const cg_reading *reading, const run *state, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  return state->words == 1 && !state->out.end && cg_open_is_the(reading, state->begin) &&
         reading->tokens[at].kind == CG_TOKEN_WORD && (!lex || lex == CG_LEX_GENERIC) &&
         cg_read_lexeme(reading, at + 1).lex == CG_LEX_INSTRUMENT_HEAD &&
         cg_read_lexeme(reading, at + 1).value == CG_KIND_AGREEMENT;
}

/* Whether "and" before `at` parts two names: a body, instrument or event that a pack knows is
 * there, or a State whose name ends with a head noun: in "Chile and Russian Federation" it heads
 * no name. */
static bool is_another(const cg_reading *reading, uint32_t at) {
  uint32_t end = 0;
  const cg_kind kind = cg_open_known_kind(reading, at, &end);
  return cg_kind_is_state(kind) ? cg_lex_is_head(cg_read_lexeme(reading, end - 1).lex)
                                : kind && kind != CG_KIND_PLACE;
}

/* Index after the words allowed between two capitals of the run, `at` if it ends there: "and", and
 * before the head "for", "in", "’s" or a year, "Lakes 2040 Framework". */
static uint32_t past_joint(const cg_reading *reading, run *state, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  if (!state->words || cg_open_past_word(reading, at + 1) == at + 1 ||
      is_known(reading, state->begin, at)) {
    return at;
  }
  if (lex == CG_LEX_AND) {
    state->is_pair = state->is_pair || !state->out.end;
    return is_another(reading, at + 1) ? at : at + 1;
  }
  const bool is_small = lex == CG_LEX_FOR || is_first_of(reading, state, at) || lex == CG_LEX_IN ||
                        is_adjective(reading, state, at) || cg_open_is_possessive(reading, at);
  const bool is_inside = !state->out.end && (is_small || cg_open_is_year(reading, at)) &&
                         !is_entry(reading, state->begin, at) &&
                         !is_known(reading, at + 1, CG_NONE);
  return is_inside ? at + 1 : at;
}

/* What the capitalized word or expression at `at` says as the head of a name; `past` is set to the
 * index after it. "Action for" is a head where more follows, and its "for" opens what follows. */
static cg_lexeme read_head(const cg_reading *reading, uint32_t at, uint32_t *past) {
  const cg_lexeme lexeme = cg_read_expression(reading, at, past);
  if (lexeme.lex == CG_LEX_MEETING) {
    return (cg_lexeme){CG_LEX_EVENT_HEAD, CG_KIND_EVENT};
  }
  if (lexeme.lex == CG_LEX_AGENDA) { /* "Action Agenda" */
    return (cg_lexeme){CG_LEX_INSTRUMENT_HEAD, CG_KIND_PROGRAMME};
  }
  if (cg_lex_is_head(lexeme.lex) && *past > at + 1 &&
      cg_lex_is_connective(cg_read_lexeme(reading, *past - 1).lex)) {
    --*past;
    return cg_open_is_capital(reading, *past + 1) ? lexeme : (cg_lexeme){0, 0};
  }
  return lexeme;
}

/* "Clean Rivers initiative", "Windhoek accords": a head in small letters behind capitals that name
 * nothing by themselves. Behind one capital it must be an agreement, a declaration or
 * principles. */
static void read_small_head(const cg_reading *reading, run *state, uint32_t at) {
  uint32_t past = 0;
  const cg_lexeme head = cg_read_expression(reading, at, &past);
  const bool is_agreed = head.value == CG_KIND_AGREEMENT || head.value == CG_KIND_DECLARATION ||
                         head.value == CG_KIND_PRINCIPLES;
  if (head.lex != CG_LEX_INSTRUMENT_HEAD || state->out.end || !state->words ||
      !cg_token_has(&reading->tokens[at - 1], CG_TOKEN_CAPITAL) || state->has_government ||
      state->is_generic || state->words < (is_agreed ? 1u : 2u) ||
      cg_read_lexeme(reading, state->begin).lex == CG_LEX_NAME_BREAK ||
      is_entry(reading, state->begin, at) ||
      (state->words == 1 && !cg_open_is_the(reading, state->begin))) {
    return;
  }
  state->out = (cg_open_name){past, past, state->words + 1, head, false};
}

bool cg_open_is_the(const cg_reading *reading, uint32_t at) {
  return at && cg_read_lexeme(reading, at - 1).lex == CG_LEX_THE;
}

cg_open_name cg_open_run(const cg_reading *reading, uint32_t at) {
  run state = {at, 0, true, false, false, {0, 0, 0, {0, 0}, true}};
  if (cg_read_lexeme(reading, at).lex == CG_LEX_CITE) { /* "See World Bank" */
    return state.out;
  }
  for (uint32_t next; state.words < RUN_MOST; at = next) {
    uint32_t past = 0;
    next = cg_open_past_word(reading, at);
    if (next == at || cg_read_lexeme(reading, at).lex == CG_LEX_NAME_BREAK) {
      next = past_joint(reading, &state, at);
      if (next == at) {
        break;
      }
      continue;
    }
    ++state.words;
    const cg_lexeme lexeme = read_head(reading, at, &past);
    past =
      past > next && is_slash(reading, past) ? past + 2 : past; /* "Liberation Movement/Army" */
    state.has_government = state.has_government || lexeme.lex == CG_LEX_GOVERNMENT;
    state.is_generic =
      state.is_generic && (cg_lex_is_head(lexeme.lex) || lexeme.lex == CG_LEX_GENERIC ||
                           lexeme.lex == CG_LEX_ORDINAL || lexeme.lex == CG_LEX_SPECIAL);
    if (cg_lex_is_head(lexeme.lex) && past >= next) {
      state.out =
        (cg_open_name){past, past, state.words, lexeme, state.is_generic && !state.is_pair};
      next = past;
    }
    next = lexeme.lex == CG_LEX_GENERIC && past > next ? past : next; /* "High Level" */
  }
  read_small_head(reading, &state, at);
  return state.out;
}

bool cg_open_starts_run(const cg_reading *reading, uint32_t at) {
  const cg_open_name name = cg_open_run(reading, at);
  return name.end && cg_token_has(&reading->tokens[name.run - 1], CG_TOKEN_CAPITAL);
}

bool cg_open_is_of_parties(const cg_reading *reading, const cg_open_name *name) {
  return name->head.lex == CG_LEX_BODY_HEAD &&
         cg_read_lexeme(reading, name->run - 1).lex == CG_LEX_GENERIC;
}

/* A known name that begins inside the open one is wholly part of it: "Conference of the States
 * Parties to the Convention on …". */
static uint32_t past_known(const cg_reading *reading, uint32_t at, uint32_t end) {
  for (uint32_t i = at + 1; i < end; ++i) {
    const cg_name name = cg_read_name(reading, CG_NAME_OF_ENTRY, i);
    if (name.owner != CG_NONE && name.end > end) {
      end = name.end;
    }
  }
  return end;
}

uint32_t cg_open_capitals(const cg_reading *reading, uint32_t at, uint32_t *words) {
  uint32_t end = at;
  uint32_t from = at;
  for (*words = 0; *words < RUN_MOST; ++*words) {
    const uint32_t next = cg_open_past_word(reading, from);
    if (next == from) {
      break;
    }
    end = next;
    from = cg_read_lexeme(reading, end).lex == CG_LEX_AND ? end + 1 : end;
  }
  return end;
}

/* Index of the capital after "2018", "third" or "2018 third", which begin the name of an event;
 * `at` if none do. */
static uint32_t past_prefix(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  if (cg_open_is_year(reading, at)) {
    if (!at || cg_read_lexeme(reading, at - 1).lex == CG_LEX_MONTH) {
      return at;
    }
    ++next;
  }
  if (!cg_open_is_capital(reading, next)) {
    uint32_t past = next;
    next = cg_read_ordinal(reading, next, &past) ? past : next;
  }
  return next > at && cg_open_is_capital(reading, next) ? next : at;
}

/* "Recalling General Assembly resolution 80/1" inside a paragraph: a verb before a name that packs
 * know. */
static bool is_verb(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_WORD &&
         cg_packs_root(reading->packs, token->word).kinds & cg_name_kind_bit(CG_NAME_OF_VERB) &&
         is_known(reading, at + 1, CG_NONE);
}

/* "the ninth United Nations Conference on Reeds", where packs know the conference without "ninth":
 * another one of the series.  Such a name by itself may be the first one's. */
static bool is_later_event(const cg_reading *reading, uint32_t at, uint32_t first) {
  uint32_t past = at;
  const uint32_t ordinal = cg_read_ordinal(reading, at, &past);
  const cg_name name = cg_read_name(reading, CG_NAME_OF_ENTRY, first);
  return ordinal > 1 && past == first && name.owner != CG_NONE &&
         cg_packs_entry(reading->packs, name.owner)->kind == CG_KIND_EVENT;
}

/* Whether the name at `at` is an ordinal and a head between commas, as those of records are:
 * "Ibid., Thirty-second Year, 2033rd meeting". */
static bool is_of_record(const cg_reading *reading, uint32_t at, const cg_open_name *name) {
  uint32_t past = at;
  return name->head.lex == CG_LEX_EVENT_HEAD && at && cg_read_is_mark(reading, at - 1, ',') &&
         cg_read_is_mark(reading, name->end, ',') && cg_read_ordinal(reading, at, &past) &&
         past + 1 == name->end;
}

/* "the entry into force of the present Protocol for the State": named before, whatever follows. */
static bool is_pointed_at(const cg_reading *reading, uint32_t at, const cg_open_name *name) {
  return name->head.lex == CG_LEX_INSTRUMENT_HEAD && at &&
         cg_read_lexeme(reading, at - 1).lex == CG_LEX_THAT;
}

cg_open_name cg_open_name_read(const cg_reading *reading, uint32_t at) {
  const cg_open_name none = {0, 0, 0, {0, 0}, false};
  const uint32_t first = past_prefix(reading, at);
  if (first == at && (!cg_open_is_capital(reading, at) || is_verb(reading, at))) {
    return none;
  }
  cg_open_name name = cg_open_run(reading, first);
  const bool is_taken =
    first > at && is_known(reading, first, CG_NONE) && !is_later_event(reading, at, first);
  if (!name.end || is_taken || (first > at && name.head.lex != CG_LEX_EVENT_HEAD) ||
      (name.words == 1 && is_pointed_at(reading, at, &name))) {
    return none;
  }
  name.end = cg_open_tail(reading, &name);
  if (name.end == name.run && name.words > 1) {
    name.end = cg_open_past_years(reading, &name, name.end);
  }
  if (name.words == 1 && name.end == name.run) { /* "the Convention" alone is a short form. */
    return none;
  }
  if (is_of_record(reading, at, &name)) {
    return none;
  }
  const uint32_t unknown_end = name.end;
  name.end = past_known(reading, first, unknown_end);
  name.is_generic = name.is_generic && name.end == unknown_end;
  name.end = cg_open_past_subject(reading, &name, first);
  return first > at && name.is_generic ? none : name; /* "the third Conference" */
}
