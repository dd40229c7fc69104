/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/tasks.h"

#include "base/try.h"
#include "pack/names.h"
#include "recognize/addressees.h"

/* Tokens between "by" and the day: "by no later than Friday, 1 June" */
#define DAY_REACH 4u
#define OCCASION_REACH 4u /* Tokens between "at" and the session: "at its next" */
/* Tokens of the longest of these phrases: "in the provisional agenda of" */
#define PHRASE_REACH 6u
/* Tokens of what a term begins with: "within 60 days of the adoption of …" */
#define TERM_REACH 20u
/* Tokens between "a" and the noun: "a comprehensive and action-oriented" */
#define NOUN_REACH 8u
/* Tokens between what is handed over and a class of receivers: "information to Member States" */
#define GROUP_REACH 6u
#define UNIT_REACH 6u /* Tokens between "within" and "days": "a period of ninety working" */
#define YEAR_FIRST 1945u
#define YEAR_LAST 2199u
#define OWN_REACH 4u   /* Tokens between "their" and "reports": "their next comprehensive" */
#define EVERY_REACH 4u /* Tokens of "every six months" */

static const cg_mention *mention_at(const cg_acting *a, uint32_t at) {
  const uint32_t mention = cg_acting_mention(a, at);
  return mention == CG_NONE ? NULL : cg_array_at(&a->document->mentions, mention);
}

static cg_status add(const cg_acting *a, cg_act_role role, uint32_t mention, cg_span tokens) {
  return cg_acting_add(
    a, (cg_act_part){.role = role, .mention = mention, .entry = CG_NONE, .tokens = tokens});
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
  const cg_mention *const mention = mention_at(a, at);
  const cg_array *const parts = &a->document->act_parts;
  const cg_act_part *const last =
    parts->count > act->parts.begin ? cg_array_at(parts, parts->count - 1) : NULL;
  const uint32_t end = phrase_before(a, act->task.begin, at, DAY_REACH, CG_PHRASE_END_OF);
  const uint32_t by =
    end == CG_NONE ? phrase_before(a, act->task.begin, at, DAY_REACH, CG_PHRASE_DEADLINE) : end;
  const uint32_t until = phrase_before(a, act->task.begin, at, DAY_REACH, CG_PHRASE_UNTIL);
  const bool is_more = last && last->mention != CG_NONE &&
                       (last->role == CG_ACT_DEADLINE || last->role == CG_ACT_UNTIL) &&
                       follows(a, last->tokens.end, at);
  if (!is_more && by == CG_NONE && until == CG_NONE) {
    return CG_OK;
  }
  const cg_act_role role = is_more ? last->role : until != CG_NONE ? CG_ACT_UNTIL : CG_ACT_DEADLINE;
  return add(a, role, cg_acting_mention(a, at), mention->tokens);
}

/* --- Terms in words */

/* A term: the words of a deadline that name no day, and the day if they identify one. */
static cg_status add_term(const cg_acting *a, cg_span tokens, cg_date day) {
  const cg_act_part deadline = {
    .role = CG_ACT_DEADLINE, .mention = CG_NONE, .entry = CG_NONE, .tokens = tokens, .day = day};
  CG_TRY(cg_date_is_set(day) ? cg_acting_add(a, deadline) : CG_OK);
  return add(a, CG_ACT_TERM, CG_NONE, tokens);
}

/* Index after the words that say from when a term counts, "of the adoption of the present
 * resolution", at `at`. */
static uint32_t past_origin(const cg_acting *a, const cg_act *act, uint32_t at) {
  uint32_t end = at;
  while (end < act->task.end && end < at + TERM_REACH && !cg_acting_is_stop(a, end) &&
         cg_acting_phrase(a, end).phrase != CG_PHRASE_INFINITIVE &&
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
      return add_term(a, (cg_span){at, has_origin ? past_origin(a, act, i + 1) : i + 1},
                      (cg_date){0, 0, 0});
    }
  }
  return CG_OK;
}

/* "by the end of 2025", "at the end of this period"; a day after it is found by itself. */
static cg_status take_end_of(const cg_acting *a, const cg_act *act, uint32_t at, uint32_t next) {
  const cg_mention *const mention = next < act->task.end ? mention_at(a, next) : NULL;
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
    at = mention_at(a, at - 1)->tokens.begin;
    at -= at > begin && cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_THOSE;
    const cg_lexeme by = at > begin ? cg_read_lexeme(&a->reading, at - 1) : (cg_lexeme){0, 0};
    if (by.lex != CG_LEX_IN && (by.lex != CG_LEX_CONNECTOR || by.value != CG_CONNECTOR_BY)) {
      return false;
    }
    --at;
    return at > begin + 1 && cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_DONE &&
           cg_acting_phrase(a, at - 2).phrase != CG_PHRASE_COPULA;
  }
  return at > begin && cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_DONE;
}

