/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/lookalike.h"

#include "pack/names.h"

/* Tokens between a preposition and the second gerund: "by engaging women and empowering" */
#define GERUND_REACH 40u
#define GERUND_LENGTH 5u /* "using", not "ring" */

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
  if (at >= clause->tokens.begin + 2 &&
      cg_phrase_is_before_noun(cg_acting_phrase(a, at - 2).phrase)) {
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
         (found.is_finite && found.words.end == found.words.begin + 1 && /* "plans and notes to" */
          cg_acting_takes(a, found.verb) == CG_VERB_TAKES_THING &&
          cg_acting_is_infinitive(a, found.words.end));
}

/* Whether the word at `at` is a gerund: "in promoting reeds", or the next of a list, ", planting
 * reeds, cutting them". */
static bool is_gerund_word(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  if (token->kind != CG_TOKEN_WORD || cg_token_has(token, CG_TOKEN_CAPITAL) ||
      token->length < GERUND_LENGTH || cg_acting_mention(a, at) != CG_NONE ||
      !cg_slice_has_suffix(cg_read_text(&a->reading, at), CG_SLICE("ing"))) {
    return false;
  }
  const cg_phrase before = cg_acting_phrase(a, at - 1).phrase;
  const cg_phrase after = cg_acting_phrase(a, at + 1).phrase;
  const bool has_object = at + 1 < a->reading.end && token[1].kind == CG_TOKEN_WORD &&
                          after != CG_PHRASE_AND && !cg_phrase_is_before_noun(after);
  return cg_phrase_is_before_noun(before)
           ? has_object || after == CG_PHRASE_AND
           : has_object && !cg_acting_phrase(a, at).phrase &&
               (before == CG_PHRASE_AND || cg_read_is_mark(&a->reading, at - 1, ','));
}

/* Whether a gerund is between the last act's verb and `at`. */
static bool has_gerund_before(const cg_acting *a, uint32_t at) {
  const cg_clause *const clause = cg_array_at(&a->document->clauses, a->clause);
  const uint32_t count = a->document->acts.count;
  const cg_act *const last = cg_array_at(&a->document->acts, count - (count > 0));
  const uint32_t begin = count > clause->acts.begin ? last->words.end : clause->tokens.begin;
  for (uint32_t i = at; i > begin && i + GERUND_REACH > at;) {
    --i;
    if (is_gerund_word(a, i)) {
      return true;
    }
  }
  return false;
}

bool cg_lookalike_is_listed(const cg_acting *a, uint32_t at, cg_verb_found found) {
  const uint32_t after = found.words.end;
  const bool is_saying = cg_acting_phrase(a, found.words.begin).phrase == CG_PHRASE_SAYING;
  if (found.is_finite || is_saying || found.words.end - found.words.begin > 1) {
    return false;
  }
  switch (cg_acting_takes(a, found.verb)) {
  case CG_VERB_TAKES_FOUNDED: return true; /* Only a decision establishes something */
  case CG_VERB_TAKES_INFINITIVE:
    return !cg_acting_is_infinitive(a, after) &&
           cg_acting_phrase(a, after).phrase != CG_PHRASE_THAT;
  case CG_VERB_TAKES_MEASURES:
    return cg_acting_phrase(a, after).phrase == CG_PHRASE_INFINITIVE || has_gerund_before(a, at);
  case CG_VERB_TAKES_SUBJECT:
    /* "Supporting", but not "commending" */
    return cg_acting_phrase(a, found.words.begin).phrase == CG_PHRASE_ASIDE &&
           has_gerund_before(a, at);
  default: return false;
  }
}

bool cg_lookalike_is_past(const cg_acting *a, cg_verb_found found) {
  const cg_name asked = found.is_finite
                          ? (cg_name){CG_NONE, found.words.end}
                          : cg_read_name(&a->reading, CG_NAME_OF_PASSIVE, found.words.begin);
  return asked.owner != CG_NONE && asked.end == found.words.end &&
         cg_acting_phrase(a, asked.end).phrase != CG_PHRASE_THAT;
}
