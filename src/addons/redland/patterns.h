/* SPDX-License-Identifier: Apache-2.0 */
/** @file patterns.h  The patterns of a query, and the values that each may take from the row before
 * it. */
#ifndef CG_REDLAND_PATTERNS_H
#define CG_REDLAND_PATTERNS_H

#include "addons/redland/source.h"

/** Read the patterns of `query`, which must be prepared. */
cg_status cg_source_read(cg_source *source, rasqal_query *query);

/** The column of `triple`, or NULL. */
const cg_column *cg_source_column(const cg_source *source, const rasqal_triple *triple);

#endif /* CG_REDLAND_PATTERNS_H */
