/* SPDX-License-Identifier: Apache-2.0 */
/** @file unsafe.h  Queries that rasqal 0.9.33 parses but answers wrongly. */
#ifndef CG_REDLAND_UNSAFE_H
#define CG_REDLAND_UNSAFE_H

#include "base/arena.h"
#include "base/slice.h"

#define CG_SPARQL_DOUBLES                                                                          \
  "a number computed of xsd:double or xsd:float, which rasqal writes wrongly; use decimals"

/** Set `*refused` to a static sentence that says what in `query` rasqal answers wrongly and what to
 * write instead, or to NULL if nothing is known. Set `*computes` if the query computes numbers;
 * these must then not be doubles. */
cg_status cg_sparql_find_unsafe(cg_slice query, cg_arena *arena, const char **refused,
                                bool *computes);

/** The text after ORDER in a query with SELECT DISTINCT, whose numbers rasqal sorts as text; empty
 * unless the query has both. */
cg_slice cg_sparql_distinct_order(cg_slice query);

#endif /* CG_REDLAND_UNSAFE_H */
