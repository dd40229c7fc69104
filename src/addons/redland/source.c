/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/source.h"

#include "addons/redland/literals.h"
#include "addons/redland/patterns.h"
#include "base/try.h"

#include <stdlib.h>

/* The lookup of one triple. */
typedef struct {
  cg_source *source;
  const cg_column *column;
  cg_index_range range;
} cursor;

static const rasqal_triple_parts parts_of_places[] = {
  RASQAL_TRIPLE_SUBJECT, RASQAL_TRIPLE_PREDICATE, RASQAL_TRIPLE_OBJECT};

static cg_binding *binding_at(const cg_column *column, int place) {
  return cg_array_at(&column->pattern->bindings, column->bindings[place]);
}

/* The value of `variable` in an outer row, or CG_NONE. */
static uint32_t outer_value(const cg_outer *outer, const rasqal_variable *variable) {
  for (; outer; outer = outer->next) {
    for (uint32_t i = 0; i < outer->pattern->bindings.count; ++i) {
      const cg_binding *const binding = cg_array_at(&outer->pattern->bindings, i);
      if (binding->variable == variable && binding->value != CG_NONE) {
        return binding->value;
      }
    }
  }
  return CG_NONE;
}

/* Find the term of `literal`, or of the variable that it is; false if the index does not contain
 * it. */
static bool find_term(cg_source *source, rasqal_literal *literal, uint32_t *out) {
  const rasqal_variable *const variable = rasqal_literal_as_variable(literal);
  rasqal_literal *const value = variable ? variable->value : literal;
  *out = value ? cg_source_term(source, value) : CG_NONE;
  return !value || *out != CG_NONE;
}

/* Find the term to look up at `place`, CG_NONE for any; false if nothing can match. */
static bool find_place(cursor *c, int place, rasqal_literal *literal, rasqal_triple_parts parts,
                       uint32_t *out) {
  if (c->column->bindings[place] == CG_NONE) {
    return find_term(c->source, literal, out);
  }
  cg_binding *const binding = binding_at(c->column, place);
  bool is_known = true;
  if (c->column->is_first[place]) {
    binding->value = outer_value(c->column->pattern->outer, binding->variable);
    if (binding->value == CG_NONE && !(parts & parts_of_places[place])) {
      /* Bound elsewhere in rasqal, for example by BIND or VALUES */
      is_known = find_term(c->source, literal, &binding->value);
    }
  }
  *out = binding->value;
  return is_known;
}

/* Whether places with the same variable have the same term. */
static bool is_fitting(const cg_column *column, const cg_quad *quad) {
  const uint32_t *const b = column->bindings;
  return (b[0] == CG_NONE || ((b[0] != b[1] || quad->at[0] == quad->at[1]) &&
                              (b[0] != b[2] || quad->at[0] == quad->at[2]))) &&
         (b[1] == CG_NONE || b[1] != b[2] || quad->at[1] == quad->at[2]);
}

static void settle(cursor *c) {
  while (c->range.at < c->range.end && !is_fitting(c->column, c->range.at)) {
    cg_index_next(&c->range);
  }
}

static void set_variable(cg_source *source, const cg_binding *binding) {
  rasqal_literal *const literal = cg_source_literal(source, binding->value);
  if (literal && binding->variable->value != literal) {
    rasqal_variable_set_value(binding->variable, rasqal_new_literal_from_literal(literal));
  }
}

static int is_end(rasqal_triples_match *match, void *handle) {
  cursor *const c = handle;
  const cg_array *const bindings = &c->column->pattern->bindings;
  (void)match;
  if (c->range.at >= c->range.end) {
    return 1;
  }
  for (uint32_t i = 0; c->column->is_last && i < bindings->count; ++i) {
    /* Other code may have set it in the meantime */
    set_variable(c->source, cg_array_at(bindings, i));
  }
  return 0;
}

static rasqal_triple_parts bind_match(rasqal_triples_match *match, void *handle,
                                      rasqal_variable *variables[4], rasqal_triple_parts parts) {
  const cursor *const c = handle;
  (void)match;
  (void)variables;
  for (int place = 0; place < 3; ++place) {
    if (c->column->is_first[place]) {
      cg_binding *const binding = binding_at(c->column, place);
      binding->value = c->range.at->at[place];
      set_variable(c->source, binding);
    }
  }
  return parts;
}

