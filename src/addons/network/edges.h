/* SPDX-License-Identifier: Apache-2.0 */
/** @file edges.h  Makes edges from ties. */
#ifndef CG_NETWORK_EDGES_H
#define CG_NETWORK_EDGES_H

#include "addons/network/network_impl.h"

/** Make edges from `ties`, which must connect node indexes. `has_clauses`: each edge belongs to one
 * document. */
cg_status cg_network_make_edges(cg_network *network, cg_array *ties, bool has_clauses);

#endif /* CG_NETWORK_EDGES_H */
