/* SPDX-License-Identifier: Apache-2.0 */
/** @file unsafe_groups.h  Groups and aggregates that rasqal 0.9.33 answers wrongly. Each function
 * returns a static sentence that says which, or NULL. */
#ifndef CG_REDLAND_UNSAFE_GROUPS_H
#define CG_REDLAND_UNSAFE_GROUPS_H

#include "addons/redland/query_tokens.h"

/** rasqal groups by sort order, and puts terms without an order, such as a number and an IRI, into
 * one group. */
const char *cg_query_check_groups(const cg_query_tokens *t);

/** rasqal treats two aggregates as one if they differ only in DISTINCT or in its variable, and
 * SUM(DISTINCT) adds all values. */
const char *cg_query_check_aggregates(const cg_query_tokens *t);

#endif /* CG_REDLAND_UNSAFE_GROUPS_H */
