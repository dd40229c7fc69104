/* SPDX-License-Identifier: Apache-2.0 */
/** @file tasks.h  What a task says of itself: what is handed over, to whom, by when, at which
 * session. */
#ifndef CG_RECOGNIZE_TASKS_H
#define CG_RECOGNIZE_TASKS_H

#include "recognize/acting.h"

/** Set the end of the task of `act`, and add its recipients, days, sessions, periods and
 * deliverables as parts. */
cg_status cg_tasks_find(const cg_acting *a, cg_act *act);

#endif /* CG_RECOGNIZE_TASKS_H */
