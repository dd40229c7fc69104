/* SPDX-License-Identifier: Apache-2.0 */
/* Further tasks of one verb.  Infinitives express the purpose of a task as well as tasks, and
 * without "to" only words that are known as verbs begin one: what is in doubt stays part of the
 * task before it. */
#include "recognize/further.h"

#include "recognize/verbs.h"

#define LIST_REACH 200u /* Tokens of a list of infinitives */
#define SHORT_REACH 8u  /* Tokens of a short aside: ", where appropriate," */
/* Tokens of an aside that lists: ", including reeds in lakes and reeds in rivers," */
#define LISTED_REACH 20u
#define NOUN_REACH 10u /* Tokens between "submit" and "report" */
/* Tokens between "for" and the infinitive: "and for the Secretary-General to" */
#define PARTY_REACH 15u

static const cg_act *last_act(const cg_acting *a) {
  return cg_array_at(&a->document->acts, a->document->acts.count - 1);
}

/* Whether the act has the verb of an infinitive, "Decides to extend": its further tasks begin with
 * verbs of their own. */
static bool is_decided(const cg_act *act) {
  return act->mode != CG_NONE && !cg_act_is_passive(act);
}

static bool is_handing(cg_phrase phrase) {
  return phrase == CG_PHRASE_DELIVER || phrase == CG_PHRASE_INFORM ||
         phrase == CG_PHRASE_DELIVERABLE;
}

/* Whether the verb at `at` hands over something: "report to", "submit a report", "submit it"; not
 * "communicate the dangers of floods". */
static bool hands_over(const cg_acting *a, uint32_t at) {
  for (uint32_t i = at; i < a->reading.end && i < at + NOUN_REACH && !cg_acting_is_stop(a, i);
       i = cg_acting_next(a, i)) {
    const cg_phrase phrase = cg_acting_phrase(a, i).phrase;
    if (phrase == CG_PHRASE_DELIVERABLE || phrase == CG_PHRASE_INFORM ||
        phrase == CG_PHRASE_ITSELF || phrase == CG_PHRASE_PLURAL) {
      return true;
    }
  }
  return false;
}

/* Whether the word at `at` is the verb of a task; those that are nouns too, "its work", are verbs
 * after a verb or what joins them. */
static bool is_task_verb(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  const cg_phrase before = cg_acting_phrase(a, at - 1).phrase;
  const bool is_joined = before == CG_PHRASE_AND || before == CG_PHRASE_INFINITIVE ||
                         cg_phrase_is_task_verb(before) ||
                         cg_read_is_mark(&a->reading, at - 1, ',');
  return cg_phrase_is_task_verb(phrase) || phrase == CG_PHRASE_DELIVER ||
         phrase == CG_PHRASE_INFORM ||
         (is_joined && (phrase == CG_PHRASE_TASK_NOUN || phrase == CG_PHRASE_DELIVERABLE));
}

/* Whether the word at `at`, behind "to", is a known verb, or an adverb before one: "to promptly
 * inform". */
static bool is_known_verb(const cg_acting *a, uint32_t at) {
  const cg_phrase_found found = cg_acting_phrase(a, at);
  if (!found.phrase) {
    return cg_verb_base_at(&a->reading, at).verb != CG_NONE ||
           cg_phrase_is_task_verb(cg_acting_phrase(a, at + 1).phrase);
  }
  if (found.phrase == CG_PHRASE_PARTY || cg_phrase_is_before_noun(found.phrase)) {
    return false; /* "access to persons and to existing schools" */
  }
  return found.phrase != CG_PHRASE_DELIVERABLE ||
         cg_read_lexeme(&a->reading, at).lex == CG_LEX_REPORT ||
         cg_acting_phrase(a, found.end).phrase == CG_PHRASE_THOSE ||
         cg_acting_mention(a, found.end) != CG_NONE;
}

/* Whether the infinitive at `at` says what happens to the noun before it, "elections to be held in
 * May": what others do cannot go on with it, "and to cut reeds". */
static bool is_done_to(const cg_acting *a, uint32_t at) {
  const cg_phrase_found be = cg_acting_phrase(a, at + 1);
  return be.phrase == CG_PHRASE_COPULA && cg_phrase_is_done(cg_acting_phrase(a, be.end).phrase);
}

void cg_further_enter(cg_acting *a, uint32_t at) {
  const uint32_t verb = at + 1 + cg_read_is_mark(&a->reading, at + 1, ',');
  if (is_done_to(a, at)) {
    return;
  }
  if (verb > at + 1 || is_known_verb(a, verb)) {
    a->inner = at;
  } else {
    a->has_goal = true;
  }
}

/* Whether a task without "to" begins at `at`: "submit", but "support" and "report" only before
 * words that no noun has after it. */
