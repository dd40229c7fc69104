/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file families.h  Which class is below which, where the classes of a thing are no longer at hand but its name is. */
#ifndef CG_NETWORK_FAMILIES_H
#define CG_NETWORK_FAMILIES_H

#include "addons/network/measures_impl.h"

/** Class of which `class_number` is a subclass; 0 if of none. */
uint32_t cg_class_parent(uint32_t class_number);

/** Whether class `name` is `wanted` or below it. */
bool cg_class_is_below(cg_slice name, uint32_t wanted);

#endif /* CG_NETWORK_FAMILIES_H */
