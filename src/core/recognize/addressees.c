/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/addressees.h"

#include "base/try.h"
#include "recognize/governing.h"
#include "recognize/party_list.h"
#include "recognize/party_noun.h"

#define TASK_REACH 150u /* Tokens between a verb and the infinitive of its task */
#define ORIGIN_REACH                                                                               \
  20u /* Tokens between "request" and "that": "contained in paragraph 5 of …"                    \
       */
#define SUBJECT_REACH 40u /* Tokens between "that" and "shall" */

/* --- Where the task begins */

/* The words that name addressees end at `named`, and the task begins at `task`. */
static void set_ends(cg_act *act, uint32_t named, uint32_t task) {
  act->named = named;
  act->task.begin = task;
}

/* Whether the words behind the comma at `at` are an aside, as "in furtherance of its commitment to
 * …,". */
static bool begins_aside(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at + 1).phrase;
  return phrase == CG_PHRASE_AT || phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_WITHIN ||
         phrase == CG_PHRASE_PURPOSE;
}

/* The infinitive of the task from `begin` on: not one of an aside between commas, if another one
 * follows.  A colon ends the search, and so does the next verb.  The end of the clause if there is
 * none. */
static uint32_t find_infinitive(const cg_acting *a, const cg_act *act, uint32_t begin,
                                bool is_finite) {
  uint32_t inside = CG_NONE;
  bool is_aside = false;
  bool is_relative = false;
  bool is_asked = false; /* "States which were invited by the Council to …, to" */
  for (uint32_t at = begin;
       at < act->reach && at < begin + TASK_REACH && !cg_acting_is_stop(a, at);) {
    const cg_phrase_found phrase = cg_acting_phrase(a, at);
    const bool is_comma = cg_read_is_mark(&a->reading, at, ',');
    is_relative = is_relative || cg_read_lexeme(&a->reading, at).lex == CG_LEX_RELATIVE;
    is_asked = is_asked ||
               (is_relative && cg_read_name(&a->reading, CG_NAME_OF_PASSIVE, at).owner != CG_NONE);
    if (cg_acting_is_infinitive(a, at) && !is_aside) {
      const bool is_apart = cg_read_is_mark(&a->reading, at - 1, ',');
      const bool is_own = is_asked ? is_apart && inside != CG_NONE : inside == CG_NONE || is_apart;
      if (is_own || !is_asked) {
        return is_own ? at : inside;
      }
    }
    if (cg_read_is_mark(&a->reading, at, ':')) {
      return inside == CG_NONE ? at : inside;
    }
    const bool is_joint = phrase.phrase == CG_PHRASE_AND || (is_comma && at > begin);
    if (is_joint && cg_governing_next(a, at, is_finite).verb != CG_NONE) {
      break;
    }
    if ((is_aside || is_asked) && inside == CG_NONE && cg_acting_is_infinitive(a, at)) {
      inside = at;
    }
    is_aside = is_comma ? at > begin && begins_aside(a, at) : is_aside;
    at = phrase.phrase == CG_PHRASE_ASIDE || phrase.phrase == CG_PHRASE_PURPOSE
           ? phrase.end
           : cg_acting_next(a, at);
  }
  return inside == CG_NONE ? a->reading.end : inside;
}

/* Index after the aside between commas that begins at `at`, ", made in its resolution 5,"; `at` if
 * none does. */
static uint32_t past_aside(const cg_acting *a, uint32_t at) {
  const uint32_t end =
    cg_read_is_mark(&a->reading, at, ',') ? cg_acting_aside_end(a, at + 1) : CG_NONE;
  return end == CG_NONE ? at : end + 1;
}

/* Index after the words that say where a request was made, "contained in its resolution 5", at
 * `at`; `at` if none are. */
static uint32_t past_origin(const cg_acting *a, uint32_t at) {
  const cg_phrase_found made = cg_acting_phrase(a, at);
  uint32_t i = made.phrase == CG_PHRASE_TERMS || cg_phrase_is_done(made.phrase) ? made.end : at;
  while (i > at && i < at + ORIGIN_REACH && i < a->reading.end && !cg_acting_is_stop(a, i) &&
         !cg_read_is_mark(&a->reading, i, ',')) {
    if (cg_acting_phrase(a, i).phrase == CG_PHRASE_THAT) {
      return i;
    }
    i = cg_acting_next(a, i);
  }
  return at;
}

/* The place of "that" in an act whose verb ends at `end`: "Reiterates its request, made in its
 * resolution 5, that". */
