/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/verbs.h"

#include "pack/names.h"
#include "pack/phrases.h"
#include "pack/reading.h"

/* Whether the first word of the verb at `at` is one in the third person: of "re-emphasizes" the
 * part behind the hyphen. */
static bool is_finite(const cg_reading *reading, uint32_t at) {
  while (cg_read_is_mark(reading, at + 1, '-') && cg_read_is_glued(reading, at + 1) &&
         cg_read_is_glued(reading, at + 2)) {
    at += 2;
  }
  return reading->tokens[at].kind == CG_TOKEN_WORD &&
         cg_packs_is_finite(reading->packs, reading->tokens[at].word);
}

static cg_verb_found as_finite(cg_verb_found found) {
  found.is_base = false;
  return found;
}

/* The infinitive after "continues to" at `at`; "and continue to plant" is an action of somebody
 * else. */
static cg_verb_found continued_verb(const cg_reading *reading, uint32_t at) {
  const cg_verb_found none = {.verb = CG_NONE, .words = {at, at}};
  const cg_phrase_found continues = cg_read_phrase(reading, at);
  if (continues.phrase != CG_PHRASE_CONTINUED || !is_finite(reading, at)) {
    return none;
  }
  const cg_phrase_found to = cg_read_phrase(reading, continues.end);
  return to.phrase == CG_PHRASE_INFINITIVE ? as_finite(cg_verb_base_at(reading, to.end)) : none;
}

cg_verb_found cg_verb_at(const cg_reading *reading, uint32_t at) {
  while (at < reading->end) {
    const cg_verb_found continued = continued_verb(reading, at);
    if (continued.verb != CG_NONE) {
      return continued;
    }
    const cg_name verb = cg_read_name(reading, CG_NAME_OF_VERB, at);
    uint32_t next = at;
    if (verb.owner != CG_NONE) {
      return (cg_verb_found){
        .verb = verb.owner, .words = {at, verb.end}, .is_finite = is_finite(reading, at)};
    }
    if (cg_read_expression(reading, at, &next).lex != CG_LEX_ADVERB) {
      break;
    }
    at = next + cg_read_is_mark(reading, next, ',');
  }
  return (cg_verb_found){.verb = CG_NONE, .words = {at, at}};
}

/* Index after the adverbs at `at`. */
static uint32_t past_adverbs(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  while (cg_read_expression(reading, at, &next).lex == CG_LEX_ADVERB) {
    at = next;
  }
  return at;
}

cg_verb_found cg_verb_passive_at(const cg_reading *reading, uint32_t at) {
  const cg_verb_found none = {.verb = CG_NONE, .words = {at, at}};
  const cg_phrase_found copula = cg_read_phrase(reading, at);
  if (copula.phrase != CG_PHRASE_COPULA) {
    return none;
  }
  const cg_name verb = cg_read_name(reading, CG_NAME_OF_PASSIVE, past_adverbs(reading, copula.end));
  return verb.owner != CG_NONE &&
             cg_read_phrase(reading, past_adverbs(reading, verb.end)).phrase == CG_PHRASE_INFINITIVE
           ? (cg_verb_found){.verb = verb.owner,
                             .words = {at, verb.end},
                             .is_finite = true,
                             .is_passive = true}
           : none;
}

cg_verb_found cg_verb_base_at(const cg_reading *reading, uint32_t at) {
  while (at < reading->end) {
    const cg_name verb = cg_read_name(reading, CG_NAME_OF_BASE, at);
    const cg_phrase_found phrase = cg_read_phrase(reading, at);
    const bool is_continued = phrase.phrase == CG_PHRASE_CONTINUED;
    const bool goes_on =
      is_continued &&
      (cg_read_phrase(reading, phrase.end).phrase == CG_PHRASE_INFINITIVE || verb.owner == CG_NONE);
    uint32_t next = at;
    if (verb.owner != CG_NONE && !goes_on) {
      return (cg_verb_found){
        .verb = verb.owner, .words = {at, verb.end}, .is_finite = true, .is_base = true};
    }
    if (is_continued || phrase.phrase == CG_PHRASE_INFINITIVE) {
      at = phrase.end;
    } else if (cg_read_expression(reading, at, &next).lex == CG_LEX_ADVERB) {
      at = next;
    } else {
      break;
    }
  }
  return (cg_verb_found){.verb = CG_NONE, .words = {at, at}};
}
