/* SPDX-License-Identifier: Apache-2.0 */
/** @file index.h  Statements in three orders, so that the matches of each pattern are adjacent; in
 * memory or in a file.
 *
 * A term is a number; a statement is four of them: subject, predicate, object, graph. The
 * statements are sorted by subject-predicate-object, by predicate-object-subject and by
 * object-subject-predicate. Whichever part of a pattern is known, its matches are adjacent in one
 * of the orders, and two binary searches find them. Terms are numbered in bytewise order, so that
 * the same content always gives the same index, and indexes can be merged. */
#ifndef CG_REDLAND_INDEX_H
#define CG_REDLAND_INDEX_H

#include "addons/redland/index_checks.h"
#include "base/slice.h"

/** Places in a statement. */
enum { CG_SUBJECT, CG_PREDICATE, CG_OBJECT, CG_GRAPH, CG_PLACES };

/** A statement, or a pattern in which CG_NONE matches anything. */
typedef struct {
  uint32_t at[CG_PLACES];
} cg_quad;

enum { CG_ORDERS = 3 };

/** An index, in an arena or in a mapped file. */
typedef struct {
  const uint64_t *ends; /**< End of each term in `bytes` */
  const char *bytes;
  const cg_quad *orders[CG_ORDERS];
  uint64_t byte_count;
  uint32_t term_count;
  uint32_t quad_count;
  void *map; /**< NULL if in an arena */
  size_t map_length;
  cg_checks *checks; /**< Of the map; NULL if in an arena */
} cg_index;

/** Adjacent statements of an order, some of which match. */
typedef struct {
  const cg_quad *at;
  const cg_quad *end;
  const cg_quad *before; /* The last match; NULL at first */
  cg_quad pattern;
  cg_checks *checks; /* Of the index */
} cg_index_range;

/** Term number `term`; empty if the file is damaged. */
cg_slice cg_index_term(const cg_index *index, uint32_t term);

/** The number of `term`, or CG_NONE. */
uint32_t cg_index_find(const cg_index *index, cg_slice term);

/** Compare statements `a` and `b` in order number `order`, graphs last: less than, equal to or
 * greater than 0. */
int cg_index_compare(const cg_quad *a, const cg_quad *b, int order);

/** The statements that match `pattern`. `at` is the first match, or `end` if there is none. If the
 * pattern's graph is CG_NONE, a statement in several graphs is returned once. */
cg_index_range cg_index_match(const cg_index *index, const cg_quad *pattern);

/** Move to the next match. */
void cg_index_next(cg_index_range *range);

/** Statement `i` of the first order. */
const cg_quad *cg_index_quad(const cg_index *index, uint32_t i);

/** Number of statements; one in several graphs counts once. */
uint32_t cg_index_count(const cg_index *index);

#endif /* CG_REDLAND_INDEX_H */