static uint32_t begin_of_that(const cg_acting *a, uint32_t end) {
  const uint32_t aside = past_origin(a, past_aside(a, end));
  return cg_acting_phrase(a, aside).phrase == CG_PHRASE_THAT ? aside
                                                             : cg_acting_past_adverbs(a, end);
}

void cg_addressees_end(const cg_acting *a, cg_act *act, bool is_finite) {
  const uint32_t begin = begin_of_that(a, act->words.end);
  const cg_phrase_found that = cg_acting_phrase(a, begin);
  set_ends(act, act->words.end, begin < a->reading.end ? begin : act->words.end);
  if (cg_act_is_passive(act)) {
    set_ends(act, act->words.end, that.end); /* After "to" */
    return;
  }
  if (that.phrase == CG_PHRASE_THAT) {
    set_ends(act, act->words.end, that.end + cg_read_is_mark(&a->reading, that.end, ','));
    act->subject = act->task.begin;
    return;
  }
  if (cg_acting_takes(a, act->verb) != CG_VERB_TAKES_ADDRESSEE) {
    return;
  }
  const uint32_t at = find_infinitive(a, act, begin, is_finite);
  if (at < a->reading.end) {
    const bool is_to = cg_acting_is_infinitive(a, at);
    const bool is_not = is_to && at > begin && cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_NOT;
    const uint32_t task = is_not ? at - 1 : at + is_to;
    /* "to, during this phase, strengthen" */
    set_ends(act, at - is_not, task + cg_read_is_mark(&a->reading, task, ','));
  }
}

/* --- Who is consulted */

/* Whether the list of those who are consulted ends at `at`: where a task goes on, or after a comma
 * or "and" nobody is named. */
static bool ends_consulted(const cg_party_list *l, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(l->a, at).phrase;
  if (cg_party_is_aside(phrase) || phrase == CG_PHRASE_CONSULTED || cg_acting_is_stop(l->a, at)) {
    return true;
  }
  return cg_party_is_joint(l->a, at) && !cg_party_is_named(l, cg_party_past_joints(l, at));
}

cg_status cg_addressees_consult(const cg_acting *a, const cg_act *act, uint32_t at) {
  cg_party_list l = {a, NULL, act->task.end, CG_ACT_CONSULTED, true, 0, false};
  uint32_t end = at;
  while (end < l.end && !ends_consulted(&l, end)) {
    end = cg_acting_next(a, end);
  }
  l.end = end;
  return cg_parties_take(l, at);
}

/* --- Whom an act addresses */

/* Where the words of a group that is named by what it does end: at an aside between commas, ", in
 * particular". */
static uint32_t end_of_those(const cg_acting *a, uint32_t at, uint32_t end) {
  for (; at < end; at = cg_acting_next(a, at)) {
    const cg_phrase phrase = cg_acting_phrase(a, at + 1).phrase;
    if (cg_read_is_mark(&a->reading, at, ',') &&
        (at + 1 == end || phrase == CG_PHRASE_LISTED || cg_party_is_aside(phrase))) {
      break;
    }
  }
  return at;
}

/* Those of whom only what they do is said, up to the task at `end`: "all concerned", "those
 * involved in cutting reeds", and those whom they include: "all concerned, including the Unit". */
static cg_status take_those(const cg_acting *a, uint32_t begin, uint32_t end) {
  uint32_t at = begin;
  uint32_t count = 0;
  for (; at < end && cg_acting_phrase(a, at).phrase == CG_PHRASE_THOSE; ++count) {
    at = cg_acting_phrase(a, at).end;
  }
  while (end > at && cg_acting_phrase(a, end - 1).phrase == CG_PHRASE_CONTINUED) {
    --end; /* "all concerned fully to cooperate" */
  }
  const cg_phrase_found doing = cg_acting_phrase(a, at);
  const bool is_apart = at < end && cg_read_is_mark(&a->reading, at, ',');
  const cg_phrase inside = cg_acting_phrase(a, doing.end + is_apart).phrase;
  const bool is_alone = at == end || doing.phrase == CG_PHRASE_ASIDE ||
                        doing.phrase == CG_PHRASE_AT || doing.phrase == CG_PHRASE_TERMS ||
                        (is_apart && inside == CG_PHRASE_LISTED);
  const bool has_place = doing.phrase == CG_PHRASE_ASIDE && at < end &&
                         (cg_read_lexeme(&a->reading, at).lex == CG_LEX_RELATIVE ||
                          inside == CG_PHRASE_ASIDE || inside == CG_PHRASE_AT);
  const cg_span words = {begin, end_of_those(a, at, end)};
  if ((count < 2 || !is_alone) && (!count || !has_place)) {
    return CG_OK;
  }
  CG_TRY(cg_acting_add(
    a, (cg_act_part){
         .role = CG_ACT_ADDRESSEE, .mention = CG_NONE, .entry = CG_NONE, .tokens = words}));
  /* "as set out in instruments, including the Charter" lists instruments. */
  const bool is_list = words.end < end && doing.phrase != CG_PHRASE_TERMS &&
                       cg_acting_phrase(a, words.end + 1).phrase == CG_PHRASE_LISTED;
  return is_list ? cg_parties_take((cg_party_list){a, NULL, end, CG_ACT_ADDRESSEE, true, 0, false},
                                   words.end + 1)
                 : CG_OK;
}

