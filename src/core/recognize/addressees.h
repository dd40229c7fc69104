/* SPDX-License-Identifier: Apache-2.0 */
/** @file addressees.h  Whom an act addresses, thanks or condemns, and who is consulted. */
#ifndef CG_RECOGNIZE_ADDRESSEES_H
#define CG_RECOGNIZE_ADDRESSEES_H

#include "recognize/acting.h"

/** Where the task of `act` begins: after "to" of its infinitive or after "that"; `act->words.end` if neither follows. */
uint32_t cg_addressees_end(const cg_acting *a, const cg_act *act);

/** Add those whom `act` names as its parts.  `before` is the act before it in the clause, or NULL. */
cg_status cg_addressees_find(const cg_acting *a, const cg_act *act, const cg_act *before);

#endif /* CG_RECOGNIZE_ADDRESSEES_H */
