/* SPDX-License-Identifier: Apache-2.0 */
/** @file source.h  Answers rasqal's lookups in an index, one triple pattern at a time.
 *
 * rasqal keeps the value of each variable in one place for the whole query. It evaluates an
 * OPTIONAL (or any joined group) between two rows of the preceding part, sets the variables of both
 * there, and unsets them again. A triple source that then continues would look up its next pattern
 * with wrong values and return too many or too few rows. So each basic graph pattern keeps its own
 * values here, uses only these for lookups, and restores them before a row is read.
 *
 * rasqal also evaluates a joined group for every preceding row as if nothing were known: an
 * OPTIONAL scans a whole predicate for each of a thousand rows. Here the values that the preceding
 * row always binds are part of the lookup, which omits only rows that rasqal would discard. `outer`
 * says whose values these are. */
#ifndef CG_REDLAND_SOURCE_H
#define CG_REDLAND_SOURCE_H

#include "addons/redland/index.h"
#include "base/array.h"
#include "base/buffer.h"

#include <rasqal.h>

/** A variable of a basic graph pattern, and its term in the current row; CG_NONE if not bound
 * yet. */
typedef struct {
  rasqal_variable *variable;
  uint32_t value;
} cg_binding;

typedef struct cg_outer cg_outer;

/** A basic graph pattern. */
typedef struct {
  cg_array bindings; /**< cg_binding */
  const cg_outer *outer;
} cg_pattern;

/** The patterns to whose rows another pattern is joined, nearest first. */
struct cg_outer {
  const cg_pattern *pattern;
  const cg_outer *next;
};

/** A triple of a basic graph pattern. */
typedef struct {
  const rasqal_triple *triple;
  cg_pattern *pattern;
  uint32_t bindings[3]; /**< Index in the pattern for each place; CG_NONE if not a variable */
  bool is_first[3];     /**< No earlier triple of the pattern has the variable */
  bool is_last;         /**< The row is complete after it */
} cg_column;

/** The state of one query. */
typedef struct {
  cg_arena *arena;
  const cg_index *index;
  rasqal_world *world;
  raptor_world *raptor;
  rasqal_literal **literals; /**< By term, created on first use */
  cg_buffer scratch;         /**< For terms */
  cg_array columns;          /**< cg_column */
  bool has_graph;            /**< The query names graphs */
} cg_source;

/** Make the source in `*source` the triple source of `world` while a query runs. */
bool cg_source_register(rasqal_world *world, cg_source **source);

/** Register the named graphs of the index with `query`. */
cg_status cg_source_name_graphs(cg_source *source, rasqal_query *query);

#endif /* CG_REDLAND_SOURCE_H */
