/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/party_noun.h"

#include <string.h>

bool cg_party_is_aside(cg_phrase phrase) {
  return phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_AT || phrase == CG_PHRASE_DEADLINE ||
         phrase == CG_PHRASE_UNTIL || phrase == CG_PHRASE_THAT || phrase == CG_PHRASE_INFINITIVE ||
         cg_phrase_is_done(phrase) || phrase == CG_PHRASE_NOT || phrase == CG_PHRASE_TERMS ||
         phrase == CG_PHRASE_DUTY || phrase == CG_PHRASE_PURPOSE || phrase == CG_PHRASE_WITHIN ||
         phrase == CG_PHRASE_END_OF;
}

bool cg_party_noun_ends(const cg_acting *a, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end; ++at) {
    const cg_phrase_found found = cg_acting_phrase(a, at);
    if (found.phrase == CG_PHRASE_PARTY && found.end == end) {
      return true;
    }
  }
  return false;
}

uint32_t cg_party_noun_end(const cg_acting *a, uint32_t begin, uint32_t end) {
  while (end > begin && (cg_acting_phrase(a, end - 1).phrase == CG_PHRASE_CONTINUED ||
                         cg_acting_phrase(a, end - 1).phrase == CG_PHRASE_OF)) {
    --end;
  }
  return end;
}

/* Whether the word ends in an apostrophe, or in one and "s": not "d'Ivoire". */
static bool ends_as_owner(cg_slice word) {
  const size_t end =
    word.length && word.data[word.length - 1] == 's' ? word.length - 1 : word.length;
  return end > 1 && (word.data[end - 1] == '\'' ||
                     (end > 3 && memcmp(word.data + end - 3, "\xE2\x80\x99", 3) == 0));
}

bool cg_party_noun_owns(const cg_acting *a, uint32_t end) {
  return (end < a->reading.end && cg_acting_is_apostrophe(&a->reading.tokens[end])) ||
         ends_as_owner(cg_read_text(&a->reading, end - 1));
}

bool cg_party_noun_is_elected(const cg_acting *a, uint32_t at, uint32_t end) {
  const cg_phrase_found phrase = cg_acting_phrase(a, at);
  return cg_phrase_is_done(phrase.phrase) && phrase.end < end &&
         (cg_acting_phrase(a, phrase.end).phrase == CG_PHRASE_PARTY ||
          cg_token_has(&a->reading.tokens[phrase.end], CG_TOKEN_CAPITAL));
}

bool cg_party_noun_verb(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  const cg_phrase before = cg_acting_phrase(a, at - 1).phrase;
  return cg_phrase_is_task_verb(phrase) || phrase == CG_PHRASE_DELIVER ||
         phrase == CG_PHRASE_INFORM || phrase == CG_PHRASE_VERB || phrase == CG_PHRASE_CONTINUED ||
         ((phrase == CG_PHRASE_TASK_NOUN || phrase == CG_PHRASE_DELIVERABLE) &&
          before != CG_PHRASE_THOSE && before != CG_PHRASE_AND &&
          !cg_phrase_is_before_noun(before) && !cg_read_is_mark(&a->reading, at - 1, ','));
}

/* Index after the name to which the noun before `at` belongs, "of the Unit"; `at` if none does. */
static uint32_t past_owner(const cg_acting *a, uint32_t at) {
  uint32_t name = cg_acting_phrase(a, at).phrase == CG_PHRASE_OF ? at + 1 : at;
  name += name > at && cg_acting_phrase(a, name).phrase == CG_PHRASE_THOSE;
  return name > at && cg_acting_mention(a, name) != CG_NONE ? cg_acting_next(a, name) : at;
}

bool cg_party_noun_is_of(const cg_acting *a, uint32_t at, uint32_t end) {
  const cg_phrase_found noun = cg_acting_phrase(a, at);
  uint32_t whole = end + 1;
  if (noun.phrase != CG_PHRASE_PARTY || noun.end != end ||
      cg_acting_phrase(a, end).phrase != CG_PHRASE_OF) {
    return false;
  }
  while (cg_acting_phrase(a, whole).phrase == CG_PHRASE_THOSE) {
    ++whole;
  }
  return cg_acting_mention(a, whole) == CG_NONE;
}

uint32_t cg_party_noun_subject(const cg_acting *a, uint32_t at, uint32_t limit) {
  const uint32_t noun = cg_acting_phrase(a, at).end;
  const uint32_t end = past_owner(a, noun);
  /* "others concerned comply" */
  const uint32_t after =
    end + (cg_acting_phrase(a, end).phrase == CG_PHRASE_THOSE && cg_party_noun_verb(a, end + 1));
  const cg_phrase next = cg_acting_phrase(a, after).phrase;
  /* "the members count their reeds", but not "leadership positions", "the members' rights" */
  const bool is_verb = cg_acting_phrase(a, after + 1).phrase == CG_PHRASE_THOSE;
  if (end < limit &&
      (next == CG_PHRASE_THOSE || (!next && !is_verb && !cg_read_is_mark(&a->reading, end, ',')))) {
    return CG_NONE;
  }
  for (uint32_t i = end; i < a->reading.end && i <= limit; i = cg_acting_next(a, i)) {
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_COPULA) {
      return CG_NONE;
    }
    if (cg_party_noun_verb(a, i)) {
      return end;
    }
    if (i == limit && cg_acting_is_duty(a, i)) {
      return cg_acting_phrase(a, i + 1).phrase == CG_PHRASE_COPULA ? CG_NONE : end;
    }
  }
  return end;
}
