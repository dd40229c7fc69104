/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_pairs.h  Co-citation and bibliographic coupling. */
#ifndef CG_NETWORK_MEASURES_PAIRS_H
#define CG_NETWORK_MEASURES_PAIRS_H

#include "addons/network/measures_impl.h"

cg_status cg_measure_pairs(cg_measures *m, const cg_igraph *graph, cg_arena *arena);

#endif /* CG_NETWORK_MEASURES_PAIRS_H */
