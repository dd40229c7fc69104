/* SPDX-License-Identifier: Apache-2.0 */
/** @file groups.h  Groups of no rows at all. */
#ifndef CG_REDLAND_GROUPS_H
#define CG_REDLAND_GROUPS_H

#include "addons/redland/store.h"

/** Write to `out` the query, ended by a NUL, that asks whether `query` has any rows to group; nothing where it groups none. */
cg_status cg_store_ask_of(cg_slice query, cg_buffer *out);

/** Write to `out`, ended by a NUL, the query that answers `query` where it has no rows but makes one group of them, with every
 * aggregate as its value of nothing; nothing where there is no such group. */
cg_status cg_store_of_nothing(cg_slice query, cg_buffer *out);

#endif /* CG_REDLAND_GROUPS_H */
