/* SPDX-License-Identifier: Apache-2.0 */
/** @file act.h  What clauses do: who asks whom to do what, for whom, by when. */
#ifndef CG_MODEL_ACT_H
#define CG_MODEL_ACT_H

#include <stdbool.h>

#include "base/date.h"
#include "base/slice.h"

/** What the words of a part are to their act. */
typedef enum {
  CG_ACT_ADDRESSEE = 1, /**< Asked, urged, invited, authorized, reminded */
  CG_ACT_SUBJECT,       /**< Thanked, supported or condemned */
  CG_ACT_CONSULTED,
  CG_ACT_RECIPIENT,     /**< Of a report, a briefing, information */
  CG_ACT_DEADLINE,
  CG_ACT_UNTIL,
  CG_ACT_SESSION,       /**< At which the task is to be done */
  CG_ACT_PERIODICITY,
  CG_ACT_DELIVERABLE,
  CG_ACT_OBJECT,        /**< What the verb has as its object, not what stands deep in its task */
  CG_ACT_TERM,          /**< The words of a deadline that name no day: "within 60 days of the adoption" */
} cg_act_role;

/** A part of an act: a mention, a class of addressees, the body that speaks, or words alone. */
typedef struct {
  cg_act_role role;
  uint32_t    mention; /**< Index, or CG_NONE */
  uint32_t    entry;   /**< Pack entry of a class of addressees, or CG_NONE */
  bool        is_own;  /**< The body that speaks: "keep it informed" */
  uint32_t    thing;   /**< Index of the thing that it is, apart from links of its mention, or CG_NONE; set by the resolver */
  cg_span     tokens;  /**< Its words */
  cg_date     day;     /**< That its words tell without a mention, "by the end of 2025"; unset otherwise */
  cg_slice    written; /**< The day that its words give, YYYY-MM-DD, of several the last one; empty if they name a thing or no day; set by the engine */
} cg_act_part;

/** One verb with one task.  A sub-paragraph without a verb has an act of its own with the verb of its chapeau. */
typedef struct {
  uint32_t verb;       /**< Pack verb */
  uint32_t mode;       /**< Pack verb that introduces the infinitive `verb`, "decides", or CG_NONE */
  bool     is_negated; /**< "Decides not to renew" */
  bool     is_base;    /**< In its base form, as after "We" */
  uint32_t inherited;  /**< Index of the chapeau's act, or CG_NONE */
  cg_span  words;      /**< Tokens of the verb; without length if it is inherited */
  uint32_t named;      /**< Token before which the words that name its addressees end; those of its verb's end if there are none */
  uint32_t subject;    /**< Token where those begin who are to act, after "that" or before "is requested", or CG_NONE */
  cg_span  task;       /**< Tokens of what is to be done; empty if nothing stands there */
  uint32_t reach;      /**< Token before which its words end: those of the next act begin there */
  cg_span  parts;      /**< Indexes of its cg_act_part */
} cg_act;

/** Whether those who are asked stand before the verb: "The Secretary-General is requested to report". */
static inline bool cg_act_is_passive(const cg_act *act) { return act->subject < act->words.begin; }

#endif /* CG_MODEL_ACT_H */
