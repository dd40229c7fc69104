/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/defined.h"

#include "pack/reading.h"
#include "recognize/open_name.h"

#define ALIAS_MOST 6u  /* Tokens of a short name in parentheses */
#define CALLED_MOST 4u /* Words of "referred to as" */

/* "(UNMHA)" after a name: the tokens between the parentheses. */
static cg_span abbreviation_at(const cg_scanner *s, uint32_t at) {
  const cg_span none = {0, 0};
  const uint32_t open = cg_read_past_notes(&s->reading, at);
  uint32_t close = open + 1;
  if (!cg_read_is_mark(&s->reading, open, '(')) {
    return none;
  }
  while (
    close < s->reading.end && close < open + 5 &&
    (s->reading.tokens[close].kind == CG_TOKEN_WORD || cg_read_is_mark(&s->reading, close, '-'))) {
    if (s->reading.tokens[close].kind == CG_TOKEN_WORD &&
        (s->reading.tokens[close].length < 2 ||
         !cg_is_upper(cg_read_text(&s->reading, close).data[1]))) {
      return none;
    }
    ++close;
  }
  return close > open + 1 && cg_read_is_mark(&s->reading, close, ')') ? (cg_span){open + 1, close}
                                                                      : none;
}

/* A quotation mark on either side. */
static bool is_quote(const cg_reading *reading, uint32_t at) {
  return cg_read_is_quote(reading, at) ||
         (at < reading->end && reading->tokens[at].kind == CG_TOKEN_MARK &&
          reading->tokens[at].word == CG_QUOTE_CLOSES);
}

/* Index after "referred to as" at `at`: words in small letters before "the". */
static uint32_t past_small(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  while (next < reading->end && next < at + CALLED_MOST &&
         reading->tokens[next].kind == CG_TOKEN_WORD &&
         !cg_token_has(&reading->tokens[next], CG_TOKEN_CAPITAL) &&
         cg_read_lexeme(reading, next).lex != CG_LEX_THE) {
    ++next;
  }
  return next;
}

/* "(Water Convention)", "(“the Water Convention”)", ", hereinafter called the Water Convention,"
 * after a name: the tokens of two words or more that end in a head noun. */
static cg_span alias_at(const cg_scanner *s, uint32_t at) {
  const cg_reading *const reading = &s->reading;
  const cg_span none = {0, 0};
  uint32_t begin = cg_read_past_notes(reading, at);
  const bool is_open = cg_read_is_mark(reading, begin, '(');
  if (!is_open && !cg_read_is_mark(reading, begin, ',')) {
    return none;
  }
  const cg_lexeme called = cg_read_lexeme(reading, begin + 1);
  const bool is_called = called.lex == CG_LEX_HERE && called.value == CG_HERE_CALLED;
  if (!is_open && !is_called) {
    return none;
  }
  begin = is_called ? past_small(reading, begin + 2) : begin + 1;
  while (is_quote(reading, begin) || cg_read_lexeme(reading, begin).lex == CG_LEX_THE) {
    ++begin;
  }
  uint32_t end = begin;
  while (end < begin + ALIAS_MOST && cg_open_is_capital(reading, end)) {
    ++end;
  }
  const uint32_t after = end + is_quote(reading, end);
  const bool is_closed =
    cg_read_is_mark(reading, after, ')') || (is_called && cg_read_is_mark(reading, after, ','));
  return end > begin + 1 && is_closed && cg_lex_is_head(cg_read_lexeme(reading, end - 1).lex)
           ? (cg_span){begin, end}
           : none;
}

cg_span cg_defined_at(const cg_scanner *s, uint32_t at) {
  const cg_span abbreviation = abbreviation_at(s, at);
  return abbreviation.end > abbreviation.begin ? abbreviation : alias_at(s, at);
}
