/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/acting.h"

#include "pack/names.h"
#include "pack/packs.h"

#define ABBREVIATION_MOST 3u /* Letters of a word that a full stop may shorten: "No.", "Mr." */
#define ASIDE_REACH 40u      /* Tokens between the commas of an aside */

cg_kind cg_acting_kind(const cg_acting *a, const cg_mention *mention) {
  return mention->entry == CG_NONE ? mention->thing
                                   : cg_packs_entry(a->reading.packs, mention->entry)->kind;
}

bool cg_acting_can_act(const cg_acting *a, uint32_t mention) {
  const cg_mention *const named =
    mention == CG_NONE ? NULL : cg_array_at(&a->document->mentions, mention);
  const cg_kind kind = named ? cg_acting_kind(a, named) : 0;
  return named &&
         (cg_kind_is(kind, CG_KIND_BODY) || cg_kind_is_state(kind) || kind == CG_KIND_GROUP ||
          cg_kind_is(kind, CG_KIND_EVENT) ||
          (!kind && (named->kind == CG_MENTION_ACRONYM || named->kind == CG_MENTION_SHORT)));
}

/* Find the phrase at `at`, whose word begins names of phrases.  Most phrases are one word in small
 * letters, and what is behind it goes on with none. */
static void find_phrase(const cg_acting *a, uint32_t at, const cg_token *token,
                        const cg_name_root *root, cg_acting_token *out) {
  if (!cg_token_has(token, CG_TOKEN_CAPITAL) && at + 1 < a->reading.end &&
      !cg_name_goes_on(root, cg_name_kind_bit(CG_NAME_OF_PHRASE), token + 1)) {
    out->phrase = (uint8_t)cg_root_phrase(root);
    out->length = out->phrase != 0;
    return;
  }
  const cg_phrase_found found = cg_read_phrase(&a->reading, at);
  out->phrase = (uint8_t)found.phrase;
  out->length = (uint8_t)(found.end - at);
}

/* What may begin at the word `token`, which is `phrase` and has a token before it or not. */
static cg_acting_place place_of(const cg_packs *packs, const cg_token *token, unsigned phrase,
                                bool has_before) {
  const bool is_capital = cg_token_has(token, CG_TOKEN_CAPITAL);
  if (phrase == CG_PHRASE_AND) {
    return CG_PLACE_JOINT;
  }
  /* A sentence, or an item of a list with dashes */
  if (is_capital && has_before &&
      (cg_token_is_mark(token - 1, '.') || cg_token_is_mark(token - 1, '-'))) {
    return CG_PLACE_SENTENCE;
  }
  const bool is_inner = phrase == CG_PHRASE_INFINITIVE || phrase == CG_PHRASE_THAT ||
                        ((phrase == CG_PHRASE_ASIDE || is_capital) &&
                         cg_packs_lexeme(packs, token->word).lex == CG_LEX_RELATIVE);
  return is_inner ? CG_PLACE_INNER : CG_PLACE_NONE;
}

void cg_acting_find_phrases(const cg_acting *a, uint32_t begin) {
  const cg_name_kinds kinds = cg_name_kind_bit(CG_NAME_OF_PHRASE);
  const cg_packs *const packs = a->reading.packs;
  const cg_vocabulary words = *cg_packs_vocabulary(packs);
  const cg_token *token = &a->reading.tokens[begin];
  const uint32_t end = a->reading.end;
  cg_acting_token *out = &a->kept[begin - a->tokens.begin];
  for (uint32_t at = begin; at < end; ++at, ++token, ++out) {
    if (token->kind != CG_TOKEN_WORD) {
      const bool is_joint = cg_token_is_mark(token, ',') || cg_token_is_mark(token, ';');
      out->place = is_joint ? CG_PLACE_JOINT : CG_PLACE_NONE;
      continue;
    }
    if (!out->cover && token->word < words.root_count && words.roots[token->word].kinds & kinds) {
      find_phrase(a, at, token, &words.roots[token->word], out);
    }
    if (out->phrase || cg_token_has(token, CG_TOKEN_CAPITAL)) {
      out->place = (uint16_t)place_of(packs, token, out->phrase, at > 0);
    }
  }
}

uint32_t cg_acting_aside_end(const cg_acting *a, uint32_t at) {
  for (uint32_t i = at; i < a->reading.end && i < at + ASIDE_REACH && !cg_acting_is_stop(a, i);
       i = cg_acting_next(a, i)) {
    if (cg_read_is_mark(&a->reading, i, ',')) {
      return i;
    }
  }
  return CG_NONE;
}

/* Whether a verb follows the aside that begins at `at`: "to, during this phase, strengthen". */
static bool is_verb_after_aside(const cg_acting *a, uint32_t at) {
  const uint32_t end = cg_acting_aside_end(a, at);
  const cg_phrase phrase = end == CG_NONE ? 0 : cg_acting_phrase(a, end + 1).phrase;
  return cg_phrase_is_task_verb(phrase) || phrase == CG_PHRASE_DELIVER;
}

bool cg_acting_is_infinitive(const cg_acting *a, uint32_t at) {
  const cg_phrase_found to = cg_acting_phrase(a, at);
  if (to.phrase != CG_PHRASE_INFINITIVE || to.end >= a->reading.end ||
      cg_acting_mention(a, to.end) != CG_NONE) {
    return false;
  }
  const cg_phrase phrase = cg_acting_phrase(a, to.end).phrase;
  if (cg_read_is_mark(&a->reading, to.end, ',')) {
    return is_verb_after_aside(a, to.end + 1);
  }
  const cg_token *const next = &a->reading.tokens[to.end];
  const cg_name group = cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, to.end);
  return group.owner == CG_NONE && next->kind == CG_TOKEN_WORD &&
         !cg_token_has(next, CG_TOKEN_CAPITAL) && phrase != CG_PHRASE_THOSE &&
         phrase != CG_PHRASE_THAT && phrase != CG_PHRASE_GOVERNMENT &&
         phrase != CG_PHRASE_PRONOUN && phrase != CG_PHRASE_PLURAL && phrase != CG_PHRASE_ITSELF &&
         phrase != CG_PHRASE_AT; /* "referred to in paragraph 3" */
}

bool cg_acting_is_quote(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  return token->kind == CG_TOKEN_NOTE ||
         (token->kind == CG_TOKEN_MARK &&
          (token->word == '"' || token->word == '\'' || token->word == CG_QUOTE_OPENS));
}

uint32_t cg_acting_past_apostrophe(const cg_acting *a, uint32_t at) {
  return at + 1 +
         (cg_read_is_glued(&a->reading, at + 1) && cg_read_text(&a->reading, at + 1).length == 1);
}

bool cg_acting_is_full_stop(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  return at && (token[-1].length > ABBREVIATION_MOST || token[-1].kind != CG_TOKEN_WORD) &&
         (at + 1 >= a->reading.end || cg_token_has(token + 1, CG_TOKEN_CAPITAL));
}

uint32_t cg_acting_past_adverbs(const cg_acting *a, uint32_t at) {
  uint32_t next = at;
  while (cg_read_is_mark(&a->reading, at, ',') ||
         cg_read_expression(&a->reading, at, &next).lex == CG_LEX_ADVERB) {
    at = next > at ? next : at + 1;
    next = at;
  }
  return at;
}
