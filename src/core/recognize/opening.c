/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/opening.h"

#include "base/try.h"
#include "recognize/addressees.h"
#include "recognize/further.h"
#include "recognize/governing.h"
#include "recognize/tasks.h"

#define ASIDES_MOST                                                                                \
  4u /* Commas before an infinitive: "in order to help, as well as to plan, to"                    \
      */

cg_act *cg_act_last(const cg_acting *a) {
  return cg_array_at(&a->document->acts, a->document->acts.count - 1);
}

uint32_t cg_act_first(const cg_acting *a) {
  return ((const cg_clause *)cg_array_at(&a->document->clauses, a->clause))->acts.begin;
}

const cg_clause *cg_act_chapeau(const cg_acting *a) {
  const cg_clause *clause = cg_array_at(&a->document->clauses, a->clause);
  while (clause->parent != CG_NONE) {
    clause = cg_array_at(&a->document->clauses, clause->parent);
    if (clause->acts.end > clause->acts.begin) {
      return clause;
    }
  }
  return NULL;
}

void cg_act_forget_task(cg_acting *a) {
  a->inner = CG_NONE;
  a->is_deep = false;
  a->is_relative = false;
  a->has_goal = false;
}

cg_status cg_act_open(const cg_acting *a, uint32_t begin, cg_act act) {
  if (a->document->acts.count > cg_act_first(a)) {
    cg_act_last(a)->reach = begin;
  }
  act.reach = a->reading.end;
  return cg_array_append(&a->document->acts, &act);
}

/* The verb that decides an item, "Decides: (a) That the Unit be requested to", or a paragraph, "The
 * Council decides: 1. To establish"; CG_NONE if none does. */
static uint32_t deciding_verb(const cg_acting *a, uint32_t begin) {
  const cg_phrase phrase = cg_acting_phrase(a, begin).phrase;
  const cg_clause *const chapeau = phrase == CG_PHRASE_THAT ? cg_act_chapeau(a) : NULL;
  if (!chapeau) {
    return phrase == CG_PHRASE_THAT || phrase == CG_PHRASE_INFINITIVE ? a->enacting : CG_NONE;
  }
  const cg_act *const above = cg_array_at(&a->document->acts, chapeau->acts.end - 1);
  return cg_acting_takes(a, above->verb) == CG_VERB_TAKES_INFINITIVE ? above->verb : CG_NONE;
}

/* Index after the aside at `at`, behind the comma of "Decides, in the light of reeds, to", where
 * the infinitive is; `at` if there is none. */
static uint32_t past_aside(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  const bool is_aside = at < a->reading.end && cg_read_is_mark(&a->reading, at - 1, ',') &&
                        (phrase == CG_PHRASE_PURPOSE || cg_phrase_is_before_noun(phrase));
  uint32_t end = is_aside ? cg_acting_aside_end(a, at) : CG_NONE;
  for (uint32_t i = 1; i < ASIDES_MOST && end != CG_NONE && !cg_acting_is_infinitive(a, end + 1) &&
                       cg_acting_phrase(a, end + 1).phrase != CG_PHRASE_THAT;
       ++i) {
    end = cg_acting_aside_end(a, end + 1);
  }
  return end != CG_NONE && cg_acting_is_infinitive(a, end + 1) ? end + 1 : at;
}

