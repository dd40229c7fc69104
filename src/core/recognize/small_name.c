/* SPDX-License-Identifier: Apache-2.0 */
/* "the open-ended working group on reeds established pursuant to resolution 99/240 (OEWG)": bodies
 * named in small letters. */
#include "recognize/small_name.h"

#include "recognize/scanner.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define NAME_MOST 30u     /* Tokens after the head */
#define FOUNDER_REACH 12u /* Tokens of "established pursuant to resolution 99/240" */
#define ABBREVIATION_FEWEST 3u

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

/* Index after the words from "on" at `at` that identify what the body is for; `at` if they do not
 * say where they end. */
static uint32_t past_subject(const cg_reading *reading, uint32_t at) {
  uint32_t end = at + 1;
  while (!is_end(reading, end)) {
    const bool is_number = reading->tokens[end].kind == CG_TOKEN_NUMBER;
    const bool has_years = is_number && reading->tokens[end].length == 4 &&
                           (is_end(reading, end + 1) || cg_read_is_mark(reading, end + 1, '-'));
    if (end - at > NAME_MOST || is_break(cg_read_lexeme(reading, end).lex) ||
        (is_number && !has_years)) {
      return at;
    }
    ++end;
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

cg_status cg_rule_small_body(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_reading *const reading = &s->reading;
  uint32_t head = at;
  const cg_lexeme word = cg_read_expression(reading, at, &head);
  const bool is_the = at > s->begin && cg_read_lexeme(reading, at - 1).lex == CG_LEX_THE;
  const cg_name known = cg_read_name(reading, CG_NAME_OF_ENTRY, at);
  if (!is_the || known.owner != CG_NONE ||
      cg_token_has(&reading->tokens[head - 1], CG_TOKEN_CAPITAL)) {
    return CG_OK;
  }
  const cg_lex lex = cg_read_lexeme(reading, head).lex;
  const uint32_t end = lex == CG_LEX_ON ? past_subject(reading, head) : head;
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
