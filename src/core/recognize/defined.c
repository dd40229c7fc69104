/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/defined.h"

#include "pack/reading.h"
#include "recognize/open_name.h"

#define ALIAS_MOST 6u /* Tokens of a short name in parentheses */

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

/* "(Water Convention)", "(“the Water Convention”)" after a name: the tokens of two words or more
 * that end in a head noun. */
static cg_span alias_at(const cg_scanner *s, uint32_t at) {
  const cg_reading *const reading = &s->reading;
  const cg_span none = {0, 0};
  uint32_t begin = cg_read_past_notes(reading, at);
  if (!cg_read_is_mark(reading, begin, '(')) {
    return none;
  }
  for (++begin; is_quote(reading, begin) || cg_read_lexeme(reading, begin).lex == CG_LEX_THE;) {
    ++begin;
  }
  uint32_t end = begin;
  while (end < begin + ALIAS_MOST && cg_open_is_capital(reading, end)) {
    ++end;
  }
  const bool is_closed = cg_read_is_mark(reading, end + is_quote(reading, end), ')');
  return end > begin + 1 && is_closed && cg_lex_is_head(cg_read_lexeme(reading, end - 1).lex)
           ? (cg_span){begin, end}
           : none;
}

cg_span cg_defined_at(const cg_scanner *s, uint32_t at) {
  const cg_span abbreviation = abbreviation_at(s, at);
  return abbreviation.end > abbreviation.begin ? abbreviation : alias_at(s, at);
}