static bool is_bare(const cg_acting *a, uint32_t at) {
  /* "immediately withdraw", "continue to plant" */
  const bool is_continued = cg_acting_phrase(a, at).phrase == CG_PHRASE_CONTINUED;
  at = is_continued ? cg_acting_phrase(a, at).end : at;
  if (is_continued && cg_acting_is_infinitive(a, at)) {
    return true;
  }
  const cg_phrase_found found = cg_acting_phrase(a, at);
  if (!found.phrase || cg_read_is_mark(&a->reading, found.end, '-')) {
    return false; /* "monitoring and follow-up" */
  }
  const cg_phrase after = cg_acting_phrase(a, found.end).phrase;
  switch (found.phrase) {
  case CG_PHRASE_TASK_VERB:
  case CG_PHRASE_SUPPLY:
  case CG_PHRASE_DELIVER:
  case CG_PHRASE_INFORM: return !cg_token_has(&a->reading.tokens[at], CG_TOKEN_CAPITAL);
  case CG_PHRASE_TASK_NOUN: return after == CG_PHRASE_THOSE;
  case CG_PHRASE_DELIVERABLE: /* "report to the Council", not "data and information to the Register"
                               */
    return cg_read_lexeme(&a->reading, at).lex == CG_LEX_REPORT && after == CG_PHRASE_INFINITIVE &&
           !cg_acting_is_infinitive(a, found.end);
  default: return false;
  }
}

/* Whether the words before `at`, an "and" or comma, are those of a whole task: not "adopt and
 * enforce laws", "cooperate with and assist". */
static bool is_whole(const cg_acting *a, uint32_t at) {
  const uint32_t last = cg_read_is_mark(&a->reading, at - 1, ',') ? at - 2 : at - 1;
  const cg_phrase phrase = cg_acting_phrase(a, last).phrase;
  const cg_phrase before = cg_acting_phrase(a, last - 1).phrase;
  const cg_phrase next = cg_acting_phrase(a, cg_acting_phrase(a, at).end).phrase;
  /* "to fully and", "promptly and generously", but not "to act promptly and" */
  const bool is_before_verb = phrase == CG_PHRASE_CONTINUED &&
                              (before == CG_PHRASE_INFINITIVE || before == CG_PHRASE_CONTINUED ||
                               before == CG_PHRASE_AND || next == CG_PHRASE_CONTINUED);
  return last > last_act(a)->task.begin && !is_task_verb(a, last) && phrase != CG_PHRASE_ASIDE &&
         phrase != CG_PHRASE_AT && phrase != CG_PHRASE_INFINITIVE && phrase != CG_PHRASE_OF &&
         phrase != CG_PHRASE_DUTY && !is_before_verb;
}

/* Whether a list goes on to its "and" after the comma at `at`: "to transfer land, to respect rights
 * and to …", or without "to". */
static bool is_listed(const cg_acting *a, uint32_t at, bool with_to) {
  for (uint32_t i = at + 1; i < a->reading.end && i < at + LIST_REACH && !cg_acting_is_stop(a, i);
       i = cg_acting_next(a, i)) {
    const cg_phrase_found and = cg_acting_phrase(a, i);
    if (and.phrase == CG_PHRASE_AND &&
        (with_to ? cg_acting_is_infinitive(a, and.end) : is_bare(a, and.end))) {
      return true;
    }
    if (!with_to && (and.phrase == CG_PHRASE_THAT || cg_acting_is_infinitive(a, i))) {
      return false;
    }
  }
  return false;
}

/* Whether a short aside ends at the comma at `at`: "measures, where appropriate, to facilitate". */
static bool ends_aside(const cg_acting *a, uint32_t at, uint32_t begin) {
  for (uint32_t i = at; i > begin && i + LISTED_REACH > at;) {
    --i;
    uint32_t next = i;
    if (cg_read_is_mark(&a->reading, i, ',')) {
      const cg_phrase phrase = cg_acting_phrase(a, i + 1).phrase;
      const bool is_short = i + SHORT_REACH >= at;
      /* ", as well as the Council, to" */
      const bool is_more = phrase == CG_PHRASE_AND && cg_acting_phrase(a, i + 1).end > i + 2;
      return phrase == CG_PHRASE_LISTED || is_more ||
             (is_short && (phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_AT ||
                           cg_read_expression(&a->reading, i + 1, &next).lex == CG_LEX_ADVERB));
    }
  }
  return false;
}

/* Index after the words between commas that follow the "and" before `at`: ", and, in the light of
 * those talks, to submit"; `at` if no task follows. */
