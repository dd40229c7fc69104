/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/tasks.h"

#include "base/try.h"
#include "recognize/addressees.h"
#include "recognize/delivery.h"

/* Tokens between "by" and the day: "by no later than Friday, 1 June" */
#define DAY_REACH 4u
#define OCCASION_REACH 4u /* Tokens between "at" and the session: "at its next" */
/* Tokens of the longest of these phrases: "in the provisional agenda of" */
#define PHRASE_REACH 6u
/* Tokens of what a term begins with: "within 60 days of the adoption of …" */
#define TERM_REACH 20u
#define UNIT_REACH 6u /* Tokens between "within" and "days": "a period of ninety working" */
#define YEAR_FIRST 1945u
#define YEAR_LAST 2199u
#define EVERY_REACH 4u /* Tokens of "every six months" */

/* Add words that name nothing as a part. */
static cg_status add_words(const cg_acting *a, cg_act_role role, cg_span tokens) {
  return cg_acting_add(
    a, (cg_act_part){.role = role, .mention = CG_NONE, .entry = CG_NONE, .tokens = tokens});
}

/* The phrase that begins at most `reach` tokens before `at`, with only small words and articles
 * between. */
static uint32_t phrase_before(const cg_acting *a, uint32_t begin, uint32_t at, uint32_t reach,
                              cg_phrase wanted) {
  for (uint32_t i = at; i > begin && i + reach + PHRASE_REACH > at;) {
    --i;
    const cg_phrase_found found = cg_acting_phrase(a, i);
    if (found.phrase == wanted && found.end <= at && found.end + reach > at) {
      return i;
    }
    if (cg_acting_mention(a, i) != CG_NONE || cg_read_is_mark(&a->reading, i, ';')) {
      break;
    }
  }
  return CG_NONE;
}

/* --- Days */

/* A second day of a list, "by 1 June and 1 December", has the role of the first. */
static bool follows(const cg_acting *a, uint32_t end, uint32_t at) {
  return end && at > end && at <= end + 2 &&
         (cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_AND ||
          cg_read_is_mark(&a->reading, at - 1, ','));
}

static cg_status take_day(const cg_acting *a, const cg_act *act, uint32_t at) {
  const cg_act_part *const last = cg_acting_last_part(a, act);
  const uint32_t end = phrase_before(a, act->task.begin, at, DAY_REACH, CG_PHRASE_END_OF);
  const uint32_t by =
    end == CG_NONE ? phrase_before(a, act->task.begin, at, DAY_REACH, CG_PHRASE_DEADLINE) : end;
  const uint32_t until = phrase_before(a, act->task.begin, at, DAY_REACH, CG_PHRASE_UNTIL);
  const cg_date adopted = a->document->metadata.date;
  if (cg_date_is_set(adopted) && cg_date_compare(cg_acting_named(a, at)->date, adopted) < 0) {
    return CG_OK; /* "the border that existed before 6 May 1998", "signed by them on 8 October" */
  }
  const bool is_more = last && last->mention != CG_NONE &&
                       (last->role == CG_ACT_DEADLINE || last->role == CG_ACT_UNTIL) &&
                       follows(a, last->tokens.end, at);
  if (!is_more && by == CG_NONE && until == CG_NONE) {
    return CG_OK;
  }
  const cg_act_role role = is_more ? last->role : until != CG_NONE ? CG_ACT_UNTIL : CG_ACT_DEADLINE;
  return cg_acting_add(a, cg_acting_part(a, role, cg_acting_mention(a, at)));
}

/* --- Terms in words */

/* A term: the words of a deadline that name no day, and the day if they identify one. */
static cg_status add_term(const cg_acting *a, cg_span tokens, cg_date day) {
  const cg_act_part deadline = {
    .role = CG_ACT_DEADLINE, .mention = CG_NONE, .entry = CG_NONE, .tokens = tokens, .day = day};
  CG_TRY(cg_date_is_set(day) ? cg_acting_add(a, deadline) : CG_OK);
  return add_words(a, CG_ACT_TERM, tokens);
}

/* Whether "a" at `at`, behind what a term that begins at `begin` counts from, begins what is handed
 * over: "30 days after its adoption a report". */
static bool begins_object(const cg_acting *a, uint32_t begin, uint32_t at) {
  const cg_lexeme word = cg_read_lexeme(&a->reading, at);
  return at > begin + 1 && word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_A &&
         !cg_phrase_is_before_noun(cg_acting_phrase(a, at - 1).phrase);
}

/* Index after the words that say from when a term counts, "of the adoption of the present
 * resolution", at `at`. */
static uint32_t past_origin(const cg_acting *a, const cg_act *act, uint32_t at) {
  uint32_t end = at;
  while (end < act->task.end && !begins_object(a, at, end) && end < at + TERM_REACH &&
         !cg_acting_is_stop(a, end) && cg_acting_phrase(a, end).phrase != CG_PHRASE_INFINITIVE &&
         !cg_read_is_mark(&a->reading, end, ',') &&
         cg_acting_phrase(a, end).phrase != CG_PHRASE_AND &&
         cg_acting_phrase(a, end).phrase != CG_PHRASE_DELIVERABLE) {
    end = cg_acting_next(a, end);
  }
  return end < act->task.end ? end : act->task.end;
}