/* "at its seventy-third session", but not "adopted at its fifth session". */
static cg_status take_session(const cg_acting *a, const cg_act *act, uint32_t at) {
  const cg_mention *const mention = mention_at(a, at);
  const cg_array *const parts = &a->document->act_parts;
  const cg_act_part *const last =
    parts->count > act->parts.begin ? cg_array_at(parts, parts->count - 1) : NULL;
  const bool is_more = last && last->role == CG_ACT_SESSION && follows(a, last->tokens.end, at);
  const uint32_t occasion = phrase_before(a, act->task.begin, at, OCCASION_REACH, CG_PHRASE_AT);
  return is_more || (occasion != CG_NONE && !is_past(a, act->task.begin, occasion))
           ? add(a, CG_ACT_SESSION, cg_acting_mention(a, at), mention->tokens)
           : CG_OK;
}

/* --- Periods */

static cg_status take_period(const cg_acting *a, const cg_act *act, uint32_t at,
                             cg_phrase_found phrase) {
  if (phrase.phrase == CG_PHRASE_PERIOD) {
    return add(a, CG_ACT_PERIODICITY, CG_NONE, (cg_span){at, phrase.end});
  }
  for (uint32_t i = phrase.end; i < act->reach && i < at + EVERY_REACH; ++i) {
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_UNIT) {
      return add(a, CG_ACT_PERIODICITY, CG_NONE, (cg_span){at, i + 1});
    }
  }
  return CG_OK;
}

/* --- What is handed over */

/* What the task hands over, and to whom, as far as it is read. */
typedef struct {
  bool is_given; /* It has a verb such as "submit" */
  bool has_noun; /* Something to hand over is named */
  bool has_receiver;
  uint32_t given_at; /* Index after what was last read of these */
  uint32_t supplied; /* Index after "provide", or CG_NONE */
} handing;

/* Whether the phrase at `at` may be inside the words of a noun: "a further report", "a
 * research-based report". */
static bool is_inside_noun(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  const bool is_compound =
    cg_read_is_mark(&a->reading, at - 1, '-') || cg_read_is_mark(&a->reading, at + 1, '-');
  return !phrase || is_compound || phrase == CG_PHRASE_CONTINUED || phrase == CG_PHRASE_TASK_NOUN ||
         phrase == CG_PHRASE_DELIVERABLE;
}

/* Where the words of the noun at `at` begin, "an oral report": after the article, or after a verb
 * such as "submit"; CG_NONE behind "the" elsewhere. */
static uint32_t noun_begin(const cg_acting *a, uint32_t begin, uint32_t at) {
  for (uint32_t i = at; i > begin && i + NOUN_REACH > at;) {
    --i;
    const cg_lexeme word = cg_read_lexeme(&a->reading, i);
    const bool is_article = word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_A;
    const bool is_object = i > begin && cg_acting_phrase(a, i - 1).phrase == CG_PHRASE_DELIVER;
    if (is_article && i > begin && cg_acting_phrase(a, i - 1).phrase == CG_PHRASE_OF) {
      break; /* "to support the development of a plan" */
    }
    if (is_article || (is_object && (word.lex == CG_LEX_THE || word.lex == CG_LEX_OWN))) {
      return i + 1; /* "to present the report", "to submit its report" */
    }
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_DELIVER &&
        !cg_read_is_mark(&a->reading, i + 1, ',')) {
      return i + 1; /* "to submit information" */
    }
    if (word.lex == CG_LEX_THE || word.lex == CG_LEX_OWN || word.lex == CG_LEX_THAT ||
        cg_acting_mention(a, i) != CG_NONE || !is_inside_noun(a, i)) {
      break;
    }
  }
  return CG_NONE;
}

/* Whether the deliverable at `at` is a verb: "to report to", "to update the Council", but not
 * "consideration to information". */
