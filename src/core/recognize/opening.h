/* SPDX-License-Identifier: Apache-2.0 */
/** @file opening.h  Acts of a clause as they begin: by a verb, by the enacting words, or by one
 * more task of the verb before. */
#ifndef CG_RECOGNIZE_OPENING_H
#define CG_RECOGNIZE_OPENING_H

#include "recognize/acting.h"
#include "recognize/verbs.h"

/** The last act of the document. */
cg_act *cg_act_last(const cg_acting *a);

/** Index of the first act of the clause, or of the one that would be. */
uint32_t cg_act_first(const cg_acting *a);

/** The nearest clause above that does something, or NULL. */
const cg_clause *cg_act_chapeau(const cg_acting *a);

/** Forget what was found inside the last task, since a new one begins. */
void cg_act_forget_task(cg_acting *a);

/** Add `act`, which begins at the token `begin`. The act before it ends there. CG_NO_MEMORY. */
cg_status cg_act_open(const cg_acting *a, uint32_t begin, cg_act act);

/** Add an act by the verb `found`. "Decides not to extend" has the verb of its infinitive, "Decides
 * that the Unit be requested" that of its clause. */
cg_status cg_act_open_verb(const cg_acting *a, cg_verb_found found, uint32_t begin);

/** Add the act of a paragraph that continues the enacting words with their verb: "1. That the Unit
 * shall plant reeds". */
cg_status cg_act_open_enacted(cg_acting *a, uint32_t begin);

/** Whether an infinitive at the head of the clause is its verb, "(b) Also call upon": if the act
 * above it is of a text in the first person, "We call upon", or if there is no act above it. */
bool cg_act_takes_base(const cg_acting *a, uint32_t begin);

/** Add an act with the verb of the last one, which ends at the token `at`. Its task begins at
 * `begin`. */
cg_status cg_act_open_task(cg_acting *a, uint32_t at, uint32_t begin);

/** Begin the task of the last act after its addressees. */
void cg_act_begin_task(cg_acting *a, bool is_finite);

#endif /* CG_RECOGNIZE_OPENING_H */
