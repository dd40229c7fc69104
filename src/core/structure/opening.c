/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/opening.h"

#include "pack/names.h"
#include "pack/reading.h"

cg_reading cg_reading_of(const cg_document *document, const cg_packs *packs, uint32_t end) {
  return (cg_reading){packs, cg_document_tokens(document), document->text, end, NULL};
}

/* Index of the first word from `at` on that is not an adverb: "also", "strongly", "in this
 * regard,". */
static uint32_t past_adverbs(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  while (at < reading->end && cg_read_expression(reading, at, &next).lex == CG_LEX_ADVERB) {
    at = next;
  }
  return at;
}

cg_opening cg_opening_at(const cg_reading *reading, uint32_t at) {
  if (at >= reading->end || reading->tokens[at].kind != CG_TOKEN_WORD ||
      !cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)) {
    return CG_OPENING_OTHER;
  }
  const uint32_t verb = past_adverbs(reading, at);
  if (verb >= reading->end || reading->tokens[verb].kind != CG_TOKEN_WORD) {
    return CG_OPENING_OTHER;
  }
  if (cg_packs_is_finite(reading->packs, reading->tokens[verb].word)) {
    return CG_OPENING_FINITE;
  }
  return cg_read_name(reading, CG_NAME_OF_VERB, verb).owner == CG_NONE ? CG_OPENING_OTHER
                                                                       : CG_OPENING_PARTICIPLE;
}

/* Whether a token is a note mark, a closing quotation mark, or a bare note number: "the
 * Secretary-General, 50". */
static bool is_trailing(const cg_reading *reading, cg_span tokens, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  const bool is_quote = token->kind == CG_TOKEN_MARK &&
                        (token->word == 0x201D || token->word == '"' || token->word == ']');
  const bool is_letter =
    at > tokens.begin + 1 && token[-2].kind == CG_TOKEN_WORD && token[-2].length == 1;
  const bool is_bare = token->kind == CG_TOKEN_NUMBER && token->length <= 3 && at > tokens.begin &&
                       token[-1].kind == CG_TOKEN_MARK && !is_letter; /* Not "A/79/L.19" */
  return token->kind == CG_TOKEN_NOTE || is_quote || is_bare;
}

uint32_t cg_final_mark(const cg_reading *reading, cg_span tokens) {
  uint32_t last = tokens.end;
  while (last > tokens.begin && is_trailing(reading, tokens, last - 1)) {
    --last;
  }
  const cg_token *const token = last > tokens.begin ? &reading->tokens[last - 1] : NULL;
  return token && token->kind == CG_TOKEN_MARK ? token->word : 0;
}

bool cg_ends_sentence(const cg_reading *reading, cg_span tokens) {
  const uint32_t mark = cg_final_mark(reading, tokens);
  return mark == '.' || mark == ',' || mark == ';' || mark == ':';
}

/* The tokens between the quotation marks of “Lamps for all”; `tokens` without such marks. */
static cg_span unquoted(const cg_reading *reading, cg_span tokens) {
  const bool is_quoted =
    tokens.end > tokens.begin + 2 &&
    cg_read_quoted(reading, tokens.begin, tokens.end - tokens.begin) == tokens.end;
  return is_quoted ? (cg_span){tokens.begin + 1, tokens.end - 1} : tokens;
}

bool cg_is_heading(const cg_reading *reading, cg_span tokens) {
  tokens = unquoted(reading, tokens);
  return tokens.begin < tokens.end && reading->tokens[tokens.begin].kind == CG_TOKEN_WORD &&
         cg_token_has(&reading->tokens[tokens.begin], CG_TOKEN_CAPITAL) &&
         !cg_ends_sentence(reading, tokens) &&
         cg_opening_at(reading, tokens.begin) == CG_OPENING_OTHER &&
         cg_read_name_within(reading, CG_NAME_OF_VERB, tokens.begin, tokens.end).owner == CG_NONE;
}
