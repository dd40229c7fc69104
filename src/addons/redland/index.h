/* SPDX-License-Identifier: Apache-2.0 */
/** @file index.h  Statements in three orders, so that the answers of each pattern are adjacent; in memory or in a file.
 *
 * A term is a number, a statement four of them: subject, predicate, object, graph.  The statements are sorted by
 * subject-predicate-object, by predicate-object-subject and by object-subject-predicate: whatever part of a pattern is
 * known, in one of the orders its answers are adjacent, found by two binary searches.  Terms are numbered in the order of
 * their bytes, so that one content has one index, and so that indexes can be merged. */
#ifndef CG_REDLAND_INDEX_H
#define CG_REDLAND_INDEX_H

#include "addons/redland/index_checks.h"
#include "base/slice.h"

/** Places in a statement. */
enum { CG_SUBJECT, CG_PREDICATE, CG_OBJECT, CG_GRAPH, CG_PLACES };

/** A statement, or a pattern where CG_NONE stands for anything. */
typedef struct {
  uint32_t at[CG_PLACES];
} cg_quad;

enum { CG_ORDERS = 3 };

/** An index, in an arena or in a file that is mapped. */
typedef struct {
  const uint64_t *ends;  /**< Where each term ends in `bytes` */
  const char     *bytes;
  const cg_quad  *orders[CG_ORDERS];
  uint64_t        byte_count;
  uint32_t        term_count;
  uint32_t        quad_count;
  void           *map; /**< NULL: in an arena */
  size_t          map_length;
  cg_checks      *checks; /**< Of the map; NULL in an arena */
} cg_index;

/** Adjacent statements of an order, some of which match. */
typedef struct {
  const cg_quad *at;
  const cg_quad *end;
  const cg_quad *before; /* The last match, NULL at first */
  cg_quad        pattern;
  cg_checks     *checks; /* Of the index */
} cg_index_range;

/** The term with number `term`; empty if the file is damaged. */
cg_slice cg_index_term(const cg_index *index, uint32_t term);

/** The number of `term`, or CG_NONE. */
uint32_t cg_index_find(const cg_index *index, cg_slice term);

/** How statements `a` and `b` compare in the order with number `order`, their graphs last: less than, equal to or greater than 0. */
int cg_index_compare(const cg_quad *a, const cg_quad *b, int order);

/** The statements that match `pattern`; `at` is the first, `end` if there is none.  Where the pattern's graph is CG_NONE, a
 * statement of several graphs is given once. */
cg_index_range cg_index_match(const cg_index *index, const cg_quad *pattern);

/** Move to the next match. */
void cg_index_next(cg_index_range *range);

/** Statement `i` of the first order. */
const cg_quad *cg_index_quad(const cg_index *index, uint32_t i);

/** Number of statements, those of several graphs counted once. */
uint32_t cg_index_count(const cg_index *index);

#endif /* CG_REDLAND_INDEX_H */
