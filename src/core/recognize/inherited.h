/* SPDX-License-Identifier: Apache-2.0 */
/** @file inherited.h  What the act of an item has from that of its chapeau. */
#ifndef CG_RECOGNIZE_INHERITED_H
#define CG_RECOGNIZE_INHERITED_H

#include "recognize/acting.h"

/** Add those whom the chapeau's act `from` addresses as parts of the act that is read now, unless
 * the items are tasks of somebody else. */
cg_status cg_inherited_take(const cg_acting *a, const cg_act *from);

#endif /* CG_RECOGNIZE_INHERITED_H */
