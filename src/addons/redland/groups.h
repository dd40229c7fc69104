/* SPDX-License-Identifier: Apache-2.0 */
/** @file groups.h  Aggregates over no rows. */
#ifndef CG_REDLAND_GROUPS_H
#define CG_REDLAND_GROUPS_H

#include "addons/redland/store.h"

/** Write to `out` a NUL-terminated query that asks whether `query` has any rows to group. Writes
 * nothing if it does not group. */
cg_status cg_store_ask_of(cg_slice query, cg_buffer *out);

/** Write to `out` a NUL-terminated query that gives the answer of `query` if it has no rows but one
 * group, with each aggregate evaluated over no rows. Writes nothing if there is no such group. */
cg_status cg_store_of_nothing(cg_slice query, cg_buffer *out);

#endif /* CG_REDLAND_GROUPS_H */