/* Where the subject at `at` begins if words of time or place are before it: "that every month the
 * Unit report", "that in doing so, the Unit report". */
static uint32_t past_opening(const cg_acting *a, uint32_t at, uint32_t limit) {
  const cg_phrase opening = cg_acting_phrase(a, at).phrase;
  if (opening != CG_PHRASE_EVERY && !cg_party_is_aside(opening)) {
    return at;
  }
  uint32_t i = at;
  for (; i < limit && i < at + SUBJECT_REACH && !cg_acting_is_stop(a, i) &&
         !cg_read_is_mark(&a->reading, i, ',') && !cg_acting_is_duty(a, i) &&
         cg_acting_phrase(a, i).phrase != CG_PHRASE_COPULA;
       i = cg_acting_next(a, i)) {
    const uint32_t mention = cg_acting_mention(a, i);
    if (cg_acting_can_act(a, mention) && cg_party_noun_verb(a, cg_acting_next(a, i))) {
      return i;
    }
  }
  return cg_read_is_mark(&a->reading, i, ',') ? i + 1 : at;
}

/* Those of whom "that X shall" speaks; what is decided so has the verb that decides for its mode
 * too. */
static cg_status take_subject(const cg_acting *a, cg_act *act) {
  if (cg_act_is_passive(act)) {
    const cg_phrase_found that = cg_acting_phrase(a, act->subject);
    const uint32_t first = that.phrase == CG_PHRASE_THAT ? that.end : act->subject;
    return cg_parties_take(
      (cg_party_list){a, NULL, act->words.begin, CG_ACT_ADDRESSEE, true, 0, false}, first);
  }
  const bool is_decided = cg_acting_takes(a, act->verb) == CG_VERB_TAKES_INFINITIVE;
  const uint32_t opening = cg_read_is_mark(&a->reading, act->subject - 1, ',')
                             ? past_aside(a, act->subject - 1)
                             : act->subject;
  /* Those of a second task are before the first: "that the Unit plant reeds and assist Chad" */
  const uint32_t limit = !is_decided && act->task.begin > opening ? act->task.begin : act->reach;
  const uint32_t begin = is_decided ? opening : past_opening(a, opening, limit);
  uint32_t end = begin;
  bool has_duty = false;
  for (; end < limit && end < begin + SUBJECT_REACH && !cg_acting_is_stop(a, end);
       end = cg_acting_next(a, end)) {
    const cg_phrase phrase = cg_acting_phrase(a, end).phrase;
    has_duty = cg_acting_is_duty(a, end);
    if (has_duty || phrase == CG_PHRASE_THAT ||
        (!is_decided && (phrase == CG_PHRASE_INFINITIVE || cg_read_is_mark(&a->reading, end, ',') ||
                         (end > begin && cg_party_noun_verb(a, end))))) {
      break;
    }
  }
  act->mode = has_duty && is_decided && act->mode == CG_NONE ? act->verb : act->mode;
  if (!has_duty && is_decided) {
    return CG_OK;
  }
  const uint32_t count = a->document->act_parts.count;
  CG_TRY(cg_parties_take((cg_party_list){a, NULL, end, CG_ACT_ADDRESSEE, false, 0, true}, begin));
  const bool has_verb = end < limit && cg_party_noun_verb(a, end);
  return has_verb && a->document->act_parts.count == count ? take_those(a, begin, end) : CG_OK;
}

/* Those who are thanked or condemned: the first item after the verb. */
static cg_status take_praised(const cg_acting *a, const cg_act *act) {
  const uint32_t begin = cg_acting_past_adverbs(a, act->words.end);
  const bool is_to = cg_acting_phrase(a, begin).phrase == CG_PHRASE_INFINITIVE;
  uint32_t end = begin + is_to;
  while (end < act->reach && end < begin + SUBJECT_REACH && !cg_acting_is_stop(a, end) &&
         !cg_party_is_aside(cg_acting_phrase(a, end).phrase)) {
    end = cg_acting_next(a, end);
  }
  return cg_parties_take((cg_party_list){a, NULL, end, CG_ACT_SUBJECT, false, 0, false},
                         begin + is_to);
}

