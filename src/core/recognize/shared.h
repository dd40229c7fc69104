/* SPDX-License-Identifier: Apache-2.0 */
/** @file shared.h  Verbs that share one task: "Urges and encourages A to cut reeds", "Calls upon A,
 * and invites B, to cut reeds". */
#ifndef CG_RECOGNIZE_SHARED_H
#define CG_RECOGNIZE_SHARED_H

#include "recognize/acting.h"

/** Give each of the `acts` of a clause that has no task that of the next verb, if they share it.
 * For further tasks of that verb acts are added, and `acts` grows. */
cg_status cg_shared_take(const cg_acting *a, cg_span *acts);

#endif /* CG_RECOGNIZE_SHARED_H */
