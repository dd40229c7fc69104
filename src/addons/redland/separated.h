/* SPDX-License-Identifier: Apache-2.0 */
/** @file separated.h  Query results as CSV. */
#ifndef CG_REDLAND_SEPARATED_H
#define CG_REDLAND_SEPARATED_H

#include "addons/redland/store.h"

/** Write the rows of `results` as SPARQL 1.1 CSV; `out` is scratch space. */
cg_status cg_store_write_csv(cg_store *store, rasqal_query_results *results, cg_buffer *out,
                             cg_sink sink, void *handle);

#endif /* CG_REDLAND_SEPARATED_H */
