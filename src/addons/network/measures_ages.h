/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_ages.h  Ages of cited things. */
#ifndef CG_NETWORK_MEASURES_AGES_H
#define CG_NETWORK_MEASURES_AGES_H

#include "addons/network/measures_impl.h"

cg_status cg_measure_ages(cg_measures *m, cg_arena *arena);

#endif /* CG_NETWORK_MEASURES_AGES_H */
