/* SPDX-License-Identifier: Apache-2.0 */
/** @file expressions.h  Workarounds for errors of rasqal in expressions. */
#ifndef CG_REDLAND_EXPRESSIONS_H
#define CG_REDLAND_EXPRESSIONS_H

#include "addons/redland/store.h"

/** Change `query` so that it counts each IRI once. The query must be prepared and not yet run. */
cg_status cg_store_mend_counts(rasqal_world *world, rasqal_query *query);

#endif /* CG_REDLAND_EXPRESSIONS_H */
