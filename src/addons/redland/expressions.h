/* SPDX-License-Identifier: Apache-2.0 */
/** @file expressions.h  Repairs of how rasqal evaluates expressions. */
#ifndef CG_REDLAND_EXPRESSIONS_H
#define CG_REDLAND_EXPRESSIONS_H

#include "addons/redland/store.h"

/** Change `query`, which is prepared and not run yet, so that it counts each IRI once. */
cg_status cg_store_mend_counts(rasqal_world *world, rasqal_query *query);

#endif /* CG_REDLAND_EXPRESSIONS_H */
