/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/shared.h"

#include "base/try.h"
#include "recognize/addressees.h"
#include "recognize/tasks.h"

#define VERBS_MOST 4u /* Verbs of one task: "Urges, requests and invites" */

static cg_act *act_at(const cg_acting *a, uint32_t index) {
  return cg_array_at(&a->document->acts, index);
}

static const cg_act_part *part_at(const cg_acting *a, uint32_t index) {
  return cg_array_at(&a->document->act_parts, index);
}

/* Whether the act has a verb that addresses somebody, with an infinitive or without. */
static bool is_addressing(const cg_acting *a, const cg_act *act, bool has_infinitive) {
  return cg_acting_takes(a, act->verb) == CG_VERB_TAKES_ADDRESSEE && act->subject == CG_NONE &&
         act->inherited == CG_NONE && (act->named > act->words.end) == has_infinitive;
}

/* Index after the last words that name those whom the act addresses; 0 if it names nobody. */
static uint32_t addressees_end(const cg_acting *a, const cg_act *act) {
  uint32_t end = 0;
  for (uint32_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part *const part = part_at(a, i);
    end = part->role == CG_ACT_ADDRESSEE && part->tokens.end > end ? part->tokens.end : end;
  }
  return end;
}

/* Whether the act without an infinitive shares that of `next`, the one behind it: nothing is
 * between the verbs, or nothing but those whom the first addresses, "Calls upon A and invites B
 * to", or the addressees of each are between commas. */
static bool shares(const cg_acting *a, const cg_act *act, const cg_act *next) {
  const bool is_bare = act->reach <= act->words.end;
  const uint32_t to = next->named;
  const uint32_t before = cg_acting_phrase(a, to).phrase == CG_PHRASE_INFINITIVE ? to : to - 1;
  const uint32_t end = addressees_end(a, act);
  return is_addressing(a, act, false) && is_addressing(a, next, true) &&
         (is_bare || (end && end == act->reach) ||
          (end && cg_read_is_mark(&a->reading, act->reach - 1, ',') &&
           cg_read_is_mark(&a->reading, before - 1, ',')));
}

/* Copy the parts of the act `from` that have, or that have not, to do with its task. */
static cg_status copy_parts(const cg_acting *a, uint32_t from, bool of_task) {
  const cg_span parts = act_at(a, from)->parts;
  for (uint32_t i = parts.begin; i < parts.end; ++i) {
    const cg_act_part part = *part_at(a, i);
    CG_TRY((part.role != CG_ACT_ADDRESSEE) == of_task ? cg_acting_add(a, part) : CG_OK);
  }
  return CG_OK;
}

/* Make the act `index` one with the verb and those of `verb` and the task of `task`. */
static cg_status join(const cg_acting *a, uint32_t index, uint32_t verb, uint32_t task) {
  cg_act act = *act_at(a, index);
  act.parts.begin = a->document->act_parts.count;
  CG_TRY(copy_parts(a, addressees_end(a, act_at(a, verb)) ? verb : task, false));
  CG_TRY(copy_parts(a, task, true));
  act.parts.end = a->document->act_parts.count;
  act.task = act_at(a, task)->task;
  *act_at(a, index) = act;
  return CG_OK;
}

/* Add an act for each further task of the verb of `next`. */
static cg_status add_further(const cg_acting *a, uint32_t index, uint32_t next, cg_span *acts) {
  const uint32_t end = acts->end;
  for (uint32_t i = next + 1; i < end && act_at(a, i)->words.begin == act_at(a, next)->words.begin;
       ++i) {
    cg_act act = *act_at(a, index);
    act.reach = a->reading.end;
    CG_TRY(cg_array_append(&a->document->acts, &act));
    CG_TRY(join(a, acts->end, index, i));
    ++acts->end;
  }
  return CG_OK;
}

/* Put the parts in the order of their acts again, in which they are looked up. */
static cg_status order_parts(const cg_acting *a, cg_span acts) {
  for (uint32_t i = acts.begin; i < acts.end; ++i) {
    const cg_span parts = act_at(a, i)->parts;
    act_at(a, i)->parts.begin = a->document->act_parts.count;
    for (uint32_t part = parts.begin; part < parts.end; ++part) {
      CG_TRY(cg_acting_add(a, *part_at(a, part)));
    }
    act_at(a, i)->parts.end = a->document->act_parts.count;
  }
  return CG_OK;
}

/* Give the act `index` those whom it addresses and their task behind the next verb, which has no
 * task: "Encourages and supports the States of the lake to plant reeds".  `out` says whether there
 * are any. */
static cg_status take_behind(const cg_acting *a, uint32_t index, const cg_act *next, bool *out) {
  cg_act act = *act_at(a, index);
  const cg_span words = act.words;
  *out = false;
  if (act.reach > words.end || !is_addressing(a, &act, false) || next->inherited != CG_NONE ||
      cg_acting_takes(a, next->verb) != CG_VERB_TAKES_SUBJECT) {
    return CG_OK;
  }
  act.words.end = next->words.end;
  act.reach = next->reach;
  act.parts.begin = a->document->act_parts.count;
  cg_addressees_end(a, &act, true);
  CG_TRY(cg_addressees_find(a, &act, NULL));
  act.parts.end = a->document->act_parts.count;
  *out = act.named > act.words.end && addressees_end(a, &act);
  if (!*out) {
    a->document->act_parts.count = act.parts.begin;
    return CG_OK;
  }
  CG_TRY(cg_tasks_find(a, &act));
  act.parts.end = a->document->act_parts.count;
  act.words = words;
  act.reach = act_at(a, index)->reach;
  *act_at(a, index) = act;
  return CG_OK;
}

cg_status cg_shared_take(const cg_acting *a, cg_span *acts) {
  uint32_t with = CG_NONE; /* The act that has the task */
  uint32_t verbs = 0;
  bool is_joined = false;
  for (uint32_t i = acts->end; i > acts->begin;) {
    --i; /* From the last on: "Urges, requests and invites A to cut reeds" */
    bool has_task = false;
    CG_TRY(i + 1 < acts->end ? take_behind(a, i, act_at(a, i + 1), &has_task) : CG_OK);
    is_joined = is_joined || has_task;
    if (with == CG_NONE || verbs == VERBS_MOST || !shares(a, act_at(a, i), act_at(a, with))) {
      with = i;
      verbs = 1;
      continue;
    }
    CG_TRY(join(a, i, i, with));
    CG_TRY(add_further(a, i, with, acts));
    is_joined = true;
    ++verbs;
  }
  return is_joined ? order_parts(a, *acts) : CG_OK;
}
