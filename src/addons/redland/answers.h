/* SPDX-License-Identifier: Apache-2.0 */
/** @file answers.h  Rows in the JSON and XML of SPARQL 1.1. */
#ifndef CG_REDLAND_ANSWERS_H
#define CG_REDLAND_ANSWERS_H

#include "addons/redland/store.h"

/** Write the rows of `results` in SPARQL JSON or XML; `out` is scratch space. */
cg_status cg_store_write_answers(cg_store *store, rasqal_query *query,
                                 rasqal_query_results *results, bool is_json, cg_buffer *out,
                                 cg_sink sink, void *handle);

/** Write only the header of an answer without rows, as a table, CSV or TSV; `out` is scratch
 * space. */
cg_status cg_store_write_names(rasqal_query *query, const char *format, cg_buffer *out,
                               cg_sink sink, void *handle);

#endif /* CG_REDLAND_ANSWERS_H */
