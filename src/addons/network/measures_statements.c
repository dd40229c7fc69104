/* SPDX-License-Identifier: Apache-2.0 */
/* Measures as statements in the vocabulary of ontology/measures.ttl.
 *
 * The IRI of a network ends with a digest of everything its measures depend on. So measures of
 * different networks never mix in a store, and those of the same network are the same
 * statements. */
#include "addons/network/measures_statements.h"

#include "addons/network/figures.h"
#include "addons/network/measures_impl.h"
#include "addons/network/write_impl.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/sha256.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <clausegraph/statements.h>

#include <stdio.h>

#define TERMS "https://w3id.org/clausegraph/measures#"
#define DIGEST_SHOWN 16 /* Digits */

/* Output state. */
typedef struct {
  const cg_measures *measures;
  const char *syntax;
  cg_sink sink;
  void *handle;
  cg_arena *arena;
  cg_slice network; /* IRI */
  cg_array statements;
} telling;

static cg_status join(const telling *t, cg_slice a, cg_slice b, cg_slice *out) {
  const cg_slice pieces[] = {a, b};
  *out = cg_join(t->arena, pieces, 2);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

/* Write `statement`, whose object is already set. */
static cg_status tell(telling *t, cg_slice subject, const char *term, cg_statement_view statement) {
  statement.subject = subject;
  statement.predicate = CG_RDF_TYPE;
  statement.graph = t->network;
  CG_TRY(term ? join(t, CG_SLICE(TERMS), cg_slice_of(term), &statement.predicate) : CG_OK);
  return cg_array_append(&t->statements, &statement);
}

static cg_status tell_iri(telling *t, cg_slice subject, const char *term, cg_slice iri) {
  return tell(t, subject, term, (cg_statement_view){.object = iri, .is_iri = 1});
}

/* Write a literal; an empty text is not written. */
static cg_status tell_literal(telling *t, cg_slice subject, const char *term, cg_slice text,
                              cg_slice datatype) {
  const cg_slice kept = text.length ? cg_arena_copy(t->arena, text) : text;
  if (!kept.data) {
    return CG_NO_MEMORY;
  }
  return text.length
           ? tell(t, subject, term, (cg_statement_view){.object = kept, .datatype = datatype})
           : CG_OK;
}

static cg_status tell_count(telling *t, cg_slice subject, const char *term, uint32_t count) {
  char room[CG_NUMBER_LENGTH];
  const int length = snprintf(room, sizeof(room), "%u", (unsigned)count);
  return tell_literal(t, subject, term, (cg_slice){room, (size_t)length},
                      CG_SLICE(CG_XSD "integer"));
}

static cg_status tell_decimal(telling *t, cg_slice subject, const char *term, double value) {
  char room[CG_NUMBER_LENGTH];
  return tell_literal(t, subject, term, cg_decimal_text(value, room), CG_SLICE(CG_XSD "decimal"));
}

static cg_status tell_words(telling *t, const char *term, const cg_slice *words, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    CG_TRY(tell_literal(t, t->network, term, words[i], CG_SLICE("")));
  }
  return CG_OK;
}

/* Describe the network: level and filters, then its size. */
static cg_status tell_network(telling *t) {
  const cg_network_options *const o = &t->measures->options;
  const cg_measures_summary *const s = &t->measures->summary;
  CG_TRY(tell_iri(t, t->network, NULL, CG_SLICE(TERMS "Network")));
  CG_TRY(tell_literal(t, t->network, "level", cg_slice_of(o->level), CG_SLICE("")));
  CG_TRY(tell_words(t, "onlyOrgan", o->organs, o->organ_count));
  CG_TRY(tell_words(t, "onlyVerb", o->verbs, o->verb_count));
  CG_TRY(tell_words(t, "onlyKind", o->kinds, o->kind_count));
  CG_TRY(tell_literal(t, t->network, "onlyPart", cg_slice_of(o->part), CG_SLICE("")));
  CG_TRY(o->from_year ? tell_count(t, t->network, "fromYear", o->from_year) : CG_OK);
  CG_TRY(o->to_year ? tell_count(t, t->network, "toYear", o->to_year) : CG_OK);
  CG_TRY(o->min_confidence > 0 ? tell_decimal(t, t->network, "leastConfidence", o->min_confidence)
                               : CG_OK);
  CG_TRY(tell_count(t, t->network, "nodeCount", s->nodes));
  CG_TRY(tell_count(t, t->network, "edgeCount", s->edges));
  CG_TRY(tell_count(t, t->network, "conflictCount", s->conflicts));
  CG_TRY(tell_count(t, t->network, "componentCount", s->components));
  CG_TRY(tell_count(t, t->network, "communityCount", s->communities));
  return s->modularity > 0 ? tell_decimal(t, t->network, "modularity", s->modularity) : CG_OK;
}

static cg_status tell_figure(telling *t, cg_slice subject, const cg_figure *figure,
                             cg_slice value) {
  switch (figure->type) {
  case CG_FIGURE_DECIMAL:
    return tell_literal(t, subject, figure->term, value, CG_SLICE(CG_XSD "decimal"));
  case CG_FIGURE_WORD: return tell_literal(t, subject, figure->term, value, CG_SLICE(""));
  case CG_FIGURE_NODE: return value.length ? tell_iri(t, subject, figure->term, value) : CG_OK;
  default: return tell_literal(t, subject, figure->term, value, CG_SLICE(CG_XSD "integer"));
  }
}

