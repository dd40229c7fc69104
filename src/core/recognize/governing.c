/* SPDX-License-Identifier: Apache-2.0 */
/* Verbs that count: the adopting body is their subject.  They are at the head of a clause, after
 * "and", after "The Council" at the start of a sentence; verbs inside a name, or with another
 * subject, do not count. */
#include "recognize/governing.h"

#include "pack/names.h"
#include "recognize/lookalike.h"
#include "recognize/speaker.h"

/* Tokens between "The Council" and its verb, as in "The Council, having heard …, requests" */
#define SUBJECT_REACH 150u
/* Tokens between the verb of the enacting words and the first paragraph: "resolves that: 1." */
#define ENACTING_REACH 8u
#define DASH_REACH 3u     /* Tokens between ":" and the verb: a break, a dash */
#define PASSIVE_REACH 40u /* Tokens between who is asked and "is requested" */

static const cg_act *last_act(const cg_acting *a) {
  return cg_array_at(&a->document->acts, a->document->acts.count - 1);
}

static const cg_token *token_at(const cg_acting *a, uint32_t at) { return &a->reading.tokens[at]; }

/* Index of the first token from `at` on that is no note mark: "the Council,2 requests". */
static uint32_t past_notes(const cg_acting *a, uint32_t at) {
  while (at < a->reading.end && token_at(a, at)->kind == CG_TOKEN_NOTE) {
    ++at;
  }
  return at;
}

uint32_t cg_governing_begin(const cg_acting *a, uint32_t at) {
  while (at < a->reading.end && cg_acting_is_quote(a, at)) {
    ++at;
  }
  return at;
}

/* Whether cg_verb_at() may find a verb at `at`, which most words rule out: they begin no verb, are
 * no adverb and do not say "continues". */
static bool may_be_verb(const cg_acting *a, uint32_t at) {
  const cg_name_kinds kinds =
    cg_name_kind_bit(CG_NAME_OF_VERB) | cg_name_kind_bit(CG_NAME_OF_LEXEME);
  return at < a->reading.end &&
         (cg_names_begin(a->reading.packs, kinds, a->reading.tokens, at, a->reading.end) ||
          cg_read_lexeme(&a->reading, at).lex == CG_LEX_ADVERB ||
          cg_acting_phrase(a, at).phrase == CG_PHRASE_CONTINUED ||
          cg_acting_mention(a, at) != CG_NONE);
}

/* Index of the verb in the third person after the words between commas at `at`, as in "and, taking
 * note of …, requests"; `at` if none follows. */
static uint32_t past_aside(const cg_acting *a, uint32_t at) {
  if (!cg_read_is_mark(&a->reading, at - 1, ',') || cg_acting_is_infinitive(a, at)) {
    return at;
  }
  const uint32_t end = cg_acting_aside_end(a, at);
  const uint32_t next = end == CG_NONE ? at : past_notes(a, end + 1);
  return next > at && may_be_verb(a, next) && cg_verb_at(&a->reading, next).is_finite ? next : at;
}

/* "…, and in this regard urges", "…, reaffirms": the verb after the joining word or comma at
 * `at`. */
static cg_verb_found joined_verb(const cg_acting *a, uint32_t at) {
  const cg_verb_found none = {.verb = CG_NONE, .words = {at, at}};
  const bool is_comma =
    cg_read_is_mark(&a->reading, at, ',') || cg_read_is_mark(&a->reading, at, ';');
  const cg_phrase_found and = cg_acting_phrase(a, at);
  if (!is_comma && and.phrase != CG_PHRASE_AND) {
    return none;
  }
  uint32_t next = is_comma ? at + 1 : and.end;
  next += cg_read_is_mark(&a->reading, next, ',');
  next = is_comma ? past_notes(a, next) : past_aside(a, next);
  if (!may_be_verb(a, next)) {
    return none;
  }
  const cg_verb_found found = cg_verb_at(&a->reading, next);
  const bool is_inside = found.verb != CG_NONE &&
                         (cg_acting_mention(a, found.words.begin) != CG_NONE ||
                          cg_lookalike_is_past(a, found) || cg_lookalike_is_listed(a, at, found));
  const bool is_apart = is_comma || cg_read_is_mark(&a->reading, at - 1, ',');
  const bool is_after_and = !is_comma && is_apart;
  return found.verb == CG_NONE || is_inside || cg_lookalike_is_noun(a, found, is_after_and) ||
             (!is_apart && cg_lookalike_is_paired(a, at, found))
           ? none
           : found;
}

