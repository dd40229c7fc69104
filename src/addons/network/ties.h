/* SPDX-License-Identifier: Apache-2.0 */
/** @file ties.h  Which citations count, and between what. */
#ifndef CG_NETWORK_TIES_H
#define CG_NETWORK_TIES_H

#include "addons/network/network_impl.h"

/** Find the citations that count, as `ties`.  Where documents cite, all that could are marked in `is_used`, which has
 * room for all node numbers. */
cg_status cg_network_tie(const cg_network *network, const cg_network_options *options, const cg_level *level,
                         cg_array *ties, bool *is_used);

/** Year of adoption; 0 where it is not known. */
uint32_t cg_network_year(const cg_network *network, const cg_thing_facts *thing);

/** Date of adoption: known, else, of a document or court decision, the one date that all references to it print; the
 * empty string where there is none. */
cg_slice cg_network_date(const cg_network *network, const cg_thing_facts *thing);

#endif /* CG_NETWORK_TIES_H */
