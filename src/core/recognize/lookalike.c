/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/lookalike.h"

#include "pack/names.h"

/* Tokens between a preposition and the second gerund: "by engaging women and empowering" */
#define GERUND_REACH 40u

bool cg_lookalike_is_noun(const cg_acting *a, cg_verb_found found, bool is_apart) {
  const uint32_t at = found.words.end;
  if (at >= a->reading.end || found.words.end - found.words.begin > 1 || !found.is_finite) {
    return at >= a->reading.end;
  }
  const cg_phrase_found after = cg_acting_phrase(a, at);
  const cg_token *const token = &a->reading.tokens[at];
  uint32_t next = at + 1;
  const bool is_aside = cg_token_is_mark(token, ',') &&
                        cg_read_expression(&a->reading, at + 1, &next).lex == CG_LEX_ADVERB;
  /* "recalls in this regard" */
  const bool is_adverb = cg_read_expression(&a->reading, at, &next).lex == CG_LEX_ADVERB;
  return after.phrase == CG_PHRASE_OF || after.phrase == CG_PHRASE_DUTY ||
         (after.phrase == CG_PHRASE_AT && !is_adverb) ||
         (token->kind == CG_TOKEN_MARK && !is_aside && !cg_acting_is_quote(a, at) && !is_apart) ||
         cg_token_has(token - 1, CG_TOKEN_CAPITAL);
}

/* Whether the participle after the "and" at `at`, without a comma, may be a gerund: a preposition
 * is between it and the verb or comma before, "by engaging women and empowering cutters", and
 * others do what it says. */
static bool is_gerund(const cg_acting *a, uint32_t at, cg_verb_found found) {
  const cg_clause *const clause = cg_array_at(&a->document->clauses, a->clause);
  if (cg_phrase_is_before_noun(cg_acting_phrase(a, at - 2).phrase)) {
    return true;
  }
  if (cg_acting_phrase(a, found.words.begin).phrase == CG_PHRASE_SAYING) {
    return false;
  }
  for (uint32_t i = at; i > clause->tokens.begin && i + GERUND_REACH > at &&
                        !cg_read_is_mark(&a->reading, i - 1, ',');) {
    --i;
    if (cg_phrase_is_before_noun(cg_acting_phrase(a, i).phrase)) {
      return true;
    }
  }
  return false;
}

bool cg_lookalike_is_paired(const cg_acting *a, uint32_t at, cg_verb_found found) {
  return (!found.is_finite && is_gerund(a, at, found)) ||
         (found.is_finite && cg_acting_takes(a, found.verb) == CG_VERB_TAKES_THING &&
          cg_acting_is_infinitive(a, found.words.end));
}

bool cg_lookalike_is_past(const cg_acting *a, cg_verb_found found) {
  const cg_name asked = found.is_finite
                          ? (cg_name){CG_NONE, found.words.end}
                          : cg_read_name(&a->reading, CG_NAME_OF_PASSIVE, found.words.begin);
  return asked.owner != CG_NONE && asked.end == found.words.end &&
         cg_acting_phrase(a, asked.end).phrase != CG_PHRASE_THAT;
}