/* The verb in its base form behind the comma or ", and" at `at`, "We recall reeds, deplore floods,
 * and call upon States to help", where the verb before has no task whose words it could be. */
static cg_verb_found joined_base(const cg_acting *a, uint32_t at) {
  const cg_verb_found none = {.verb = CG_NONE, .words = {at, at}};
  const cg_act *const last = last_act(a);
  if (last->mode != CG_NONE || last->inherited != CG_NONE) {
    return none;
  }
  const bool is_thing =
    a->inner == CG_NONE && !a->is_deep && cg_acting_takes(a, last->verb) == CG_VERB_TAKES_THING;
  const cg_phrase_found and = cg_acting_phrase(a, at);
  const bool is_comma = cg_read_is_mark(&a->reading, at, ',');
  /* "; and also request" */
  const bool is_far = and.phrase == CG_PHRASE_AND && cg_read_is_mark(&a->reading, at - 1, ';');
  if (!is_far && (!is_thing || (!is_comma && (and.phrase != CG_PHRASE_AND ||
                                              !cg_read_is_mark(&a->reading, at - 1, ','))))) {
    return none;
  }
  const cg_verb_found found = cg_verb_base_at(&a->reading, is_comma ? at + 1 : and.end);
  const cg_phrase after = cg_acting_phrase(a, found.words.end).phrase;
  const bool is_verb =
    found.words.end > found.words.begin + 1 || after == CG_PHRASE_THOSE ||
    after == CG_PHRASE_THAT || cg_acting_mention(a, found.words.end) != CG_NONE ||
    cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, found.words.end).owner != CG_NONE;
  return found.verb != CG_NONE && is_verb ? found : none;
}

/* "States which are invited" is no such verb, and no other verb of duty may precede it. */
cg_verb_found cg_governing_passive(const cg_acting *a, uint32_t at) {
  for (uint32_t i = at; i < a->reading.end && i < at + PASSIVE_REACH && !cg_acting_is_stop(a, i);
       i = cg_acting_next(a, i)) {
    const cg_phrase phrase = cg_acting_phrase(a, i).phrase;
    if (phrase == CG_PHRASE_DUTY || phrase == CG_PHRASE_INFINITIVE ||
        (phrase == CG_PHRASE_THAT && i > at)) {
      break;
    }
    if (phrase == CG_PHRASE_COPULA) {
      const cg_phrase before = i > at ? cg_acting_phrase(a, i - 1).phrase : 0;
      const cg_verb_found found = cg_verb_passive_at(&a->reading, i);
      if (found.verb == CG_NONE && before != CG_PHRASE_ASIDE) {
        break; /* "Reeds are tall" */
      }
      if (before != CG_PHRASE_ASIDE) {
        return found;
      }
    }
  }
  return (cg_verb_found){.verb = CG_NONE, .words = {at, at}};
}

/* The finite verb of the body that speaks, in the sentence at `at`, at once or after an aside
 * between commas. */
static cg_verb_found sentence_verb(const cg_acting *a, uint32_t at) {
  const uint32_t subject = cg_speaker_past(a, at);
  cg_verb_found found = {.verb = CG_NONE, .words = {at, at}};
  if (subject == at) {
    const cg_phrase_found we = cg_acting_phrase(a, at);
    return we.phrase == CG_PHRASE_SPEAKER
             ? cg_verb_base_at(&a->reading, we.end + cg_read_is_mark(&a->reading, we.end, ','))
             : cg_governing_passive(a, at);
  }
  for (uint32_t i = subject;
       i < a->reading.end && i < subject + SUBJECT_REACH && !cg_acting_is_stop(a, i); ++i) {
    const bool is_comma = cg_read_is_mark(&a->reading, i, ',');
    found = i == subject || is_comma ? cg_verb_at(&a->reading, past_notes(a, i + is_comma)) : found;
    if (found.verb != CG_NONE && found.is_finite &&
        cg_acting_mention(a, found.words.begin) == CG_NONE) {
      return found;
    }
    if (i == subject && !is_comma) {
      break;
    }
  }
  found.verb = CG_NONE;
  return found;
}

