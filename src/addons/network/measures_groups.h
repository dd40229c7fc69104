/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_groups.h  Strongly connected components, communities, cores. */
#ifndef CG_NETWORK_MEASURES_GROUPS_H
#define CG_NETWORK_MEASURES_GROUPS_H

#include "addons/network/measures_impl.h"

cg_status cg_measure_groups(cg_measures *m, cg_igraph *graph);

#endif /* CG_NETWORK_MEASURES_GROUPS_H */
