/* SPDX-License-Identifier: Apache-2.0 */
/** @file classes.h  Classes of things and clauses, by name and by number. */
#ifndef CG_NETWORK_CLASSES_H
#define CG_NETWORK_CLASSES_H

#include "addons/network/network_impl.h"

/** Class by its name without the namespace; CG_CLASS_NONE if it is none of these. */
uint32_t cg_class_find(cg_slice name);

/** Name of the most specific of `classes` (a bit set by class number), the first if there are
 * several; empty if there is none. */
cg_slice cg_class_name(uint64_t classes);

/** Whether the class called `name` is `wanted` or a subclass. */
bool cg_class_is_below(cg_slice name, uint32_t wanted);

#endif /* CG_NETWORK_CLASSES_H */