static cg_status tell_node(telling *t, uint32_t index) {
  char room[CG_NUMBER_LENGTH];
  const cg_measured_node node = {t->measures, index};
  const int length = snprintf(room, sizeof(room), "#n%u", (unsigned)index + 1);
  cg_slice subject = {NULL, 0};
  CG_TRY(join(t, t->network, (cg_slice){room, (size_t)length}, &subject));
  CG_TRY(tell_iri(t, subject, NULL, CG_SLICE(TERMS "Measurement")));
  CG_TRY(tell_iri(t, subject, "of", cg_network_node(t->measures->network, index).iri));
  CG_TRY(tell_iri(t, subject, "in", t->network));
  for (const cg_figure *figure = cg_figures; figure->column; ++figure) {
    CG_TRY(tell_figure(t, subject, figure, figure->value(&node, room)));
  }
  return CG_OK;
}

static cg_status write_statements(telling *t) {
  const cg_status status = cg_statements_write(NULL, t->statements.items, t->statements.count,
                                               t->syntax, t->sink, t->handle);
  t->statements.count = 0;
  return status;
}

/* Everything the measures depend on, in a format that never changes. */
static cg_status describe(const cg_measures *m, cg_buffer *out) {
  char room[CG_NUMBER_LENGTH];
  const cg_network_options *const o = &m->options;
  const struct {
    const cg_slice *words;
    size_t count;
  } lists[] = {{o->organs, o->organ_count}, {o->verbs, o->verb_count}, {o->kinds, o->kind_count}};
  CG_TRY(cg_buffer_add(out, cg_slice_of(o->level)));
  for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); ++i) {
    CG_TRY(cg_buffer_add_byte(out, '\n'));
    for (size_t j = 0; j < lists[i].count; ++j) {
      CG_TRY(cg_buffer_add(out, lists[i].words[j]));
      CG_TRY(cg_buffer_add_byte(out, '\t'));
    }
  }
  CG_TRY(cg_buffer_add(out, cg_slice_of(o->part)));
  CG_TRY(cg_buffer_add_byte(out, '\n'));
  CG_TRY(cg_buffer_add_number(out, o->from_year));
  CG_TRY(cg_buffer_add_byte(out, ' '));
  CG_TRY(cg_buffer_add_number(out, o->to_year));
  CG_TRY(cg_buffer_add_byte(out, ' '));
  return cg_buffer_add(out, cg_decimal_text(o->min_confidence, room));
}

static cg_status describe_edge(const cg_network_edge_view *edge, cg_buffer *out) {
  const uint32_t numbers[] = {edge->source, edge->target, edge->count, (uint32_t)edge->is_conflict};
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    CG_TRY(cg_buffer_add_byte(out, i ? ' ' : '\n'));
    CG_TRY(cg_buffer_add_number(out, numbers[i]));
  }
  CG_TRY(cg_buffer_add_byte(out, ' '));
  return cg_buffer_add(out, edge->clauses);
}

/* Make the network's IRI: BASE network/LEVEL/DIGEST. */
static cg_status name_network(telling *t, const char *base) {
  const cg_network *const network = t->measures->network;
  char digest[CG_SHA256_LENGTH];
  cg_buffer all = cg_buffer_init(t->arena);
  cg_buffer iri = cg_buffer_init(t->arena);
  CG_TRY(describe(t->measures, &all));
  for (uint32_t i = 0; i < t->measures->summary.nodes; ++i) {
    const cg_network_node_view node = cg_network_node(network, i);
    CG_TRY(cg_buffer_add_byte(&all, '\n'));
    CG_TRY(cg_buffer_add(&all, node.iri));
    CG_TRY(cg_buffer_add_byte(&all, ' '));
    CG_TRY(cg_buffer_add(&all, node.date));
    CG_TRY(cg_buffer_add_byte(&all, ' '));
    CG_TRY(cg_buffer_add(&all, node.title)); /* Chains depend on the title */
  }
  for (size_t i = 0; i < cg_network_edge_count(network); ++i) {
    const cg_network_edge_view edge = cg_network_edge(network, i);
    CG_TRY(describe_edge(&edge, &all));
  }
  cg_sha256(cg_buffer_slice(&all), digest);
  CG_TRY(cg_buffer_add(&iri, cg_slice_of(base ? base : CG_DEFAULT_BASE)));
  CG_TRY(cg_buffer_add(&iri, CG_SLICE("addons/network/")));
  CG_TRY(cg_buffer_add(&iri, cg_slice_of(t->measures->options.level)));
  CG_TRY(cg_buffer_add_byte(&iri, '/'));
  CG_TRY(cg_buffer_add(&iri, (cg_slice){digest, DIGEST_SHOWN}));
  t->network = cg_buffer_slice(&iri);
  return cg_iri_is_valid(t->network) ? CG_OK
                                     : cg_fail(&network->messages, CG_BAD_ARGUMENT, "base", 0,
                                               "'%s' is not a valid base IRI", base ? base : "");
}

static cg_status write_all(telling *t, const char *base) {
  const bool is_by_line = !strcmp(t->syntax, "ntriples");
  CG_TRY(name_network(t, base));
  CG_TRY(tell_network(t));
  for (uint32_t i = 0; i < t->measures->summary.nodes; ++i) {
    CG_TRY(tell_node(t, i));
    CG_TRY(is_by_line ? write_statements(t) : CG_OK);
  }
  return t->statements.count ? write_statements(t) : CG_OK;
}

cg_status cg_measures_write_statements(const cg_measures *m, const char *syntax, const char *base,
                                       cg_sink sink, void *handle) {
  telling t = {.measures = m, .syntax = syntax, .sink = sink, .handle = handle};
  CG_TRY(cg_arena_new(m->network->allocator, &t.arena));
  t.statements = cg_array_init(t.arena, sizeof(cg_statement_view));
  const cg_status status = write_all(&t, base);
  cg_arena_free(t.arena);
  return status;
}