cg_verb_found cg_governing_aside(const cg_acting *a, uint32_t at, uint32_t end) {
  for (; at < end; at = cg_acting_next(a, at)) {
    const bool is_joint =
      cg_read_is_mark(&a->reading, at, ',') || cg_acting_phrase(a, at).phrase == CG_PHRASE_AND;
    const uint32_t next = past_notes(a, at + 1);
    const cg_verb_found found = is_joint && may_be_verb(a, next) ? cg_verb_at(&a->reading, next)
                                                                 : (cg_verb_found){.verb = CG_NONE};
    if (found.verb != CG_NONE && !found.is_finite &&
        cg_acting_mention(a, found.words.begin) == CG_NONE) {
      return found;
    }
  }
  return (cg_verb_found){.verb = CG_NONE, .words = {end, end}};
}

/* The verb in the third person behind an opening aside: "In regard to reeds, endorses". */
static cg_verb_found verb_after_aside(const cg_acting *a, uint32_t begin) {
  const cg_verb_found none = {.verb = CG_NONE, .words = {begin, begin}};
  const bool is_aside =
    begin < a->reading.end && cg_phrase_is_before_noun(cg_acting_phrase(a, begin).phrase);
  const uint32_t comma = is_aside ? cg_acting_aside_end(a, begin) : CG_NONE;
  if (comma == CG_NONE || !may_be_verb(a, comma + 1)) {
    return none;
  }
  const cg_verb_found found = cg_verb_at(&a->reading, comma + 1);
  return found.verb != CG_NONE && found.is_finite &&
             cg_acting_mention(a, found.words.begin) == CG_NONE &&
             !cg_lookalike_is_noun(a, found, false)
           ? found
           : none;
}

cg_verb_found cg_governing_head(const cg_acting *a, uint32_t begin, bool takes_base) {
  cg_verb_found head = cg_verb_at(&a->reading, begin);
  head = head.verb == CG_NONE ? sentence_verb(a, begin) : head;
  head = head.verb == CG_NONE ? verb_after_aside(a, begin) : head;
  return head.verb == CG_NONE && takes_base ? cg_verb_base_at(&a->reading, begin) : head;
}

/* After a request in the passive: ", and the Secretariat is invited to". */
static cg_verb_found joined_passive(const cg_acting *a, uint32_t at) {
  const bool is_semicolon = cg_read_is_mark(&a->reading, at, ';');
  const cg_phrase_found and = cg_acting_phrase(a, at);
  const bool is_joint =
    is_semicolon || (and.phrase == CG_PHRASE_AND && cg_read_is_mark(&a->reading, at - 1, ','));
  return is_joint ? cg_governing_passive(a, is_semicolon ? at + 1 : and.end)
                  : (cg_verb_found){.verb = CG_NONE, .words = {at, at}};
}

/* Whether a sentence begins with the capital at `at`. */
static bool is_sentence(const cg_acting *a, uint32_t at) {
  return cg_read_is_mark(&a->reading, at - 1, '.');
}

/* Whether an item of a list with dashes begins with the capital at `at`: "in this regard: — Calls
 * for reeds; — Demands". */
static bool is_dashed(const cg_acting *a, uint32_t at) {
  if (at < a->tokens.begin + DASH_REACH || !cg_read_is_mark(&a->reading, at - 1, '-')) {
    return false;
  }
  const uint32_t last = at - 2 - (token_at(a, at - 2)->kind == CG_TOKEN_BREAK);
  return cg_read_is_mark(&a->reading, last, ':') || cg_read_is_mark(&a->reading, last, ';') ||
         cg_acting_phrase(a, last).phrase == CG_PHRASE_AND;
}

