/* SPDX-License-Identifier: Apache-2.0 */
/* "the open-ended working group on reeds established pursuant to resolution 99/240 (OEWG)": bodies
 * and meetings named in small letters. */
#include "recognize/small_name.h"

#include "recognize/scanner.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_tail.h"

#define NAME_MOST 30u     /* Tokens after the head */
#define FOUNDER_REACH 12u /* Tokens of "established pursuant to resolution 99/240" */
#define ABBREVIATION_FEWEST 3u
#define ADJECTIVES_MOST 1u /* Words of "with the active participation" */

/* Words that no name in small letters has: a clause goes on with them. */
static bool is_break(cg_lex lex) {
  return lex == CG_LEX_TO || lex == CG_LEX_THAT || lex == CG_LEX_RELATIVE || lex == CG_LEX_OWN ||
         lex == CG_LEX_AT || lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION;
}

/* Whether the name ends before the token at `at`: a mark, "established", "and the", or the years
 * that end it. */
static bool is_end(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  if (at >= reading->end || lex == CG_LEX_FOUNDED || lex == CG_LEX_AUXILIARY ||
      (lex == CG_LEX_AND && cg_read_lexeme(reading, at + 1).lex == CG_LEX_THE)) {
    return true;
  }
  const cg_token *const token = &reading->tokens[at];
  const bool is_inside =
    cg_token_is_mark(token, '-') || cg_token_is_mark(token, '\'') || token->kind == CG_TOKEN_NOTE;
  return token->kind != CG_TOKEN_WORD && token->kind != CG_TOKEN_NUMBER && !is_inside &&
         !(cg_token_is_mark(token, ',') && cg_scanner_is_list(reading, at));
}

/* Whether "on the margins", "with a view", "with the active participation" is at `at`: what a
 * meeting has around it is no part of its name. */
static bool is_around(const cg_reading *reading, uint32_t at) {
  const cg_lexeme first = cg_read_lexeme(reading, at);
  const cg_lexeme second = cg_read_lexeme(reading, at + 1);
  const bool is_determined =
    second.lex == CG_LEX_THE || (second.lex == CG_LEX_CONNECTOR && second.value == CG_CONNECTOR_A);
  if (!is_determined || (first.lex != CG_LEX_CONNECTOR && first.lex != CG_LEX_ON &&
                         first.lex != CG_LEX_IN && first.lex != CG_LEX_AT)) {
    return false;
  }
  for (uint32_t i = at + 2; i <= at + 2 + ADJECTIVES_MOST; ++i) {
    const cg_lexeme noun = cg_read_lexeme(reading, i);
    if (noun.lex) { /* "a meeting on the participation of women" is on it. */
      return noun.lex == CG_LEX_CONCLUDED &&
             (noun.value == CG_CONCLUDED_AROUND ||
              (noun.value == CG_CONCLUDED_WITH && first.lex != CG_LEX_ON));
    }
  }
  return false;
}

/* Whether the clause goes on behind what a meeting is on: "held", "in September", "to", "at". */
static bool ends_meeting(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  const bool is_when =
    at + 1 < reading->end && (cg_read_lexeme(reading, at + 1).lex == CG_LEX_MONTH ||
                              reading->tokens[at + 1].kind == CG_TOKEN_NUMBER);
  const bool is_by =
    lex == CG_LEX_CONNECTOR && cg_read_lexeme(reading, at).value == CG_CONNECTOR_BY;
  const bool is_verb =
    reading->tokens[at].kind == CG_TOKEN_WORD &&
    (lex == CG_LEX_ADOPTED || cg_packs_is_finite(reading->packs, reading->tokens[at].word));
  const bool is_held =
    lex == CG_LEX_CONCLUDED && cg_read_lexeme(reading, at).value <= CG_CONCLUDED_HELD;
  return is_held || is_around(reading, at) || is_verb || is_by || is_break(lex) ||
         (lex == CG_LEX_IN && is_when);
}

/* Index after the words from "on" at `at` that identify what the body is for, or what the meeting
 * is on; `at` if they do not say where they end. */
