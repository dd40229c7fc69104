/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/addressees.h"

#include "base/try.h"
#include "recognize/governing.h"
#include "recognize/party_list.h"

#define TASK_REACH 150u   /* Tokens between a verb and the infinitive of its task */
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

/* The place of "that" in an act whose verb ends at `end`: "Reiterates its request, made in its
 * resolution 5, that". */
static uint32_t begin_of_that(const cg_acting *a, uint32_t end) {
  const uint32_t aside = past_aside(a, end);
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
  const uint32_t begin = cg_read_is_mark(&a->reading, act->subject - 1, ',')
                           ? past_aside(a, act->subject - 1)
                           : act->subject;
  /* Those of a second task are before the first: "that the Unit plant reeds and assist Chad" */
  const uint32_t limit = !is_decided && act->task.begin > begin ? act->task.begin : act->reach;
  uint32_t end = begin;
  bool has_duty = false;
  for (; end < limit && end < begin + SUBJECT_REACH && !cg_acting_is_stop(a, end);
       end = cg_acting_next(a, end)) {
    const cg_phrase phrase = cg_acting_phrase(a, end).phrase;
    has_duty = cg_acting_is_duty(a, end);
    if (has_duty || phrase == CG_PHRASE_THAT ||
        (!is_decided &&
         (phrase == CG_PHRASE_INFINITIVE || cg_read_is_mark(&a->reading, end, ',')))) {
      break;
    }
  }
  act->mode = has_duty && is_decided && act->mode == CG_NONE ? act->verb : act->mode;
  return has_duty || !is_decided
           ? cg_parties_take((cg_party_list){a, NULL, end, CG_ACT_ADDRESSEE, false, 0, true}, begin)
           : CG_OK;
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
 * involved in cutting reeds". */
static cg_status take_those(const cg_acting *a, uint32_t begin, uint32_t end) {
  uint32_t at = begin;
  uint32_t count = 0;
  for (; at < end && cg_acting_phrase(a, at).phrase == CG_PHRASE_THOSE; ++count) {
    at = cg_acting_phrase(a, at).end;
  }
  const cg_phrase_found doing = cg_acting_phrase(a, at);
  const cg_phrase inside = cg_acting_phrase(a, doing.end).phrase;
  const bool is_alone = at == end || doing.phrase == CG_PHRASE_ASIDE;
  const bool has_place = doing.phrase == CG_PHRASE_ASIDE && at < end &&
                         (cg_read_lexeme(&a->reading, at).lex == CG_LEX_RELATIVE ||
                          inside == CG_PHRASE_ASIDE || inside == CG_PHRASE_AT);
  const cg_span words = {begin, end_of_those(a, at, end)};
  return (count > 1 && is_alone) || (count && has_place)
           ? cg_acting_add(a, (cg_act_part){.role = CG_ACT_ADDRESSEE,
                                            .mention = CG_NONE,
                                            .entry = CG_NONE,
                                            .tokens = words})
           : CG_OK;
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

cg_status cg_addressees_find(const cg_acting *a, cg_act *act, const cg_act *before) {
  const cg_verb_takes takes = cg_acting_takes(a, act->verb);
  const uint32_t begin = cg_acting_past_adverbs(a, act->words.end);
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
  return has_task && a->document->act_parts.count == count ? take_those(a, begin + is_to, end)
                                                           : CG_OK;
}
