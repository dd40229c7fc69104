/* SPDX-License-Identifier: Apache-2.0 */
/** @file actions.h  Governing verbs of clauses. */
#ifndef CG_RECOGNIZE_ACTIONS_H
#define CG_RECOGNIZE_ACTIONS_H

#include "recognize/scanner.h"

/** Find the governing verbs of the clause: sets its `actions`, and `begin` after the first. */
cg_status cg_actions_find(cg_scanner *s);

#endif /* CG_RECOGNIZE_ACTIONS_H */
