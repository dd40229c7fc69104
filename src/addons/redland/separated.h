/* SPDX-License-Identifier: Apache-2.0 */
/** @file separated.h  Answers as CSV. */
#ifndef CG_REDLAND_SEPARATED_H
#define CG_REDLAND_SEPARATED_H

#include "addons/redland/store.h"

/** Write the rows of `results` in the CSV of SPARQL 1.1, by way of `out`. */
cg_status cg_store_write_csv(cg_store *store, rasqal_query_results *results, cg_buffer *out, cg_sink sink, void *handle);

#endif /* CG_REDLAND_SEPARATED_H */