/* Where the names behind a verb without a task end. */
static uint32_t end_of_names(const cg_acting *a, uint32_t begin, uint32_t limit) {
  uint32_t end = begin;
  while (end < limit && !cg_acting_is_stop(a, end)) {
    const cg_phrase_found found = cg_acting_phrase(a, end);
    /* "Member States and, where applicable, donors" */
    const uint32_t aside =
      found.phrase == CG_PHRASE_AND && cg_read_is_mark(&a->reading, found.end, ',')
        ? cg_acting_aside_end(a, found.end + 1)
        : CG_NONE;
    if (cg_party_is_aside(found.phrase) || found.phrase == CG_PHRASE_OF) {
      break;
    }
    end = aside != CG_NONE                       ? aside
          : found.phrase == CG_PHRASE_GOVERNMENT ? found.end
                                                 : cg_acting_next(a, end);
  }
  return end;
}

/* Index after the preposition before those whom a noun addresses, "its request for States to", "its
 * call on States to"; `at` if something is to be done to what follows. */
static uint32_t past_preposition(const cg_acting *a, const cg_act *act, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  const bool is_done = cg_acting_phrase(a, act->named + 1).phrase == CG_PHRASE_COPULA;
  uint32_t name = at + 1;
  if ((phrase != CG_PHRASE_AT && phrase != CG_PHRASE_ASIDE) || is_done ||
      cg_acting_phrase(a, at).end > name || !cg_acting_is_infinitive(a, act->named) ||
      cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, at).owner != CG_NONE) {
    return at; /* "contributing countries" */
  }
  while (cg_acting_phrase(a, name).phrase == CG_PHRASE_THOSE ||
         cg_acting_phrase(a, name).phrase == CG_PHRASE_GOVERNMENT) {
    name = cg_acting_phrase(a, name).end;
  }
  const uint32_t mention = cg_acting_mention(a, name);
  const bool is_party =
    mention != CG_NONE ? cg_acting_can_act(a, mention)
                       : cg_token_has(&a->reading.tokens[name], CG_TOKEN_CAPITAL) ||
                           cg_read_name(&a->reading, CG_NAME_OF_ADDRESSEE, name).owner != CG_NONE;
  return is_party ? at + 1 : at;
}

cg_status cg_addressees_find(const cg_acting *a, cg_act *act, const cg_act *before) {
  const cg_verb_takes takes = cg_acting_takes(a, act->verb);
  const uint32_t begin = past_preposition(a, act, cg_acting_past_adverbs(a, act->words.end));
  if (act->inherited != CG_NONE && act->words.begin == act->words.end) {
    return CG_OK;
  }
  if (act->subject != CG_NONE) {
    return takes == CG_VERB_TAKES_ADDRESSEE || takes == CG_VERB_TAKES_INFINITIVE
             ? take_subject(a, act)
             : CG_OK;
  }
  if (takes == CG_VERB_TAKES_SUBJECT) {
    return take_praised(a, act);
  }
  if (takes != CG_VERB_TAKES_ADDRESSEE) {
    return CG_OK;
  }
  /* An infinitive follows, or the line ends with a colon */
  const bool has_task = act->named > begin;
  const bool is_to = cg_acting_phrase(a, begin).phrase == CG_PHRASE_INFINITIVE;
  const uint32_t limit = begin + SUBJECT_REACH < act->reach ? begin + SUBJECT_REACH : act->reach;
  const uint32_t end = has_task ? act->named : end_of_names(a, begin + is_to, limit);
  const uint32_t count = a->document->act_parts.count;
  CG_TRY(cg_parties_take((cg_party_list){a, before, end, CG_ACT_ADDRESSEE, has_task, 0, false},
                         begin + is_to));
  if (has_task && a->document->act_parts.count == count) {
    CG_TRY(take_those(a, begin + is_to, end));
    /* "Encourages efforts by all to plant reeds": nobody is asked to plant them. */
    const cg_phrase first = cg_acting_phrase(a, begin).phrase;
    const bool is_thing = a->document->act_parts.count == count && first != CG_PHRASE_PRONOUN &&
                          first != CG_PHRASE_PLURAL && first != CG_PHRASE_ITSELF &&
                          (!before || before->words.begin != act->words.begin) &&
                          cg_acting_is_infinitive(a, act->named);
    act->task.begin = is_thing ? begin : act->task.begin;
  }
  return CG_OK;
}
