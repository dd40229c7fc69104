/* SPDX-License-Identifier: Apache-2.0 */
/** @file table.h  Query results as a table for people. */
#ifndef CG_REDLAND_TABLE_H
#define CG_REDLAND_TABLE_H

#include "addons/redland/store.h"

/** Write the rows of `results` as an aligned table. Cells longer than `most` characters are cut:
 * IRIs at the front, other values at the end. 0 means no limit. */
cg_status cg_store_write_table(cg_store *store, rasqal_query_results *results, uint32_t most,
                               cg_sink sink, void *handle);

#endif /* CG_REDLAND_TABLE_H */
