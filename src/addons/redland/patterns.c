/* SPDX-License-Identifier: Apache-2.0 */
/* The patterns of a query, and the values that each may take from the row before it. */
#include "addons/redland/patterns.h"

#include "addons/redland/source.h"

#include "base/try.h"

/* State of the walk through the query. */
typedef struct {
  cg_source *source;
  const cg_outer *outer; /* The variables that the patterns so far always bind */
} walk;

static const cg_outer *new_outer(cg_arena *arena, const cg_pattern *pattern, const cg_outer *next) {
  cg_outer *const outer = cg_arena_take(arena, sizeof(*outer));
  if (outer) {
    *outer = (cg_outer){pattern, next};
  }
  return outer;
}

/* Place of `variable` in the pattern, added if new; CG_NONE if out of memory. */
static uint32_t binding_of(cg_pattern *pattern, rasqal_variable *variable) {
  for (uint32_t i = 0; i < pattern->bindings.count; ++i) {
    if (((const cg_binding *)cg_array_at(&pattern->bindings, i))->variable == variable) {
      return i;
    }
  }
  const cg_binding binding = {variable, CG_NONE};
  return cg_array_append(&pattern->bindings, &binding) ? CG_NONE : pattern->bindings.count - 1;
}

static cg_status add_column(cg_source *source, cg_pattern *pattern, const rasqal_triple *triple,
                            bool is_last) {
  rasqal_literal *const terms[] = {triple->subject, triple->predicate, triple->object};
  cg_column column = {.triple = triple, .pattern = pattern, .is_last = is_last};
  const uint32_t known = pattern->bindings.count;
  for (int i = 0; i < 3; ++i) {
    rasqal_variable *const variable = rasqal_literal_as_variable(terms[i]);
    column.bindings[i] = variable ? binding_of(pattern, variable) : CG_NONE;
    column.is_first[i] = variable && column.bindings[i] >= known;
    if (variable && column.bindings[i] == CG_NONE) {
      return CG_NO_MEMORY;
    }
  }
  return cg_array_append(&source->columns, &column);
}

static cg_status visit_triples(walk *w, rasqal_graph_pattern *basic) {
  cg_arena *const arena = w->source->arena;
  cg_pattern *const pattern = cg_arena_take(arena, sizeof(*pattern));
  if (!pattern) {
    return CG_NO_MEMORY;
  }
  *pattern = (cg_pattern){cg_array_init(arena, sizeof(cg_binding)), w->outer};
  const rasqal_triple *triple = rasqal_graph_pattern_get_triple(basic, 0);
  for (int i = 0; triple; ++i) {
    const rasqal_triple *const next = rasqal_graph_pattern_get_triple(basic, i + 1);
    CG_TRY(add_column(w->source, pattern, triple, !next));
    triple = next;
  }
  w->outer = new_outer(arena, pattern, w->outer);
  return w->outer ? CG_OK : CG_NO_MEMORY;
}

/* Restrict the known variables to those bound since `begin`: an OPTIONAL must not use more. If it
 * leaves a variable unbound that was bound before the group, the whole row is dropped; looking up
 * with that value would change whether it is unbound. */
static cg_status cut(walk *w, const cg_outer *begin) {
  const cg_outer *kept = NULL;
  for (const cg_outer *outer = w->outer; outer != begin; outer = outer->next) {
    kept = new_outer(w->source->arena, outer->pattern, kept);
    CG_TRY(kept ? CG_OK : CG_NO_MEMORY);
  }
  w->outer = kept;
  return CG_OK;
}

static cg_status visit(walk *w, rasqal_graph_pattern *pattern, const cg_outer *group);

static cg_status visit_parts(walk *w, rasqal_graph_pattern *pattern, bool is_joined) {
  const cg_outer *const begin = w->outer;
  rasqal_graph_pattern *part;
  for (int i = 0; (part = rasqal_graph_pattern_get_sub_graph_pattern(pattern, i)); ++i) {
    w->outer = is_joined ? w->outer : begin;
    CG_TRY(visit(w, part, begin));
  }
  return CG_OK;
}

/* Visit `pattern`, a part of the group; `group` was bound before the group. */
static cg_status visit(walk *w, rasqal_graph_pattern *pattern, const cg_outer *group) {
  const cg_outer *const before = w->outer;
  switch (rasqal_graph_pattern_get_operator(pattern)) {
  case RASQAL_GRAPH_PATTERN_OPERATOR_BASIC: return visit_triples(w, pattern);
  case RASQAL_GRAPH_PATTERN_OPERATOR_GROUP: return visit_parts(w, pattern, true);
  case RASQAL_GRAPH_PATTERN_OPERATOR_UNION: CG_TRY(visit_parts(w, pattern, false)); break;
  case RASQAL_GRAPH_PATTERN_OPERATOR_OPTIONAL:
    CG_TRY(cut(w, group));
    CG_TRY(visit_parts(w, pattern, true));
    break;
  case RASQAL_GRAPH_PATTERN_OPERATOR_GRAPH:
    w->source->has_graph = true;
    CG_TRY(visit_parts(w, pattern, true));
    break;
  default: /* For example a subquery, whose rows are cached: nothing is known there */
    w->outer = NULL;
    CG_TRY(visit_parts(w, pattern, true));
    break;
  }
  w->outer = before;
  return CG_OK;
}

cg_status cg_source_read(cg_source *source, rasqal_query *query) {
  rasqal_graph_pattern *const pattern = rasqal_query_get_query_graph_pattern(query);
  walk w = {source, NULL};
  return pattern ? visit(&w, pattern, NULL) : CG_OK;
}

const cg_column *cg_source_column(const cg_source *source, const rasqal_triple *triple) {
  for (uint32_t i = 0; i < source->columns.count; ++i) {
    const cg_column *const column = cg_array_at(&source->columns, i);
    if (column->triple == triple) {
      return column;
    }
  }
  return NULL;
}