/* "within 60 days of the adoption", "no later than six months after": a unit of time follows
 * soon. */
static cg_status take_within(const cg_acting *a, const cg_act *act, uint32_t at,
                             cg_phrase_found phrase) {
  /* "by the", "within its mandate" */
  const cg_lex next = cg_read_lexeme(&a->reading, phrase.end).lex;
  const bool is_day =
    next == CG_LEX_OWN || (next == CG_LEX_THE && phrase.phrase == CG_PHRASE_DEADLINE);
  for (uint32_t i = phrase.end; !is_day && i < act->task.end && i < phrase.end + UNIT_REACH &&
                                cg_acting_mention(a, i) == CG_NONE;
       ++i) {
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_PARTY) {
      break; /* "by persons below 18 years of age" */
    }
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_UNIT) {
      const cg_phrase after = cg_acting_phrase(a, i + 1).phrase;
      const bool has_origin = after == CG_PHRASE_OF || after == CG_PHRASE_ASIDE ||
                              after == CG_PHRASE_AT || after == CG_PHRASE_DEADLINE;
      const uint32_t origin = after == CG_PHRASE_DEADLINE ? cg_acting_phrase(a, i + 1).end : i + 1;
      return add_term(a, (cg_span){at, has_origin ? past_origin(a, act, origin) : i + 1},
                      (cg_date){0, 0, 0});
    }
  }
  return CG_OK;
}

/* "by the end of 2025", "at the end of this period"; a day after it is found by itself. */
static cg_status take_end_of(const cg_acting *a, const cg_act *act, uint32_t at, uint32_t next) {
  const cg_mention *const mention = next < act->task.end ? cg_acting_named(a, next) : NULL;
  const cg_token *const token = &a->reading.tokens[next];
  if (next >= act->task.end || (mention && mention->kind == CG_MENTION_DATE)) {
    return CG_OK;
  }
  const bool is_year =
    token->kind == CG_TOKEN_NUMBER && token->word >= YEAR_FIRST && token->word <= YEAR_LAST;
  return add_term(a, (cg_span){at, is_year ? next + 1 : past_origin(a, act, next)},
                  is_year ? (cg_date){(uint16_t)token->word, 12, 31} : (cg_date){0, 0, 0});
}

/* --- Sessions */

/* Whether a word for what was done, perhaps with the body that did it, precedes the "at" at
 * `occasion`: "adopted at", "the debate held in the Council at"; not "to be held at". */
static bool is_past(const cg_acting *a, uint32_t begin, uint32_t occasion) {
  uint32_t at = occasion;
  if (at > begin && cg_acting_mention(a, at - 1) != CG_NONE) {
    at = cg_acting_named(a, at - 1)->tokens.begin;
    at -= at > begin && cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_THOSE;
    const cg_lexeme by = at > begin ? cg_read_lexeme(&a->reading, at - 1) : (cg_lexeme){0, 0};
    if (by.lex != CG_LEX_IN && (by.lex != CG_LEX_CONNECTOR || by.value != CG_CONNECTOR_BY)) {
      return false;
    }
    --at;
    return at > begin + 1 && cg_phrase_is_done(cg_acting_phrase(a, at - 1).phrase) &&
           cg_acting_phrase(a, at - 2).phrase != CG_PHRASE_COPULA;
  }
  return at > begin && cg_phrase_is_done(cg_acting_phrase(a, at - 1).phrase);
}

/* "at its seventy-third session", but not "adopted at its fifth session". */
static cg_status take_session(const cg_acting *a, const cg_act *act, uint32_t at) {
  const cg_act_part *const last = cg_acting_last_part(a, act);
  const bool is_more = last && last->role == CG_ACT_SESSION && follows(a, last->tokens.end, at);
  const uint32_t occasion = phrase_before(a, act->task.begin, at, OCCASION_REACH, CG_PHRASE_AT);
  return is_more || (occasion != CG_NONE && !is_past(a, act->task.begin, occasion))
           ? cg_acting_add(a, cg_acting_part(a, CG_ACT_SESSION, cg_acting_mention(a, at)))
           : CG_OK;
}

/* --- Periods */

/* Index of the first token of the word of which that at `at` is the last part, "bi-monthly". */
static uint32_t begin_of_compound(const cg_acting *a, const cg_act *act, uint32_t at) {
  while (at > act->task.begin + 1 && cg_read_is_mark(&a->reading, at - 1, '-') &&
         cg_read_is_glued(&a->reading, at - 1) && cg_read_is_glued(&a->reading, at)) {
    at -= 2;
  }
  return at;
}

