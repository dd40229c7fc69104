/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_central.h  Degrees, PageRank, HITS, betweenness. */
#ifndef CG_NETWORK_MEASURES_CENTRAL_H
#define CG_NETWORK_MEASURES_CENTRAL_H

#include "addons/network/measures_impl.h"

/* Each function fills in some of the measures. */
void cg_measure_degrees(cg_measures *m);

cg_status cg_measure_centrality(cg_measures *m, cg_igraph *graph);

#endif /* CG_NETWORK_MEASURES_CENTRAL_H */
