/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/diff/references.h"

#include "base/buffer.h"
#include "base/slice.h"
#include "base/table.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* A thing that a reference means; there can be several. */
typedef struct {
  uint32_t reference;
  cg_slice iri;
} target;

/* A graph being read.  Statements may come in any order. */
typedef struct {
  cg_arena *arena;
  cg_table  indexes; /* IRI to index in `found` */
  cg_array  found;   /* cg_diff_reference, also of subjects that turn out to be no references */
  cg_array  targets; /* target */
} reading;

/* The reference called `iri`, whose statements may be still to come. */
static cg_status find(reading *r, cg_slice iri, uint32_t *out) {
  *out = cg_table_find(&r->indexes, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  cg_diff_reference reference = {.iri = cg_arena_copy(r->arena, iri)};
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

/* What follows the last '#' or '/'. */
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

/* The field of a reference that `predicate` fills, as its offset; 0: none. */
static size_t field_of(cg_slice predicate) {
  static const struct {
    cg_slice predicate;
    size_t   offset;
  } fields[] = {{{CG_TERM_IRI(quote), sizeof(CG_TERM_IRI(quote)) - 1}, offsetof(cg_diff_reference, quote)},
                {{CG_TERM_IRI(status), sizeof(CG_TERM_IRI(status)) - 1}, offsetof(cg_diff_reference, status)},
                {{CG_TERM_IRI(rule), sizeof(CG_TERM_IRI(rule)) - 1}, offsetof(cg_diff_reference, rule)},
                {{CG_TERM_IRI(method), sizeof(CG_TERM_IRI(method)) - 1}, offsetof(cg_diff_reference, method)},
                {{CG_TERM_IRI(confidence), sizeof(CG_TERM_IRI(confidence)) - 1}, offsetof(cg_diff_reference, confidence)}};
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
  if (cg_slice_is_equal(s->predicate, CG_TERM(hasReference))) {
    return add_clause(r, s);
  }
  if (cg_slice_is_equal(s->predicate, CG_TERM(target)) || cg_slice_is_equal(s->predicate, CG_TERM(targetClause))) {
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
  return copy(r, s->is_iri ? local_name(s->object) : s->object, (cg_slice *)(void *)(reference + offset));
}

static int compare_bytes(cg_slice a, cg_slice b) {
  const int order = memcmp(a.data, b.data, a.length < b.length ? a.length : b.length);
  return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* Length of the digits at `i`, without zeros before them. */
static size_t count_digits(cg_slice text, size_t i) {
  size_t end = i;
  while (end < text.length && cg_is_digit(text.data[end])) {
    ++end;
  }
  return end - i;
}

/* "op10" comes after "op2". */
static int compare_naturally(cg_slice a, cg_slice b) {
  size_t i = 0;
  while (i < a.length && i < b.length && a.data[i] == b.data[i]) {
    ++i;
  }
  while (i && cg_is_digit(a.data[i - 1])) {
    --i; /* To the start of a number that only ends differently */
  }
  const size_t digits_a = count_digits(a, i);
  const size_t digits_b = count_digits(b, i);
  return digits_a && digits_b && digits_a != digits_b ? (digits_a > digits_b) - (digits_a < digits_b) : compare_bytes(a, b);
}

int cg_diff_reference_compare(const cg_diff_reference *a, const cg_diff_reference *b) {
  const int order = compare_naturally(a->clause, b->clause);
  return order ? order : compare_bytes(a->quote, b->quote);
}

static int compare(const void *a, const void *b) {
  const cg_diff_reference *const first = a;
  const cg_diff_reference *const second = b;
  const int order = cg_diff_reference_compare(first, second);
  return order                         ? order
         : first->start != second->start ? (first->start > second->start) - (first->start < second->start)
                                       : compare_bytes(first->iri, second->iri);
}

static int compare_targets(const void *a, const void *b) {
  const target *const first = a;
  const target *const second = b;
  return first->reference != second->reference ? (first->reference > second->reference) - (first->reference < second->reference)
                                               : compare_bytes(first->iri, second->iri);
}

/* Give each reference its targets. */
static cg_status join_targets(reading *r) {
  const uint32_t count = r->targets.count;
  if (count) {
    qsort(r->targets.items, count, sizeof(target), compare_targets);
  }
  for (uint32_t i = 0; i < count;) {
    cg_buffer joined = cg_buffer_init(r->arena);
    const uint32_t reference = ((const target *)cg_array_at(&r->targets, i))->reference;
    const target *t = NULL;
    for (; i < count && (t = cg_array_at(&r->targets, i))->reference == reference; ++i) {
      CG_TRY(joined.length ? cg_buffer_add_byte(&joined, ' ') : CG_OK);
      CG_TRY(cg_buffer_add(&joined, t->iri));
    }
    ((cg_diff_reference *)cg_array_at(&r->found, reference))->target = cg_buffer_slice(&joined);
  }
  return CG_OK;
}

cg_status cg_diff_references_read(const char *name, cg_slice data, const char *syntax, const cg_environment *environment, cg_arena *arena,
                                  cg_array *out) {
  reading r = {arena, cg_table_init(arena), cg_array_init(arena, sizeof(cg_diff_reference)), cg_array_init(arena, sizeof(target))};
  *out = cg_array_init(arena, sizeof(cg_diff_reference));
  CG_TRY(cg_statements_read(environment, name, data, syntax, take, &r));
  CG_TRY(join_targets(&r));
  for (uint32_t i = 0; i < r.found.count; ++i) {
    const cg_diff_reference *const reference = cg_array_at(&r.found, i);
    if (reference->clause.length) { /* Acts and self-references have words too */
      CG_TRY(cg_array_append(out, reference));
    }
  }
  if (out->count) {
    qsort(out->items, out->count, sizeof(cg_diff_reference), compare);
  }
  return CG_OK;
}
