/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/scanner.h"
#include "pack/reading.h"

#define LIST_REACH 6u /* Tokens of an item of a list before "and" */

cg_mention cg_scanner_mention(const cg_scanner *s, cg_mention_kind kind, cg_rule rule,
                              cg_span tokens) {
  return (cg_mention){.kind = kind,
                      .rule = rule,
                      .tokens = tokens,
                      .clause = s->clause,
                      .entry = CG_NONE,
                      .value = {"", 0},
                      .other = {"", 0},
                      .number = CG_NONE,
                      .organ = CG_NONE,
                      .head = CG_NONE};
}

uint32_t cg_scanner_last_index(const cg_scanner *s) {
  const uint32_t count = s->document->mentions.count;
  return count > s->first ? count - 1 : CG_NONE;
}

cg_mention *cg_scanner_last(const cg_scanner *s) {
  const uint32_t last = cg_scanner_last_index(s);
  return last == CG_NONE ? NULL : cg_array_at(&s->document->mentions, last);
}

uint32_t cg_scanner_before(const cg_scanner *s, uint32_t at) {
  while (at > s->begin) {
    const cg_token *const token = &s->reading.tokens[--at];
    const bool is_quote = token->kind == CG_TOKEN_MARK &&
                          (token->word == '\'' || token->word == '"' ||
                           token->word == CG_QUOTE_OPENS || token->word == CG_QUOTE_CLOSES);
    if (token->kind != CG_TOKEN_NOTE && !is_quote) {
      return at;
    }
  }
  return CG_NONE;
}

bool cg_scanner_is_list(const cg_reading *reading, uint32_t at) {
  for (uint32_t i = at + 1; i < reading->end && i <= at + LIST_REACH; ++i) {
    const cg_token *const token = &reading->tokens[i];
    uint32_t past = 0;
    const cg_lex lex = cg_read_expression(reading, i, &past).lex;
    const bool is_part = token->kind == CG_TOKEN_WORD && !cg_token_has(token, CG_TOKEN_CAPITAL) &&
                         lex != CG_LEX_LIST_WORD && lex != CG_LEX_RELATIVE && lex != CG_LEX_OWN &&
                         lex != CG_LEX_THE;
    if (lex == CG_LEX_AND || cg_token_is_mark(token, ',')) {
      return i > at + 1;
    }
    if (!is_part) {
      return false;
    }
  }
  return false;
}
