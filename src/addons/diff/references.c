/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/diff/references.h"

#include "base/buffer.h"
#include "base/growing.h"
#include "base/slice.h"
#include "base/table.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <stdlib.h>

/* A target of a reference; there can be several. */
typedef struct {
  uint32_t reference;
  cg_slice iri;
} target;

/* State of reading a graph, whose statements may come in any order. */
typedef struct {
  cg_arena *arena;
  cg_table indexes; /* IRI to index in `found` */
  cg_array found;   /* cg_diff_reference, including subjects that turn out not to be references */
  cg_array targets; /* target */
  bool is_export;   /* It has a clause or a reference */
} reading;

/* The reference `iri`, some of whose statements may not have been read yet. */
static cg_status find(reading *r, cg_slice iri, uint32_t *out) {
  *out = cg_table_find(&r->indexes, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_slice nothing = {"", 0};
  const cg_diff_reference reference = {cg_arena_copy(r->arena, iri),
                                       nothing,
                                       nothing,
                                       nothing,
                                       nothing,
                                       nothing,
                                       nothing,
                                       nothing,
                                       nothing,
                                       0};
  if (!reference.iri.data) {
    return CG_NO_MEMORY;
  }
  *out = r->found.count;
  CG_TRY(cg_table_set(&r->indexes, reference.iri, *out));
  return cg_array_append(&r->found, &reference);
}

static cg_status copy(const reading *r, cg_slice text, cg_slice *out) {
  *out = cg_arena_copy(r->arena, text);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

/* The part after the last '#' or '/'. */
static cg_slice local_name(cg_slice iri) {
  size_t begin = iri.length;
  while (begin && iri.data[begin - 1] != '#' && iri.data[begin - 1] != '/') {
    --begin;
  }
  return cg_slice_from(iri, begin);
}

static cg_status add_target(reading *r, cg_slice subject, cg_slice iri) {
  target t = {0, {"", 0}};
  CG_TRY(find(r, subject, &t.reference));
  CG_TRY(copy(r, iri, &t.iri));
  return cg_array_append(&r->targets, &t);
}

static cg_status add_clause(reading *r, const cg_statement_view *s) {
  uint32_t index = 0;
  CG_TRY(find(r, s->object, &index));
  return copy(r, s->subject, &((cg_diff_reference *)cg_array_at(&r->found, index))->clause);
}

/* Offset of the field for `predicate` in a reference; 0 if none. */
static size_t field_of(cg_slice predicate) {
  static const struct {
    cg_slice predicate;
    size_t offset;
  } fields[] = {
    {{CG_TERM_IRI(quote), sizeof(CG_TERM_IRI(quote)) - 1}, offsetof(cg_diff_reference, quote)},
    {{CG_TERM_IRI(statedDate), sizeof(CG_TERM_IRI(statedDate)) - 1},
     offsetof(cg_diff_reference, date)},
    {{CG_TERM_IRI(status), sizeof(CG_TERM_IRI(status)) - 1}, offsetof(cg_diff_reference, status)},
    {{CG_TERM_IRI(rule), sizeof(CG_TERM_IRI(rule)) - 1}, offsetof(cg_diff_reference, rule)},
    {{CG_TERM_IRI(method), sizeof(CG_TERM_IRI(method)) - 1}, offsetof(cg_diff_reference, method)},
    {{CG_TERM_IRI(confidence), sizeof(CG_TERM_IRI(confidence)) - 1},
     offsetof(cg_diff_reference, confidence)}};
  for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); ++i) {
    if (cg_slice_is_equal(predicate, fields[i].predicate)) {
      return fields[i].offset;
    }
  }
  return 0;
}

static cg_status take(void *handle, const cg_statement_view *s) {
  reading *const r = handle;
  uint32_t index = 0;
  const bool has_reference = cg_slice_is_equal(s->predicate, CG_TERM(hasReference));
  r->is_export |= has_reference || cg_slice_is_equal(s->predicate, CG_TERM(hasClause));
  if (has_reference) {
    return add_clause(r, s);
  }
  if (cg_slice_is_equal(s->predicate, CG_TERM(target)) ||
      cg_slice_is_equal(s->predicate, CG_TERM(targetClause))) {
    return add_target(r, s->subject, s->object);
  }
  if (cg_slice_is_equal(s->predicate, CG_TERM(start))) {
    CG_TRY(find(r, s->subject, &index));
    ((cg_diff_reference *)cg_array_at(&r->found, index))->start = cg_slice_number(s->object);
    return CG_OK;
  }
  const size_t offset = field_of(s->predicate);
  if (!offset) {
    return CG_OK;
  }
  CG_TRY(find(r, s->subject, &index));
  char *const reference = cg_array_at(&r->found, index);
  return copy(r, s->is_iri ? local_name(s->object) : s->object,
              (cg_slice *)(void *)(reference + offset));
}

static int compare_targets(const void *a, const void *b) {
  const target *const first = a;
  const target *const second = b;
  return first->reference != second->reference
           ? (first->reference > second->reference) - (first->reference < second->reference)
           : cg_slice_compare(first->iri, second->iri);
}

static bool is_repeated(const target *t, const target *last) {
  return last && cg_slice_is_equal(t->iri, last->iri);
}

/* Join the distinct targets of each reference. */
static cg_status join_targets(reading *r) {
  const uint32_t count = r->targets.count;
  if (count) {
    qsort(r->targets.items, count, sizeof(target), compare_targets);
  }
  for (uint32_t i = 0; i < count;) {
    cg_buffer joined = cg_buffer_init(r->arena);
    const uint32_t reference = ((const target *)cg_array_at(&r->targets, i))->reference;
    const target *t = NULL;
    for (const target *last = NULL;
         i < count && (t = cg_array_at(&r->targets, i))->reference == reference; ++i, last = t) {
      if (!is_repeated(t, last)) {
        CG_TRY(last ? cg_buffer_add_byte(&joined, ' ') : CG_OK);
        CG_TRY(cg_buffer_add(&joined, t->iri));
      }
    }
    ((cg_diff_reference *)cg_array_at(&r->found, reference))->target = cg_buffer_slice(&joined);
  }
  return CG_OK;
}

cg_status cg_diff_references_read(const char *name, cg_slice data, const char *syntax,
                                  const cg_environment *environment, cg_arena *arena,
                                  cg_array *out) {
  reading r = {arena, cg_table_init(arena), cg_array_init(arena, sizeof(cg_diff_reference)),
               cg_array_init(arena, sizeof(target)), false};
  const cg_messages messages = cg_environment_messages(environment);
  *out = cg_array_init(arena, sizeof(cg_diff_reference));
  CG_TRY(cg_statements_read(environment, name, data, syntax, take, &r));
  if (!r.is_export) {
    return cg_fail(&messages, CG_BAD_INPUT, name, 0,
                   "no clause and no reference; diff compares graphs that clausegraph exported");
  }
  CG_TRY(join_targets(&r));
  for (uint32_t i = 0; i < r.found.count; ++i) {
    cg_diff_reference *const reference = cg_array_at(&r.found, i);
    if (reference->clause.length) { /* Acts and self-references also have words */
      reference->target = reference->target.length ? reference->target : reference->date;
      CG_TRY(cg_array_append(out, reference));
    }
  }
  return CG_OK;
}
