/* SPDX-License-Identifier: Apache-2.0 */
/** @file take.h  Stores statements in the network. */
#ifndef CG_NETWORK_TAKE_H
#define CG_NETWORK_TAKE_H

#include "addons/network/network_impl.h"

/** Index the relevant predicates. */
cg_status cg_network_know_predicates(cg_network *network);

/** The thing `iri`, created if new. */
cg_status cg_network_need_thing(cg_network *network, cg_slice iri, uint32_t *out);

#endif /* CG_NETWORK_TAKE_H */