static cg_status take_period(const cg_acting *a, const cg_act *act, uint32_t at,
                             cg_phrase_found phrase) {
  if (phrase.phrase == CG_PHRASE_PERIOD) {
    return add_words(a, CG_ACT_PERIODICITY, (cg_span){begin_of_compound(a, act, at), phrase.end});
  }
  for (uint32_t i = phrase.end; i < act->reach && i < at + EVERY_REACH; ++i) {
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_UNIT) {
      return add_words(a, CG_ACT_PERIODICITY, (cg_span){at, i + 1});
    }
  }
  return CG_OK;
}

static cg_status take_token(const cg_acting *a, const cg_act *act, cg_delivery *d, uint32_t at) {
  const cg_mention *const mention = cg_acting_named(a, at);
  const cg_phrase_found phrase = cg_acting_phrase(a, at);
  if (mention && mention->tokens.begin == at) {
    return mention->kind == CG_MENTION_DATE      ? take_day(a, act, at)
           : mention->kind == CG_MENTION_SESSION ? take_session(a, act, at)
                                                 : CG_OK;
  }
  if (phrase.phrase == CG_PHRASE_PERIOD || phrase.phrase == CG_PHRASE_EVERY) {
    return take_period(a, act, at, phrase);
  }
  if (phrase.phrase == CG_PHRASE_WITHIN || phrase.phrase == CG_PHRASE_DEADLINE) {
    return take_within(a, act, at, phrase);
  }
  if (phrase.phrase == CG_PHRASE_CONSULTED) {
    return cg_addressees_consult(a, act, phrase.end);
  }
  return phrase.phrase == CG_PHRASE_END_OF ? take_end_of(a, act, at, phrase.end)
                                           : cg_delivery_take(a, act, d, at, phrase);
}

/* Whether the act asks for something or decides it; what is recalled or welcomed has no
 * deadline. */
static bool has_task(const cg_acting *a, const cg_act *act) {
  const cg_verb_takes takes = cg_acting_takes(a, act->verb);
  return act->mode != CG_NONE || takes == CG_VERB_TAKES_ADDRESSEE ||
         takes == CG_VERB_TAKES_INFINITIVE || takes == CG_VERB_TAKES_MEASURES ||
         takes == CG_VERB_TAKES_FOUNDED;
}

/* Whether the token at `at` joins a task to the next one, or is a note mark. */
static bool is_joint(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  return (token->kind == CG_TOKEN_MARK && !cg_token_is_mark(token, ')')) ||
         token->kind == CG_TOKEN_NOTE || token->kind == CG_TOKEN_BREAK ||
         cg_acting_phrase(a, at).phrase == CG_PHRASE_AND;
}

/* Whether the mark at `at` opens a quotation of which `close` is the other mark; straight ones do
 * so behind white space. */
static bool opens_quote(const cg_acting *a, uint32_t at, uint32_t close) {
  const cg_token *const token = &a->reading.tokens[at];
  return token->kind == CG_TOKEN_MARK &&
         (close == CG_QUOTE_CLOSES ? token->word == CG_QUOTE_OPENS
                                   : token->word == close && cg_token_has(token, CG_TOKEN_SPACED) &&
                                       cg_read_is_glued(&a->reading, at + 1));
}

/* Whether the mark at `at` closes a quotation that begins in the task: "a report entitled “Reeds”".
 */
static bool closes_quote(const cg_acting *a, const cg_act *act, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  const uint32_t close = token->kind == CG_TOKEN_MARK ? token->word : 0;
  if (close != CG_QUOTE_CLOSES && close != '"' && close != '\'') {
    return false;
  }
  for (uint32_t i = at; i > act->task.begin;) {
    --i;
    if (opens_quote(a, i, close)) {
      return true;
    }
    if (a->reading.tokens[i].kind == CG_TOKEN_MARK && a->reading.tokens[i].word == close &&
        close != '\'') { /* An apostrophe closes nothing. */
      return false;
    }
  }
  return false;
}

/* The end of a task: that of its sentence, without what joins it to the next one. */
static uint32_t task_end(const cg_acting *a, const cg_act *act) {
  uint32_t end = act->task.begin;
  while (end < act->reach && !cg_acting_ends_sentence(a, end)) {
    ++end;
  }
  while (end > act->task.begin && is_joint(a, end - 1) && !closes_quote(a, act, end - 1)) {
    --end;
  }
  return end;
}

cg_status cg_tasks_find(const cg_acting *a, cg_act *act) {
  cg_delivery d = {.supplied = CG_NONE};
  act->task.end = task_end(a, act);
  const uint32_t end = has_task(a, act) ? act->task.end : act->task.begin;
  for (uint32_t at = act->task.begin; at < end; ++at) {
    const cg_acting_token kept = a->kept[at - a->tokens.begin];
    const bool is_plain = !kept.phrase && !kept.cover; /* As most words */
    CG_TRY(is_plain ? CG_OK : take_token(a, act, &d, at));
  }
  return CG_OK;
}