static uint32_t past_subject(const cg_reading *reading, uint32_t at, bool is_meeting) {
  uint32_t end = at + 1;
  while (!is_end(reading, end) && !(is_meeting && ends_meeting(reading, end))) {
    const bool is_number = reading->tokens[end].kind == CG_TOKEN_NUMBER;
    const bool has_years = is_number && reading->tokens[end].length == 4 &&
                           (is_end(reading, end + 1) || cg_read_is_mark(reading, end + 1, '-'));
    /* A name inside counts by itself: "on the outcome of the Summit" */
    const bool has_name = is_meeting && cg_token_has(&reading->tokens[end], CG_TOKEN_CAPITAL) &&
                          !cg_token_has(&reading->tokens[end], CG_TOKEN_CAPITALS);
    if (has_name || end - at > NAME_MOST || is_break(cg_read_lexeme(reading, end).lex) ||
        (is_number && !has_years)) {
      return at;
    }
    ++end;
  }
  if (is_meeting && (cg_read_quoted(reading, end, NAME_MOST) > end ||
                     cg_read_lexeme(reading, end - 1).lex == CG_LEX_AND)) {
    return at; /* "on the theme “Reeds”" */
  }
  while (end > at + 1 && reading->tokens[end - 1].kind == CG_TOKEN_NOTE) {
    --end;
  }
  return end > at + 1 ? end : at;
}

/* "(OEWG)" behind the name, or behind what founded it: the tokens between the parentheses. */
static cg_span abbreviation_after(const cg_reading *reading, uint32_t at) {
  const bool is_founded = cg_read_lexeme(reading, at).lex == CG_LEX_FOUNDED;
  const uint32_t last = is_founded ? at + FOUNDER_REACH : cg_read_past_notes(reading, at);
  for (uint32_t i = is_founded ? at : last; i + 2 < reading->end && i <= last; ++i) {
    const cg_token *const word = &reading->tokens[i + 1];
    const bool is_such = cg_read_is_mark(reading, i, '(') && cg_read_is_mark(reading, i + 2, ')') &&
                         word->kind == CG_TOKEN_WORD && cg_token_has(word, CG_TOKEN_CAPITALS) &&
                         word->length >= ABBREVIATION_FEWEST;
    if (is_such) {
      return (cg_span){i + 1, i + 2};
    }
    if (cg_read_is_mark(reading, i, ',') || cg_read_is_mark(reading, i, ';')) {
      break;
    }
  }
  return (cg_span){0, 0};
}

/* Index after "of the General Assembly" at `at`, whose meeting it is; `at` if nobody is named. */
static uint32_t past_organ(const cg_reading *reading, uint32_t at) {
  const bool is_of_the = cg_read_lexeme(reading, at).lex == CG_LEX_OF &&
                         cg_read_lexeme(reading, at + 1).lex == CG_LEX_THE;
  const cg_name organ =
    is_of_the ? cg_read_name(reading, CG_NAME_OF_ENTRY, at + 2) : (cg_name){CG_NONE, at};
  return organ.owner != CG_NONE &&
             cg_packs_entry(reading->packs, organ.owner)->kind == CG_KIND_ORGAN
           ? organ.end
           : at;
}

cg_status cg_rule_small_body(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_reading *const reading = &s->reading;
  uint32_t head = at;
  const cg_lexeme word = cg_read_expression(reading, at, &head);
  const uint32_t begin = at - (at > s->begin && cg_open_is_year(reading, at - 1));
  const bool is_the = begin > s->begin && cg_read_lexeme(reading, begin - 1).lex == CG_LEX_THE;
  const cg_name known = cg_read_name(reading, CG_NAME_OF_ENTRY, at);
  if (!is_the || known.owner != CG_NONE ||
      cg_token_has(&reading->tokens[head - 1], CG_TOKEN_CAPITAL)) {
    return CG_OK;
  }
  const bool is_meeting = word.value == CG_KIND_EVENT;
  head = is_meeting ? past_organ(reading, head) : head;
  const cg_lex lex = cg_read_lexeme(reading, head).lex;
  const bool has_subject = lex == CG_LEX_ON && !(is_meeting && is_around(reading, head));
  const uint32_t end = has_subject ? past_subject(reading, head, is_meeting) : head;
  if (is_meeting && end == head) {
    return CG_OK; /* "the high-level meeting of the Assembly" does not say which. */
  }
  if (lex == CG_LEX_OF || lex == CG_LEX_FOR || (lex == CG_LEX_ON && end == head)) {
    return CG_OK; /* "the working group of the Committee" is another. */
  }
  cg_mention mention =
    end > head ? cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, (cg_span){at, end})
               : cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, (cg_span){at, end});
  mention.thing = (cg_kind)word.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  mention.abbreviation = end > head ? abbreviation_after(reading, end) : mention.abbreviation;
  *next = end;
  return cg_scanner_add(s, mention);
}
