/* SPDX-License-Identifier: Apache-2.0 */
/** @file nodes.h  Nodes of a selection. */
#ifndef CG_NETWORK_NODES_H
#define CG_NETWORK_NODES_H

#include "addons/network/network_impl.h"

/** Make the nodes marked in `is_used`, sorted by IRI; `ranks` gets the index of each node number.
 * `arena` is for temporary data. */
cg_status cg_network_make_nodes(cg_network *network, const bool *is_used, uint32_t *ranks,
                                cg_arena *arena);

/** Short name of a thing, borrowed. */
cg_slice cg_network_label(const cg_network *network, const cg_thing_facts *thing);

#endif /* CG_NETWORK_NODES_H */
