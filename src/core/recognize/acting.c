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

/* The phrase at `at`, looked for in the names of the packs. */
static cg_kept_phrase find_phrase(const cg_acting *a, uint32_t at) {
  const cg_name found =
    cg_names_find(a->reading.packs, CG_NAME_OF_PHRASE, a->reading.tokens, at, a->reading.end);
  return (cg_kept_phrase){(uint8_t)(found.owner == CG_NONE ? 0 : found.owner),
                          (uint8_t)(found.end - at)};
}

/* Whether the word at `at`, a phrase perhaps, is one whatever follows: most phrases are one word in
 * small letters, and the word behind it goes on with none. */
static bool is_alone(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  const cg_name_root *const root = &cg_packs_vocabulary(a->reading.packs)->roots[token->word];
  return !cg_token_has(token, CG_TOKEN_CAPITAL) && at + 1 < a->reading.end &&
         token[1].kind == CG_TOKEN_WORD &&
         (token[1].word == CG_NONE || !(root->follows & cg_word_bit(token[1].word)));
}

/* The phrase at the word `at`, which begins names of phrases. */
static cg_kept_phrase phrase_of(const cg_acting *a, uint32_t at) {
  if (!is_alone(a, at)) {
    return find_phrase(a, at);
  }
  cg_kept_phrase *const known = &a->by_word[a->reading.tokens[at].word];
  if (!known->length) {
    *known = find_phrase(a, at);
    known->length = 1; /* Of no phrase too: it is known */
  }
  return (cg_kept_phrase){known->phrase, known->phrase != 0};
}

void cg_acting_find_phrases(const cg_acting *a, uint32_t begin) {
  const cg_name_kinds kinds = cg_name_kind_bit(CG_NAME_OF_PHRASE);
  for (uint32_t at = begin; at < a->reading.end; ++at) {
    const cg_kept_phrase none = {0, 0};
    const bool may_be =
      a->reading.tokens[at].kind == CG_TOKEN_WORD && a->covers[at - a->tokens.begin] == CG_NONE &&
      cg_names_begin(a->reading.packs, kinds, a->reading.tokens, at, a->reading.end);
    a->phrases[at - a->tokens.begin] = may_be ? phrase_of(a, at) : none;
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
         phrase != CG_PHRASE_PRONOUN && phrase != CG_PHRASE_PLURAL && phrase != CG_PHRASE_ITSELF;
}

uint32_t cg_acting_next(const cg_acting *a, uint32_t at) {
  const cg_mention *const inside = cg_acting_named(a, at);
  return inside && inside->tokens.end > at ? inside->tokens.end : at + 1;
}

bool cg_acting_is_quote(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  return token->kind == CG_TOKEN_NOTE ||
         (token->kind == CG_TOKEN_MARK &&
          (token->word == '"' || token->word == '\'' || token->word == CG_QUOTE_OPENS));
}

bool cg_acting_ends_sentence(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  return cg_token_is_mark(token, '.') && at &&
         (token[-1].length > ABBREVIATION_MOST || token[-1].kind != CG_TOKEN_WORD) &&
         (at + 1 >= a->reading.end || cg_token_has(token + 1, CG_TOKEN_CAPITAL));
}

bool cg_acting_is_stop(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  return cg_acting_ends_sentence(a, at) || cg_token_is_mark(token, ';') ||
         token->kind == CG_TOKEN_BREAK;
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
