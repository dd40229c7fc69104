/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recognize/scanner.h"

cg_mention cg_scanner_mention(const cg_scanner *s, cg_mention_kind kind, cg_rule rule,
                              cg_span tokens) {
  return (cg_mention){.kind = kind,
                      .rule = rule,
                      .tokens = tokens,
                      .clause = s->clause,
                      .entry = CG_NONE,
                      .value = {"", 0},
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
                          (token->word == '\'' || token->word == '"' || token->word == 0x201C ||
                           token->word == 0x201D);
    if (token->kind != CG_TOKEN_NOTE && !is_quote) {
      return at;
    }
  }
  return CG_NONE;
}
