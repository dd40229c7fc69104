/* SPDX-License-Identifier: Apache-2.0 */
/** @file index.h  Statements in three orders, so that each pattern's answers stand together; in memory or in a file.
 *
 * A term is a number, a statement four of them: subject, predicate, object, graph.  The statements are sorted by
 * subject-predicate-object, by predicate-object-subject and by object-subject-predicate: whatever part of a pattern is
 * known, in one of the orders its answers are neighbours, found by two binary searches. */
#ifndef CG_REDLAND_INDEX_H
#define CG_REDLAND_INDEX_H

#include "addons/redland/index_checks.h"
#include "base/array.h"
#include "base/buffer.h"

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
  const uint32_t *slots; /**< Hash table: number of a term and 1, or 0 */
  const cg_quad  *orders[CG_ORDERS];
  uint64_t        byte_count;
  uint32_t        term_count;
  uint32_t        slot_count; /**< A power of two */
  uint32_t        quad_count;
  void           *map; /**< NULL: in an arena */
  size_t          map_length;
  cg_checks      *checks; /**< Of the map; NULL in an arena */
} cg_index;

/** An index on its way. */
typedef struct {
  cg_arena *arena;
  cg_buffer bytes;
  cg_array  ends;  /* uint64_t */
  cg_array  quads; /* cg_quad */
  uint32_t *slots;
  uint32_t  slot_count;
} cg_index_builder;

/** Neighbours in an order, some of which match. */
typedef struct {
  const cg_quad *at;
  const cg_quad *end;
  const cg_quad *before; /* The last match, NULL at first */
  cg_quad        pattern;
  cg_checks     *checks; /* Of the index */
} cg_index_range;

cg_index_builder cg_index_builder_init(cg_arena *arena);

/** The number of `term`, which is copied if it is new; CG_NONE without memory. */
uint32_t cg_index_add_term(cg_index_builder *builder, cg_slice term);

cg_status cg_index_add(cg_index_builder *builder, const cg_quad *quad);

/** Sort what was added; the index lives in the builder's arena, which must take no more then. */
cg_status cg_index_finish(cg_index_builder *builder, cg_index *out);

/** Term of number `term`; empty where the file is damaged. */
cg_slice cg_index_term(const cg_index *index, uint32_t term);

/** Number of `term`, or CG_NONE. */
uint32_t cg_index_find(const cg_index *index, cg_slice term);

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