static uint32_t past_aside(const cg_acting *a, uint32_t at) {
  const bool is_aside = at >= 2 && cg_read_is_mark(&a->reading, at - 1, ',') &&
                        !cg_acting_is_infinitive(a, at) &&
                        cg_acting_phrase(a, at - 2).phrase == CG_PHRASE_AND;
  const uint32_t end = is_aside ? cg_acting_aside_end(a, at) : CG_NONE;
  const bool is_task =
    end != CG_NONE && (cg_acting_is_infinitive(a, end + 1) ||
                       cg_phrase_is_task_verb(cg_acting_phrase(a, end + 1).phrase));
  return is_task ? end + 1 : at;
}

/* Whether the "and to" at `at` goes on with a purpose: "in order to train, to plant and to reap".
 * The first comma after "in order to" ends the purpose. */
static bool is_purpose(const cg_acting *a, uint32_t at) {
  if (a->inner == CG_NONE || a->inner < 2 ||
      cg_acting_phrase(a, a->inner - 2).phrase != CG_PHRASE_PURPOSE) {
    return false;
  }
  const bool is_apart = cg_read_is_mark(&a->reading, at - 1, ',');
  for (uint32_t i = a->inner; is_apart && i + 1 < at; i = cg_acting_next(a, i)) {
    if (cg_read_is_mark(&a->reading, i, ',')) {
      return true;
    }
  }
  return !is_apart;
}

/* Whether the "or" or comma at `at` belongs to a list of infinitives with "or", which no tasks are:
 * "activities designed to cut reeds, to drain lakes or to …". */
static bool is_alternative(const cg_acting *a, uint32_t at) {
  for (uint32_t i = at; i < a->reading.end && i < at + LIST_REACH && !cg_acting_is_stop(a, i);
       i = cg_acting_next(a, i)) {
    const cg_phrase_found and = cg_acting_phrase(a, i);
    if (and.phrase == CG_PHRASE_AND && cg_acting_is_infinitive(a, and.end)) {
      return cg_read_lexeme(&a->reading, i).lex == CG_LEX_OR;
    }
  }
  return false;
}

/* The task that begins without "to" at `next`, behind the "and" or comma at `at`. */
static uint32_t bare_task(const cg_acting *a, uint32_t at, uint32_t next, bool is_and) {
  const bool is_given = cg_acting_phrase(a, next).phrase == CG_PHRASE_DELIVER && is_and;
  /* ", as well as ensure": what joins with several words goes back to the verb of the task. */
  const bool is_far = is_and && cg_read_is_mark(&a->reading, at - 1, ',') &&
                      cg_acting_phrase(a, at).end > at + 1 &&
                      cg_phrase_is_task_verb(cg_acting_phrase(a, next).phrase);
  const bool is_inside =
    a->is_deep || (a->is_relative && !cg_read_is_mark(&a->reading, at - 1, ','));
  const bool is_alone = (a->inner == CG_NONE || is_far) && !is_inside && !is_decided(last_act(a));
  if (!is_bare(a, next) || !is_whole(a, at) || (!is_given && !is_alone)) {
    return CG_NONE;
  }
  return is_and || is_listed(a, at, false) ? next : CG_NONE;
}

/* The task whose "to", or "not" before it, is at `next`. */
static uint32_t infinitive_task(const cg_acting *a, uint32_t at, uint32_t next, bool is_and) {
  const cg_act *const act = last_act(a);
  const bool is_not = cg_acting_phrase(a, next).phrase == CG_PHRASE_NOT;
  const bool is_report = is_handing(cg_acting_phrase(a, next + is_not + 1).phrase);
  if (is_decided(act) &&
      (!is_and || cg_verb_base_at(&a->reading, next + is_not + 1).verb == CG_NONE)) {
    return CG_NONE; /* "Decides to establish a Committee, to undertake the following tasks" */
  }
  if ((is_purpose(a, at) && !(is_report && hands_over(a, next + is_not + 1))) ||
      (a->inner != CG_NONE && is_alternative(a, at))) {
    return CG_NONE;
  }
  if (a->has_goal && !is_known_verb(a, next + is_not + 1)) {
    return CG_NONE; /* "access to water and to schools" */
  }
  /* "a report, to be followed by a debate", "and to be submitted to" */
  const bool is_outcome = cg_acting_phrase(a, next + 1).phrase == CG_PHRASE_COPULA;
  if (is_outcome && is_done_to(a, next)) {
    return CG_NONE;
  }
  const bool is_item = next == at + 1 && !is_outcome && !ends_aside(a, at, act->task.begin);
  const bool is_task = !is_and ? is_item && (a->is_list || is_listed(a, at, true))
                               : is_report || (a->is_list && !is_listed(a, at, true)) ||
                                   a->inner == CG_NONE || cg_read_is_mark(&a->reading, at - 1, ',');
  return !is_task ? CG_NONE : is_not ? next : next + 1;
}

/* Index after the determiners at `at`: "the", "all other". */
static uint32_t past_determiners(const cg_acting *a, uint32_t at) {
  while (at < a->reading.end && cg_acting_phrase(a, at).phrase == CG_PHRASE_THOSE) {
    at = cg_acting_phrase(a, at).end;
  }
  return at;
}