cg_status cg_act_open_verb(const cg_acting *a, cg_verb_found found, uint32_t begin) {
  cg_act act = {.verb = found.verb,
                .mode = found.is_passive || found.is_base ? deciding_verb(a, begin) : CG_NONE,
                .inherited = CG_NONE,
                .subject = found.is_passive ? begin : CG_NONE,
                .is_base = found.is_base,
                .words = found.words,
                .named = found.words.end,
                .task = {found.words.end, found.words.end}};
  uint32_t at = cg_acting_past_adverbs(a, found.words.end);
  if (cg_acting_takes(a, found.verb) == CG_VERB_TAKES_INFINITIVE) {
    const cg_phrase_found negation = cg_acting_phrase(a, at);
    act.is_negated = negation.phrase == CG_PHRASE_NOT;
    at = past_aside(a, act.is_negated ? negation.end : at);
    if (cg_acting_is_infinitive(a, at)) {
      const cg_verb_found base = cg_verb_base_at(&a->reading, at + 1);
      act.mode = found.verb;
      act.verb = base.verb == CG_NONE ? found.verb : base.verb;
      act.task.begin = at + 1;
      act.words.end = base.verb == CG_NONE ? found.words.end : base.words.end;
    }
    const cg_verb_found asked = cg_acting_phrase(a, at).phrase == CG_PHRASE_THAT
                                  ? cg_governing_passive(a, at)
                                  : (cg_verb_found){.verb = CG_NONE};
    if (asked.verb != CG_NONE) {
      act.mode = found.verb;
      act.verb = asked.verb;
      act.subject = at;
      act.words = asked.words;
      act.named = asked.words.end;
      act.task = (cg_span){asked.words.end, asked.words.end};
    }
  }
  return cg_act_open(a, begin, act);
}

cg_status cg_act_open_enacted(cg_acting *a, uint32_t begin) {
  const uint32_t end = cg_acting_phrase(a, begin).end;
  cg_act_forget_task(a);
  a->is_list = false;
  return cg_act_open(a, begin,
                     (cg_act){.verb = a->enacting,
                              .mode = CG_NONE,
                              .inherited = CG_NONE,
                              .subject = end,
                              .words = {begin, end},
                              .named = end,
                              .task = {end, end}});
}

bool cg_act_takes_base(const cg_acting *a, uint32_t begin) {
  const cg_clause *const clause = cg_array_at(&a->document->clauses, a->clause);
  const cg_clause *const chapeau = cg_act_chapeau(a);
  const cg_act *const above =
    chapeau ? cg_array_at(&a->document->acts, chapeau->acts.end - 1) : NULL;
  return (clause->kind == CG_CLAUSE_SUBPARAGRAPH || clause->kind == CG_CLAUSE_OPERATIVE) &&
         begin < a->reading.end && cg_token_has(&a->reading.tokens[begin], CG_TOKEN_CAPITAL) &&
         (!above || above->is_base);
}

cg_status cg_act_open_task(cg_acting *a, uint32_t at, uint32_t begin) {
  cg_act act = *cg_act_last(a);
  const bool is_not = cg_acting_phrase(a, begin).phrase == CG_PHRASE_NOT;
  act.task = (cg_span){begin, begin};
  const uint32_t others = cg_further_party(a, at);
  const bool is_that = (act.subject != CG_NONE || act.mode != CG_NONE) &&
                       cg_acting_phrase(a, begin - 1).phrase == CG_PHRASE_THAT;
  /* "Decides that A be requested to report, and that lakes …" */
  const bool is_asked = is_that && (act.subject == CG_NONE || cg_act_is_passive(&act));
  act.subject = is_that ? begin : others != CG_NONE ? others : act.subject;
  if (is_asked && act.mode != CG_NONE) {
    act.verb = act.mode;
    act.mode = CG_NONE;
    act.words = (cg_span){begin - 1, begin};
    act.named = begin;
    act.is_negated = false;
  } else if (act.mode != CG_NONE && !cg_act_is_passive(&act)) {
    const cg_verb_found base = cg_verb_base_at(&a->reading, is_not ? begin + 2 : begin);
    act.verb = base.verb == CG_NONE ? act.mode : base.verb;
    act.words = base.verb == CG_NONE ? (cg_span){begin, begin + 1} : base.words;
    act.named = act.words.end;
    act.is_negated = is_not;
  }
  a->is_list = a->is_list || cg_read_is_mark(&a->reading, at, ',');
  cg_act_forget_task(a);
  return cg_act_open(a, at, act);
}

void cg_act_begin_task(cg_acting *a, bool is_finite) {
  cg_act *const act = cg_act_last(a);
  cg_act_forget_task(a);
  a->is_list = false;
  if (act->mode == CG_NONE || cg_acting_takes(a, act->verb) == CG_VERB_TAKES_ADDRESSEE) {
    cg_addressees_end(a, act, is_finite);
  }
}
