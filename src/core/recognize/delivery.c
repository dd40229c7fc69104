/* SPDX-License-Identifier: Apache-2.0 */
/* "to submit to the Assembly a report on reeds", "to provide the Council with recommendations", "to
 * report to the Assembly": nouns that are handed over, their articles, and who gets them. */
#include "recognize/delivery.h"

#include "base/try.h"
#include "pack/names.h"

/* Tokens between "a" and the noun: "a comprehensive and action-oriented" */
#define NOUN_REACH 8u
/* Tokens between what is handed over and a class of receivers: "information to Member States" */
#define GROUP_REACH 6u
#define OWN_REACH 4u /* Tokens between "their" and "reports": "their next comprehensive" */

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
    const cg_phrase before = i > begin ? cg_acting_phrase(a, i - 1).phrase : 0;
    if (is_article && (before == CG_PHRASE_OF || before == CG_PHRASE_DEADLINE)) {
      break; /* "to support the development of a plan", "guided by a plan" */
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

/* Index after the article at `at`, if one is there. */
static uint32_t past_article(const cg_acting *a, uint32_t at) {
  const cg_phrase_found phrase = cg_acting_phrase(a, at);
  return phrase.phrase == CG_PHRASE_THOSE || phrase.phrase == CG_PHRASE_LISTED ? phrase.end : at;
}

/* Whether the comma at `at` is followed by a receiver after whom the list goes on: ", the Council"
 * of "to the Assembly, the Council and the Commission". */
static bool is_in_list(const cg_acting *a, uint32_t at) {
  const cg_mention *const next = cg_acting_named(a, past_article(a, at + 1));
  return cg_read_is_mark(&a->reading, at, ',') && is_receiver(a, next) &&
         (cg_read_is_mark(&a->reading, next->tokens.end, ',') ||
          cg_acting_phrase(a, next->tokens.end).phrase == CG_PHRASE_AND);
}

/* Those after "to" or "inform" at `at`: "to the Council and the Assembly". */
static cg_status take_receivers(const cg_acting *a, const cg_act *act, cg_delivery *d,
                                uint32_t at) {
  while (at < act->reach) {
    const cg_phrase_found phrase = cg_acting_phrase(a, at);
    const cg_mention *const mention = cg_acting_named(a, at);
    const cg_name group = cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, at);
    if (phrase.phrase == CG_PHRASE_THOSE || phrase.phrase == CG_PHRASE_LISTED ||
        phrase.phrase == CG_PHRASE_AND || phrase.phrase == CG_PHRASE_INFINITIVE) {
      at = phrase.end;
    } else if (d->has_receiver && is_in_list(a, at)) {
      ++at;
    } else if (phrase.phrase == CG_PHRASE_ITSELF) {
      d->has_receiver = true;
      return cg_acting_add(a, (cg_act_part){.role = CG_ACT_RECIPIENT,
                                            .mention = CG_NONE,
                                            .entry = CG_NONE,
                                            .is_own = true,
                                            .tokens = {at, phrase.end}});
    } else if (is_receiver(a, mention)) {
      d->has_receiver = true;
      CG_TRY(cg_acting_add(a, cg_acting_part(a, CG_ACT_RECIPIENT, cg_acting_mention(a, at))));
      at = mention->tokens.end;
    } else if (group.owner != CG_NONE && at <= d->given_at + GROUP_REACH) {
      d->has_receiver = true;
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
static bool names_receiver(const cg_acting *a, const cg_delivery *d) {
  const uint32_t at = past_article(a, d->supplied);
  return is_receiver(a, cg_acting_named(a, at)) ||
         cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, at).owner != CG_NONE;
}

/* Where the noun at `at` begins whose words "with" opens, "provide the Council with
 * recommendations"; CG_NONE elsewhere. */
static uint32_t supplied_begin(const cg_acting *a, const cg_delivery *d, uint32_t at) {
  const bool is_open = d->supplied != CG_NONE && names_receiver(a, d);
  for (uint32_t i = at; is_open && i > d->supplied && i + NOUN_REACH > at;) {
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

static cg_status take_deliverable(const cg_acting *a, const cg_act *act, cg_delivery *d,
                                  uint32_t at, cg_phrase_found phrase) {
  const bool is_verb = is_given_by_verb(a, act, at, phrase);
  const uint32_t supplied = is_verb || d->has_receiver ? CG_NONE : supplied_begin(a, d, at);
  const uint32_t begin = is_verb               ? at
                         : supplied != CG_NONE ? supplied
                                               : noun_begin(a, act->task.begin, at);
  d->is_given = d->is_given || is_verb;
  if (begin == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(supplied != CG_NONE ? take_receivers(a, act, d, d->supplied) : CG_OK);
  /* "a report to the Assembly and an update to the Council" */
  d->has_receiver = d->has_receiver && !d->has_noun;
  d->has_noun = true;
  d->given_at = phrase.end;
  return cg_acting_add(a, (cg_act_part){.role = CG_ACT_DELIVERABLE,
                                        .mention = CG_NONE,
                                        .entry = CG_NONE,
                                        .tokens = {begin, phrase.end}});
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

/* Whether the "to" at `at` names more of those who get something: "to the Assembly at its next
 * session, and to the Council". */
static bool names_more(const cg_acting *a, const cg_act *act, uint32_t at) {
  const cg_act_part *const last = cg_acting_last_part(a, act);
  const bool is_after_session = last && last->role == CG_ACT_SESSION;
  return is_after_session && at > last->tokens.end &&
         at <= last->tokens.end + 1 + cg_read_is_mark(&a->reading, last->tokens.end, ',') &&
         cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_AND;
}

cg_status cg_delivery_take(const cg_acting *a, const cg_act *act, cg_delivery *d, uint32_t at,
                           cg_phrase_found phrase) {
  switch (phrase.phrase) {
  case CG_PHRASE_SUPPLY: d->supplied = d->given_at = phrase.end; return CG_OK;
  case CG_PHRASE_DELIVER:
    d->is_given = true;
    d->given_at = phrase.end;
    return CG_OK;
  case CG_PHRASE_TASK_VERB: /* "prepare its closure and ensure the transition to the Unit" */
    d->is_given = d->is_given && (d->has_noun || at <= d->given_at + 2 ||
                                  cg_acting_phrase(a, at - 1).phrase != CG_PHRASE_AND);
    return CG_OK;
  case CG_PHRASE_GIVEN: /* "that the report be submitted to" */
    d->is_given = d->is_given || cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_COPULA;
    return CG_OK;
  case CG_PHRASE_INFORM:
    d->given_at = phrase.end;
    return d->has_receiver ? CG_OK : take_receivers(a, act, d, phrase.end);
  case CG_PHRASE_FOR_WHOM:
    return d->has_receiver || (!d->is_given && !d->has_noun)
             ? CG_OK
             : take_receivers(a, act, d, phrase.end);
  case CG_PHRASE_DELIVERABLE: {
    const bool is_verb = at == act->task.begin;
    CG_TRY(take_deliverable(a, act, d, at, phrase));
    const bool is_own = !d->has_receiver && !is_verb && is_own_report(a, act, at, phrase);
    d->given_at = is_own ? phrase.end : d->given_at;
    return is_own || (is_verb && !d->has_receiver) ? take_receivers(a, act, d, phrase.end) : CG_OK;
  }
  case CG_PHRASE_INFINITIVE: {
    const bool is_due = d->has_receiver ? names_more(a, act, at) : d->is_given || d->has_noun;
    return is_due && !cg_acting_is_infinitive(a, at) ? take_receivers(a, act, d, phrase.end)
                                                     : CG_OK;
  }
  default: return CG_OK;
  }
}
