/* SPDX-License-Identifier: Apache-2.0 */
/** @file ties.h  Determines which citations count, and their end points. */
#ifndef CG_NETWORK_TIES_H
#define CG_NETWORK_TIES_H

#include "addons/network/network_impl.h"

/** Find the citations that count, as `ties`. If documents cite, all that could are marked in
 * `is_used`, which has room for all node numbers. */
cg_status cg_network_tie(const cg_network *network, const cg_network_options *options,
                         const cg_level *level, cg_array *ties, bool *is_used);

/** Year of adoption; 0 if unknown. */
uint32_t cg_network_year(const cg_network *network, const cg_thing_facts *thing);

/** Date of adoption. If unknown, for a document or court decision, the date that all references to
 * it print. The empty string if there is none. */
cg_slice cg_network_date(const cg_network *network, const cg_thing_facts *thing);

#endif /* CG_NETWORK_TIES_H */
