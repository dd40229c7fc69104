/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_chains.h  The previous resolution on the same subject. */
#ifndef CG_NETWORK_MEASURES_CHAINS_H
#define CG_NETWORK_MEASURES_CHAINS_H

#include "addons/network/measures_impl.h"

cg_status cg_measure_chains(cg_measures *m, cg_arena *arena);

#endif /* CG_NETWORK_MEASURES_CHAINS_H */
