/* SPDX-License-Identifier: Apache-2.0 */
/** @file describe.h  DESCRIBE, which rasqal parses but does not evaluate. */
#ifndef CG_REDLAND_DESCRIBE_H
#define CG_REDLAND_DESCRIBE_H

#include "addons/redland/store.h"

/** Write the statements about the IRIs that `query` describes. */
cg_status cg_store_describe(const cg_store *store, cg_source *source, const char *name,
                            rasqal_query *query, cg_sink sink, void *handle);

#endif /* CG_REDLAND_DESCRIBE_H */
