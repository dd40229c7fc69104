/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file classes.h  Classes of things and clauses, by name and by number. */
#ifndef CG_NETWORK_CLASSES_H
#define CG_NETWORK_CLASSES_H

#include "addons/network/network_impl.h"

/** Class by its name without the namespace; 0 if it is none of these. */
uint32_t cg_class_find(cg_slice name);

/** Name of the most special of `classes`, bits by number; empty for none. */
cg_slice cg_class_name(uint32_t classes);

#endif /* CG_NETWORK_CLASSES_H */