/* Whether somebody who can be asked is named at `at`. */
static bool is_party(const cg_acting *a, uint32_t at) {
  return at < a->reading.end &&
         (cg_acting_can_act(a, cg_acting_mention(a, at)) ||
          cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, at).owner != CG_NONE);
}

/* Whether the comma at `comma` ends an item of a list of names: "the Council, the Board, and". */
static bool ends_name(const cg_acting *a, uint32_t comma) {
  uint32_t at = comma;
  while (at > last_act(a)->task.begin && !cg_read_is_mark(&a->reading, at - 1, ',')) {
    --at;
  }
  const uint32_t name = past_determiners(a, at);
  return cg_read_is_mark(&a->reading, at - 1, ',') && is_party(a, name) &&
         cg_acting_next(a, name) >= comma;
}

uint32_t cg_further_party(const cg_acting *a, uint32_t at) {
  const uint32_t next =
    cg_acting_phrase(a, at).phrase == CG_PHRASE_AND ? cg_acting_phrase(a, at).end : CG_NONE;
  if (next == CG_NONE) {
    return CG_NONE;
  }
  if (cg_read_lexeme(&a->reading, next).lex == CG_LEX_FOR) {
    return next + 1;
  }
  const bool is_apart = cg_read_is_mark(&a->reading, at - 1, ',');
  return is_apart && is_party(a, past_determiners(a, next)) && !ends_name(a, at - 1) ? next
                                                                                     : CG_NONE;
}

/* The task of others than those before: "and for the Secretary-General to report", ", and the Board
 * to meet". */
static uint32_t party_task(const cg_acting *a, uint32_t at) {
  const uint32_t party = cg_further_party(a, at);
  for (uint32_t i = party; party != CG_NONE && i < a->reading.end && i < party + PARTY_REACH &&
                           !cg_acting_is_stop(a, i);
       i = cg_acting_next(a, i)) {
    const cg_phrase phrase = cg_acting_phrase(a, i).phrase;
    if (i > party && cg_acting_is_infinitive(a, i)) {
      return i + 1;
    }
    const bool is_name =
      !phrase || phrase == CG_PHRASE_THOSE || phrase == CG_PHRASE_AND || phrase == CG_PHRASE_OF;
    if (!is_name || cg_read_is_mark(&a->reading, i, ',')) {
      break;
    }
  }
  return CG_NONE;
}

uint32_t cg_further_task(const cg_acting *a, uint32_t at) {
  const cg_act *const act = last_act(a);
  if (act->task.begin == act->words.end || at <= act->task.begin + 1) {
    return CG_NONE;
  }
  const cg_phrase_found and = cg_acting_phrase(a, at);
  const bool is_comma = cg_read_is_mark(&a->reading, at, ',');
  const bool is_and = and.phrase == CG_PHRASE_AND;
  const cg_verb_takes takes = cg_acting_takes(a, act->verb);
  if ((!is_comma && !is_and) || (takes != CG_VERB_TAKES_ADDRESSEE && act->mode == CG_NONE &&
                                 takes != CG_VERB_TAKES_INFINITIVE)) {
    return CG_NONE;
  }
  const uint32_t next = past_aside(a, cg_acting_past_adverbs(a, is_comma ? at + 1 : and.end));
  if (act->subject != CG_NONE && !cg_act_is_passive(act)) {
    return is_and && cg_acting_is_duty(a, next)
             ? next /* "that it shall end, and shall be reviewed" */
           : is_and && cg_acting_phrase(a, next).phrase == CG_PHRASE_THAT ? next + 1
           : takes == CG_VERB_TAKES_ADDRESSEE ? bare_task(a, at, next, is_and)
                                              : CG_NONE;
  }
  if (is_and && act->mode != CG_NONE && cg_act_is_passive(act) &&
      cg_acting_phrase(a, next).phrase == CG_PHRASE_THAT) {
    /* "Decides that the Unit be requested to report, and that the Board shall meet" */
    return next + 1;
  }
  if (is_and && is_decided(act) && !a->is_deep && cg_read_is_mark(&a->reading, at - 1, ',') &&
      cg_acting_phrase(a, next).phrase == CG_PHRASE_THAT) {
    return next + 1; /* "Decides to close the Unit, and that the Board shall meet" */
  }
  const uint32_t others = is_and && takes == CG_VERB_TAKES_ADDRESSEE ? party_task(a, at) : CG_NONE;
  if (others != CG_NONE) {
    return others;
  }
  const bool is_not = cg_acting_phrase(a, next).phrase == CG_PHRASE_NOT;
  return cg_acting_is_infinitive(a, next + is_not) ? infinitive_task(a, at, next, is_and)
                                                   : bare_task(a, at, next, is_and);
}
