/* SPDX-License-Identifier: Apache-2.0 */
/** @file objects.h  What an act's verb has as its object: what is recalled, welcomed, extended. */
#ifndef CG_RECOGNIZE_OBJECTS_H
#define CG_RECOGNIZE_OBJECTS_H

#include "recognize/acting.h"

/** Add the objects of `act` as its parts; names deep inside its task are not objects. */
cg_status cg_objects_find(const cg_acting *a, const cg_act *act);

#endif /* CG_RECOGNIZE_OBJECTS_H */
