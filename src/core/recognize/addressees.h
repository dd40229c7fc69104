/* SPDX-License-Identifier: Apache-2.0 */
/** @file addressees.h  Whom an act addresses, thanks or condemns, and who is consulted. */
#ifndef CG_RECOGNIZE_ADDRESSEES_H
#define CG_RECOGNIZE_ADDRESSEES_H

#include "recognize/acting.h"

/** Set `named`, `subject` and the start of the task of `act`, whose verb takes addressees or a
 * clause: the task begins after "to" of its infinitive, at "not" before it, or after "that".  The
 * next verb of the clause is in the third person if `is_finite`. */
void cg_addressees_end(const cg_acting *a, cg_act *act, bool is_finite);

/** Add those whom `act` names as its parts.  `before` is the act before it in the clause, or
 * NULL. */
cg_status cg_addressees_find(const cg_acting *a, cg_act *act, const cg_act *before);

/** Add those who are consulted in the task of `act`, "in consultation with Member States"; their
 * names begin at `at`. */
cg_status cg_addressees_consult(const cg_acting *a, const cg_act *act, uint32_t at);

#endif /* CG_RECOGNIZE_ADDRESSEES_H */
