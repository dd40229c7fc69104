/* SPDX-License-Identifier: Apache-2.0 */
/** @file act.h  Acts of clauses: who asks whom to do what, for whom, by when. */
#ifndef CG_MODEL_ACT_H
#define CG_MODEL_ACT_H

#include <stdbool.h>

#include "base/date.h"
#include "base/slice.h"

/** Role of a part in its act. */
typedef enum {
  CG_ACT_ADDRESSEE = 1, /**< Who is asked, urged, invited, authorized or reminded */
  CG_ACT_SUBJECT,       /**< Who is thanked, supported or condemned */
  CG_ACT_CONSULTED,
  CG_ACT_RECIPIENT, /**< Who receives a report, a briefing or information */
  CG_ACT_DEADLINE,
  CG_ACT_UNTIL,
  CG_ACT_SESSION, /**< The session at which the task is to be done */
  CG_ACT_PERIODICITY,
  CG_ACT_DELIVERABLE,
  CG_ACT_OBJECT, /**< The object of the verb itself, not one within the task */
  CG_ACT_TERM,   /**< A deadline without a day: "within 60 days of the adoption" */
} cg_act_role;

/** A part of an act: a mention, a class of addressees, the speaking body, or only words. */
typedef struct {
  cg_act_role role;
  uint32_t mention; /**< Index of the mention, or CG_NONE */
  uint32_t entry;   /**< Pack entry of a class of addressees, or CG_NONE */
  bool is_own;      /**< The speaking body: "keep it informed" */
  /** Index of a thing not linked through the mention, or CG_NONE; set by the resolver */
  uint32_t thing;
  cg_span tokens; /**< Its words */
  /** Day stated by the words without a mention, "by the end of 2025"; otherwise not set */
  cg_date day;
  /** Day stated by the words, YYYY-MM-DD, the last if there are several; empty if they name a thing
   * or no day; set by the engine */
  cg_slice written;
} cg_act_part;

/** One verb with one task. A sub-paragraph without a verb has an act of its own with its chapeau's
 * verb. */
typedef struct {
  uint32_t verb;      /**< Pack verb */
  uint32_t mode;      /**< Pack verb that introduces the infinitive `verb`, "decides", or CG_NONE */
  bool is_negated;    /**< "Decides not to renew" */
  bool is_base;       /**< In the infinitive, as after "We" */
  uint32_t inherited; /**< Index of the chapeau's act from which it has the verb, or CG_NONE */
  cg_span words;      /**< Tokens of the verb; empty if inherited */
  /** Token before which the words naming its addressees end; the end of the verb if there are
   * none */
  uint32_t named;
  /** First token of the actors after "that" or before "is requested", or CG_NONE */
  uint32_t subject;
  cg_span task;   /**< Tokens of the task; empty if there is none */
  uint32_t reach; /**< Token before which its words end and those of the next act begin */
  cg_span parts;  /**< Indexes of its parts (cg_act_part) */
} cg_act;

/** Whether the addressees precede the verb: "The Secretary-General is requested to report". */
static inline bool cg_act_is_passive(const cg_act *act) { return act->subject < act->words.begin; }

#endif /* CG_MODEL_ACT_H */