static bool is_given_by_verb(const cg_acting *a, const cg_act *act, uint32_t at,
                             cg_phrase_found phrase) {
  const bool is_task = at == act->task.begin || cg_acting_is_infinitive(a, at - 1);
  return is_task && (cg_read_lexeme(&a->reading, at).lex == CG_LEX_REPORT ||
                     cg_acting_phrase(a, phrase.end).phrase == CG_PHRASE_THOSE ||
                     cg_acting_mention(a, phrase.end) != CG_NONE);
}

/* Whether somebody to whom reports go is named at `at`. */
static bool is_receiver(const cg_acting *a, const cg_mention *mention) {
  const cg_kind kind = mention ? cg_acting_kind(a, mention) : 0;
  return cg_kind_is(kind, CG_KIND_BODY) || cg_kind_is(kind, CG_KIND_EVENT) ||
         (mention && !kind &&
          (mention->kind == CG_MENTION_SHORT || mention->kind == CG_MENTION_ACRONYM));
}

/* Those after "to" or "inform" at `at`: "to the Council and the Assembly". */
static cg_status take_receivers(const cg_acting *a, const cg_act *act, handing *h, uint32_t at) {
  while (at < act->reach) {
    const cg_phrase_found phrase = cg_acting_phrase(a, at);
    const cg_mention *const mention = mention_at(a, at);
    const cg_name group = cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, at);
    if (phrase.phrase == CG_PHRASE_THOSE || phrase.phrase == CG_PHRASE_LISTED ||
        phrase.phrase == CG_PHRASE_AND || phrase.phrase == CG_PHRASE_INFINITIVE) {
      at = phrase.end;
    } else if (phrase.phrase == CG_PHRASE_ITSELF) {
      h->has_receiver = true;
      return cg_acting_add(a, (cg_act_part){.role = CG_ACT_RECIPIENT,
                                            .mention = CG_NONE,
                                            .entry = CG_NONE,
                                            .is_own = true,
                                            .tokens = {at, phrase.end}});
    } else if (is_receiver(a, mention)) {
      h->has_receiver = true;
      CG_TRY(add(a, CG_ACT_RECIPIENT, cg_acting_mention(a, at), mention->tokens));
      at = mention->tokens.end;
    } else if (group.owner != CG_NONE && at <= h->given_at + GROUP_REACH) {
      h->has_receiver = true;
      CG_TRY(cg_acting_add(a, (cg_act_part){.role = CG_ACT_RECIPIENT,
                                            .mention = CG_NONE,
                                            .entry = group.owner,
                                            .tokens = {at, group.end}}));
      at = group.end;
    } else {
      break;
    }
  }
  return CG_OK;
}

/* Whether somebody is named right after "provide" who may get something: "provide the Council", not
 * "provide assistance". */
static bool names_receiver(const cg_acting *a, const handing *h) {
  const cg_phrase_found article = cg_acting_phrase(a, h->supplied);
  const uint32_t at = article.phrase == CG_PHRASE_THOSE || article.phrase == CG_PHRASE_LISTED
                        ? article.end
                        : h->supplied;
  return is_receiver(a, mention_at(a, at)) ||
         cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, at).owner != CG_NONE;
}

/* Where the noun at `at` begins whose words "with" opens, "provide the Council with
 * recommendations"; CG_NONE elsewhere. */
static uint32_t supplied_begin(const cg_acting *a, const handing *h, uint32_t at) {
  const bool is_open = h->supplied != CG_NONE && names_receiver(a, h);
  for (uint32_t i = at; is_open && i > h->supplied && i + NOUN_REACH > at;) {
    --i;
    const cg_phrase_found phrase = cg_acting_phrase(a, i);
    if (phrase.phrase == CG_PHRASE_ASIDE) {
      const cg_lexeme first = cg_read_lexeme(&a->reading, phrase.end);
      const bool is_article = first.lex == CG_LEX_CONNECTOR && first.value == CG_CONNECTOR_A;
      const bool is_known =
        !is_article && cg_acting_phrase(a, phrase.end).phrase == CG_PHRASE_THOSE;
      /* "with all the information that it needs" is help */
      return is_known ? CG_NONE : phrase.end + is_article;
    }
    if (cg_acting_mention(a, i) != CG_NONE ||
        (phrase.phrase != CG_PHRASE_THOSE && !is_inside_noun(a, i))) {
      break;
    }
  }
  return CG_NONE;
}