cg_verb_found cg_governing_next(const cg_acting *a, uint32_t at, bool is_finite) {
  const bool is_capital = cg_token_has(token_at(a, at), CG_TOKEN_CAPITAL);
  cg_verb_found found = !is_capital          ? joined_verb(a, at)
                        : is_sentence(a, at) ? sentence_verb(a, at)
                        : is_dashed(a, at)   ? cg_verb_at(&a->reading, at)
                                             : (cg_verb_found){.verb = CG_NONE, .words = {at, at}};
  const cg_clause *const clause = cg_array_at(&a->document->clauses, a->clause);
  const cg_act *const last = a->document->acts.count > clause->acts.begin ? last_act(a) : NULL;
  if (found.verb == CG_NONE && last && cg_act_is_passive(last)) {
    found = joined_passive(a, at);
  }
  if (found.verb == CG_NONE && last && last->is_base) {
    found = joined_base(a, at);
  }
  return found.verb != CG_NONE && found.is_finite != is_finite
           ? (cg_verb_found){.verb = CG_NONE, .words = {at, at}}
           : found;
}

/* --- Participles behind a finite verb */

/* Whether the last act of the clause has such a participle too. */
static bool is_saying_before(const cg_acting *a) {
  const cg_act *const last = last_act(a);
  return cg_acting_phrase(a, last->words.begin).phrase == CG_PHRASE_SAYING;
}

/* Whether the words of the participle, from `at` on, hold a reference, or `is_and` says that they
 * need none; a task or "that" behind them shows that they are an aside, "recalling its resolution
 * 5, to report". */
static bool counts_as_act(const cg_acting *a, uint32_t at, bool is_and) {
  bool counts = is_and;
  for (; at < a->reading.end && !cg_acting_is_stop(a, at); at = cg_acting_next(a, at)) {
    const cg_phrase_found and = cg_acting_phrase(a, at + 1);
    const bool is_comma = cg_read_is_mark(&a->reading, at, ',');
    if (is_comma && (and.phrase == CG_PHRASE_THAT ||
                     cg_acting_is_infinitive(a, and.phrase == CG_PHRASE_AND ? and.end : at + 1))) {
      return false;
    }
    if ((is_comma || cg_acting_phrase(a, at).phrase == CG_PHRASE_AND) &&
        joined_verb(a, at).verb != CG_NONE) {
      break;
    }
    counts = counts || cg_acting_mention(a, at) != CG_NONE;
  }
  return counts;
}

cg_verb_found cg_governing_trailing(const cg_acting *a, uint32_t at) {
  const cg_verb_found none = {.verb = CG_NONE, .words = {at, at}};
  const cg_phrase_found and = cg_acting_phrase(a, at);
  const bool is_comma =
    cg_read_is_mark(&a->reading, at, ',') || cg_read_is_mark(&a->reading, at, ';');
  const bool is_apart = is_comma || cg_read_is_mark(&a->reading, at - 1, ',') ||
                        cg_read_is_mark(&a->reading, at - 1, ';');
  /* "(b) Exploring reeds, recognizing lakes" */
  const bool is_item = last_act(a)->inherited != CG_NONE;
  if (is_item || (!is_comma && and.phrase != CG_PHRASE_AND) ||
      (!is_apart && !is_saying_before(a))) {
    return none;
  }
  const uint32_t next = cg_acting_past_adverbs(a, is_comma ? at + 1 : and.end);
  const cg_phrase_found saying = cg_acting_phrase(a, next);
  if (saying.phrase != CG_PHRASE_SAYING) {
    return none;
  }
  /* Its last word: "while recalling" */
  const cg_verb_found found = cg_verb_at(&a->reading, saying.end - 1);
  return found.verb != CG_NONE && !found.is_finite && counts_as_act(a, found.words.end, !is_comma)
           ? found
           : none;
}

uint32_t cg_governing_enacting(const cg_acting *a, uint32_t end) {
  cg_reading reading = a->reading;
  reading.end = end;
  for (uint32_t at = end; at > 0 && at + ENACTING_REACH > end; --at) {
    const cg_verb_found found = cg_verb_at(&reading, at - 1);
    if (found.verb != CG_NONE && found.is_finite &&
        cg_acting_takes(a, found.verb) == CG_VERB_TAKES_INFINITIVE) {
      const uint32_t colon =
        found.words.end + (cg_read_phrase(&reading, found.words.end).phrase == CG_PHRASE_THAT);
      return cg_read_is_mark(&reading, colon, ':') ? found.verb : CG_NONE;
    }
  }
  return CG_NONE;
}
