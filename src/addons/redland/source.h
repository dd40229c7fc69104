/* SPDX-License-Identifier: Apache-2.0 */
/** @file source.h  What rasqal asks of an index, one triple pattern at a time.
 *
 * rasqal keeps the value of a variable in one place for the whole query.  It answers an OPTIONAL (or any group that is
 * joined) between two rows of what stands before it, sets the variables of both there, and takes them away again; a row
 * source of triples that goes on then looks up its next pattern with values that are not its own: too many rows, or too few.
 * So each basic graph pattern keeps its own values here, looks up by these alone, and puts them back before a row is read.
 *
 * rasqal also answers what is joined once for every row before it, as if nothing were known: an OPTIONAL over a whole
 * predicate for each of a thousand rows.  Here what the row before it certainly binds is put into the look-up, which leaves
 * out only rows that rasqal would throw away.  `outer` says whose values these are. */
#ifndef CG_REDLAND_SOURCE_H
#define CG_REDLAND_SOURCE_H

#include "addons/redland/index.h"
#include "base/array.h"
#include "base/buffer.h"

#include <rasqal.h>

/** A variable of a basic graph pattern, and the term that it has in the row on its way; CG_NONE: none yet. */
typedef struct {
  rasqal_variable *variable;
  uint32_t         value;
} cg_binding;

typedef struct cg_outer cg_outer;

/** A basic graph pattern. */
typedef struct {
  cg_array        bindings; /**< cg_binding */
  const cg_outer *outer;
} cg_pattern;

/** The patterns whose row another one is joined to, the nearest first. */
struct cg_outer {
  const cg_pattern *pattern;
  const cg_outer   *next;
};

/** A triple of a basic graph pattern. */
typedef struct {
  const rasqal_triple *triple;
  cg_pattern          *pattern;
  uint32_t             bindings[3]; /**< By place, in the pattern; CG_NONE: no variable */
  bool                 is_first[3]; /**< No triple of the pattern before this one has the variable */
  bool                 is_last;     /**< A row is whole after it */
} cg_column;

/** What one query asks. */
typedef struct {
  cg_arena        *arena;
  const cg_index  *index;
  rasqal_world    *world;
  raptor_world    *raptor;
  rasqal_literal **literals;  /**< By term, made when they are wanted first */
  cg_buffer        scratch;   /**< For terms */
  cg_array         columns;   /**< cg_column */
  bool             has_graph; /**< The query names graphs */
} cg_source;

/** Let `world` ask the source that `*source` points to while a query runs. */
bool cg_source_register(rasqal_world *world, cg_source **source);

/** Let `query` know the graphs of the index by name. */
cg_status cg_source_name_graphs(cg_source *source, rasqal_query *query);

#endif /* CG_REDLAND_SOURCE_H */