static void next_match(rasqal_triples_match *match, void *handle) {
  cursor *const c = handle;
  (void)match;
  cg_index_next(&c->range);
  settle(c);
}

static void finish(rasqal_triples_match *match, void *handle) {
  (void)match;
  free(handle);
}

static int init_match(rasqal_triples_match *match, rasqal_triples_source *asked, void *handle,
                      rasqal_triple_meta *meta, rasqal_triple *triple) {
  cg_source *const source = *(cg_source **)handle;
  rasqal_literal *const terms[] = {triple->subject, triple->predicate, triple->object};
  cursor *const c = calloc(1, sizeof(*c));
  cg_quad pattern = {{CG_NONE, CG_NONE, CG_NONE, CG_NONE}};
  (void)asked;
  *match = (rasqal_triples_match){.world = match->world,
                                  .user_data = c,
                                  .bind_match = bind_match,
                                  .next_match = next_match,
                                  .is_end = is_end,
                                  .finish = finish};
  if (!c) {
    return 1;
  }
  c->source = source;
  c->column = cg_source_column(source, triple);
  bool can_match = !triple->origin || find_term(source, triple->origin, &pattern.at[CG_GRAPH]);
  for (int place = 0; c->column && place < 3; ++place) {
    meta->bindings[place] = rasqal_literal_as_variable(terms[place]);
    can_match = find_place(c, place, terms[place], meta->parts, &pattern.at[place]) && can_match;
  }
  if (c->column && can_match) {
    c->range = cg_index_match(source->index, &pattern);
    settle(c);
  }
  return c->column ? 0 : 1;
}

static int is_present(rasqal_triples_source *asked, void *handle, rasqal_triple *triple) {
  cg_source *const source = *(cg_source **)handle;
  rasqal_literal *const terms[] = {triple->subject, triple->predicate, triple->object,
                                   triple->origin};
  cg_quad pattern = {{CG_NONE, CG_NONE, CG_NONE, CG_NONE}};
  (void)asked;
  for (int place = 0; place < CG_PLACES; ++place) {
    if (terms[place] && !find_term(source, terms[place], &pattern.at[place])) {
      return 0;
    }
  }
  const cg_index_range range = cg_index_match(source->index, &pattern);
  return range.at < range.end;
}

static void free_source(void *handle) { (void)handle; }

static int new_source(rasqal_query *query, void *source, void *handle, rasqal_triples_source *out) {
  (void)query;
  *(cg_source **)handle = *(cg_source **)source;
  out->version = 1;
  out->init_triples_match = init_match;
  out->triple_present = is_present;
  out->free_triples_source = free_source;
  return 0;
}

static int register_factory(rasqal_triples_source_factory *factory) {
  factory->version = 1;
  factory->user_data_size = sizeof(cg_source *);
  factory->new_triples_source = new_source;
  return 0;
}

bool cg_source_register(rasqal_world *world, cg_source **source) {
  return !rasqal_set_triples_source_factory(world, register_factory, source);
}

/* Register graph number `term` with the query. */
static cg_status name_graph(cg_source *source, rasqal_query *query, uint32_t term) {
  rasqal_literal *const literal = cg_source_literal(source, term);
  if (!literal || literal->type != RASQAL_LITERAL_URI) {
    return CG_NO_MEMORY;
  }
  rasqal_data_graph *const graph =
    rasqal_new_data_graph_from_uri(source->world, literal->value.uri, literal->value.uri,
                                   RASQAL_DATA_GRAPH_NAMED, NULL, NULL, NULL);
  return graph && !rasqal_query_add_data_graph(query, graph) ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_source_name_graphs(cg_source *source, rasqal_query *query) {
  const cg_index *const index = source->index;
  bool *const is_named =
    cg_arena_take_many(source->arena, (size_t)index->term_count + 1, sizeof(*is_named));
  if (!is_named) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < index->quad_count; ++i) {
    const uint32_t graph = cg_index_quad(index, i)->at[CG_GRAPH];
    if (graph < index->term_count && !is_named[graph]) {
      is_named[graph] = true;
      CG_TRY(name_graph(source, query, graph));
    }
  }
  return CG_OK;
}
