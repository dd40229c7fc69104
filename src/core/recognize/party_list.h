/* SPDX-License-Identifier: Apache-2.0 */
/** @file party_list.h  Lists of those who are named: "the Secretary-General, Member States and, in
 * particular, donors". */
#ifndef CG_RECOGNIZE_PARTY_LIST_H
#define CG_RECOGNIZE_PARTY_LIST_H

#include "recognize/acting.h"

typedef struct {
  const cg_acting *a;
  const cg_act *before; /**< The act to whose addressees "them" goes back, or NULL */
  uint32_t end;         /**< Token before which the list ends */
  cg_act_role role;
  bool takes_words; /**< Groups that nobody knows count too */
  uint32_t first;   /**< Index of its first part; set by cg_parties_take() */
  bool is_subject;  /**< A verb follows: "that the Secretary-General submit" */
} cg_party_list;

/** Add those whom the list from token `at` on names as parts of the act that is read now. */
cg_status cg_parties_take(cg_party_list list, uint32_t at);

/** Whether a comma, "and" or the like is at `at`. */
bool cg_party_is_joint(const cg_acting *a, uint32_t at);

/** The token after all of these, and after adverbs, from `at` on. */
uint32_t cg_party_past_joints(const cg_party_list *list, uint32_t at);

/** Whether somebody is named at `at`, after articles. */
bool cg_party_is_named(const cg_party_list *list, uint32_t at);

#endif /* CG_RECOGNIZE_PARTY_LIST_H */
