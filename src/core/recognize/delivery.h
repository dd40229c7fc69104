/* SPDX-License-Identifier: Apache-2.0 */
/** @file delivery.h  What a task hands over, and to whom: "to submit a report to the Council". */
#ifndef CG_RECOGNIZE_DELIVERY_H
#define CG_RECOGNIZE_DELIVERY_H

#include "recognize/acting.h"

/** What the task hands over, and to whom, as far as it is read. */
typedef struct {
  bool is_given;     /**< It has a verb such as "submit" */
  bool has_noun;     /**< Something to hand over is named */
  bool has_receiver; /**< Somebody who gets it is named */
  uint32_t given_at; /**< Index after what was last read of these */
  uint32_t supplied; /**< Index after "provide"; CG_NONE at first */
} cg_delivery;

/** Read the `phrase` at `at` in the task of `act`: add what is handed over there, or those who get
 * it, as parts of the act. */
cg_status cg_delivery_take(const cg_acting *a, const cg_act *act, cg_delivery *delivery,
                           uint32_t at, cg_phrase_found phrase);

#endif /* CG_RECOGNIZE_DELIVERY_H */
