/* SPDX-License-Identifier: Apache-2.0 */
/** @file values.h  VALUES with more than one row. */
#ifndef CG_REDLAND_VALUES_H
#define CG_REDLAND_VALUES_H

#include "addons/redland/store.h"

/** Whether `query` has a VALUES block with more than one row. */
bool cg_store_has_rows_of_values(cg_slice query);

#endif /* CG_REDLAND_VALUES_H */
