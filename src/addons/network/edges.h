/* SPDX-License-Identifier: Apache-2.0 */
/** @file edges.h  Ties to edges. */
#ifndef CG_NETWORK_EDGES_H
#define CG_NETWORK_EDGES_H

#include "addons/network/network_impl.h"

/** Make edges of `ties`, which are between indexes of nodes now; `has_clauses`: an edge is of one document. */
cg_status cg_network_make_edges(cg_network *network, cg_array *ties, bool has_clauses);

#endif /* CG_NETWORK_EDGES_H */