static cg_status take_deliverable(const cg_acting *a, const cg_act *act, handing *h, uint32_t at,
                                  cg_phrase_found phrase) {
  const bool is_verb = is_given_by_verb(a, act, at, phrase);
  const uint32_t supplied = is_verb || h->has_receiver ? CG_NONE : supplied_begin(a, h, at);
  const uint32_t begin = is_verb               ? at
                         : supplied != CG_NONE ? supplied
                                               : noun_begin(a, act->task.begin, at);
  h->is_given = h->is_given || is_verb;
  if (begin == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(supplied != CG_NONE ? take_receivers(a, act, h, h->supplied) : CG_OK);
  /* "a report to the Assembly and an update to the Council" */
  h->has_receiver = h->has_receiver && !h->has_noun;
  h->has_noun = true;
  h->given_at = phrase.end;
  return add(a, CG_ACT_DELIVERABLE, CG_NONE, (cg_span){begin, phrase.end});
}

/* Whether the noun at `at` is a report of those who are asked that goes to somebody: "include in
 * their next reports to the Council". */
static bool is_own_report(const cg_acting *a, const cg_act *act, uint32_t at,
                          cg_phrase_found phrase) {
  if (cg_read_lexeme(&a->reading, phrase.end - 1).lex != CG_LEX_REPORT ||
      cg_acting_phrase(a, phrase.end).phrase != CG_PHRASE_INFINITIVE ||
      cg_acting_is_infinitive(a, phrase.end)) {
    return false;
  }
  for (uint32_t i = at;
       i > act->task.begin && i + OWN_REACH > at && cg_acting_mention(a, i - 1) == CG_NONE; --i) {
    if (cg_read_lexeme(&a->reading, i - 1).lex == CG_LEX_OWN) {
      return cg_read_lexeme(&a->reading, i - 2).lex == CG_LEX_IN ||
             cg_read_lexeme(&a->reading, i - 3).lex == CG_LEX_IN;
    }
  }
  return false;
}

static cg_status take_handing(const cg_acting *a, const cg_act *act, handing *h, uint32_t at,
                              cg_phrase_found phrase) {
  switch (phrase.phrase) {
  case CG_PHRASE_SUPPLY: h->supplied = h->given_at = phrase.end; return CG_OK;
  case CG_PHRASE_DELIVER:
    h->is_given = true;
    h->given_at = phrase.end;
    return CG_OK;
  case CG_PHRASE_INFORM:
    h->given_at = phrase.end;
    return h->has_receiver ? CG_OK : take_receivers(a, act, h, phrase.end);
  case CG_PHRASE_FOR_WHOM:
    return h->has_receiver || (!h->is_given && !h->has_noun)
             ? CG_OK
             : take_receivers(a, act, h, phrase.end);
  case CG_PHRASE_DELIVERABLE: {
    const bool is_verb = at == act->task.begin;
    CG_TRY(take_deliverable(a, act, h, at, phrase));
    const bool is_own = !h->has_receiver && !is_verb && is_own_report(a, act, at, phrase);
    h->given_at = is_own ? phrase.end : h->given_at;
    return is_own || (is_verb && !h->has_receiver) ? take_receivers(a, act, h, phrase.end) : CG_OK;
  }
  case CG_PHRASE_INFINITIVE:
    return h->has_receiver || (!h->is_given && !h->has_noun) || cg_acting_is_infinitive(a, at)
             ? CG_OK
             : take_receivers(a, act, h, phrase.end);
  default: return CG_OK;
  }
}

static cg_status take_token(const cg_acting *a, const cg_act *act, handing *h, uint32_t at) {
  const cg_mention *const mention = mention_at(a, at);
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
                                           : take_handing(a, act, h, at, phrase);
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

/* The end of a task: that of its sentence, without what joins it to the next one. */
static uint32_t task_end(const cg_acting *a, const cg_act *act) {
  uint32_t end = act->task.begin;
  while (end < act->reach && !cg_acting_ends_sentence(a, end)) {
    ++end;
  }
  while (end > act->task.begin && is_joint(a, end - 1)) {
    --end;
  }
  return end;
}

cg_status cg_tasks_find(const cg_acting *a, cg_act *act) {
  handing h = {.supplied = CG_NONE};
  act->task.end = task_end(a, act);
  const uint32_t end = has_task(a, act) ? act->task.end : act->task.begin;
  for (uint32_t at = act->task.begin; at < end; ++at) {
    /* As most words */
    const bool is_plain = !cg_acting_phrase(a, at).phrase && cg_acting_mention(a, at) == CG_NONE;
    CG_TRY(is_plain ? CG_OK : take_token(a, act, &h, at));
  }
  return CG_OK;
}
