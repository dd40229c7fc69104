/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/diff/pairs.h"

#include "base/slice.h"
#include "base/try.h"

#include <stdlib.h>

/* Number of digits at `i`. */
static size_t count_digits(cg_slice text, size_t i) {
  size_t end = i;
  while (end < text.length && cg_is_digit(text.data[end])) {
    ++end;
  }
  return end - i;
}

/* Compare with numbers by value: "op10" after "op2". */
static int compare_naturally(cg_slice a, cg_slice b) {
  size_t i = 0;
  while (i < a.length && i < b.length && a.data[i] == b.data[i]) {
    ++i;
  }
  while (i && cg_is_digit(a.data[i - 1])) {
    --i; /* Back to the start of a number of which only the last digits differ */
  }
  const size_t digits_a = count_digits(a, i);
  const size_t digits_b = count_digits(b, i);
  return digits_a && digits_b && digits_a != digits_b
           ? (digits_a > digits_b) - (digits_a < digits_b)
           : cg_slice_compare(a, b);
}

/* --- What has to be equal, from the least to the most */

typedef int (*comparing)(const cg_diff_reference *a, const cg_diff_reference *b);

static int compare_words(const cg_diff_reference *a, const cg_diff_reference *b) {
  const int order = compare_naturally(a->clause, b->clause);
  return order ? order : cg_slice_compare(a->quote, b->quote);
}

static int compare_targets(const cg_diff_reference *a, const cg_diff_reference *b) {
  const int order = compare_words(a, b);
  return order ? order : cg_slice_compare(a->target, b->target);
}

static int compare_meanings(const cg_diff_reference *a, const cg_diff_reference *b) {
  const int order = compare_targets(a, b);
  return order ? order : cg_slice_compare(a->status, b->status);
}

/* --- Sorting: equal items by place */

static int sort(comparing compare, const cg_diff_reference *a, const cg_diff_reference *b) {
  const int order = compare(a, b);
  return order                  ? order
         : a->start != b->start ? (a->start > b->start) - (a->start < b->start)
                                : cg_slice_compare(a->iri, b->iri);
}

static const cg_diff_reference *item(const void *at) {
  return *(const cg_diff_reference *const *)at;
}

static int sort_words(const void *a, const void *b) {
  return sort(compare_words, item(a), item(b));
}

static int sort_targets(const void *a, const void *b) {
  return sort(compare_targets, item(a), item(b));
}

static int sort_meanings(const void *a, const void *b) {
  return sort(compare_meanings, item(a), item(b));
}

static const cg_diff_reference *either(const cg_diff_pair *pair) {
  return pair->old ? pair->old : pair->new;
}

static int sort_pairs(const void *a, const void *b) {
  const cg_diff_pair *const first = a;
  const cg_diff_pair *const second = b;
  const int order = sort(compare_words, either(first), either(second));
  return order ? order : (second->old != NULL) - (first->old != NULL);
}

/* --- Pairing */

/* References without a pair so far. */
typedef struct {
  const cg_diff_reference **items;
  uint32_t count;
} list;

static cg_status list_all(const cg_array *references, cg_arena *arena, list *out) {
  out->count = references->count;
  out->items = cg_arena_take_many(arena, references->count, sizeof(*out->items));
  for (uint32_t i = 0; out->items && i < references->count; ++i) {
    out->items[i] = cg_array_at(references, i);
  }
  return out->items || !out->count ? CG_OK : CG_NO_MEMORY;
}

static cg_status add(cg_array *out, const cg_diff_reference *old, const cg_diff_reference *new) {
  const cg_diff_pair pair = {old, new};
  return cg_array_append(out, &pair);
}

/* Pair references that compare equal; the rest remains in the lists. */
static cg_status pair_equal(list *old, list *new, comparing compare,
                            int (*order)(const void *, const void *), cg_array *out) {
  list rest[2] = {{old->items, 0}, {new->items, 0}};
  uint32_t i = 0;
  uint32_t j = 0;
  if (!old->count || !new->count) {
    return CG_OK;
  }
  qsort(old->items, old->count, sizeof(*old->items), order);
  qsort(new->items, new->count, sizeof(*new->items), order);
  while (i < old->count || j < new->count) {
    const int which = i == old->count   ? 1
                      : j == new->count ? -1
                                        : compare(old->items[i], new->items[j]);
    if (!which) {
      CG_TRY(add(out, old->items[i++], new->items[j++]));
    } else if (which < 0) {
      rest[0].items[rest[0].count++] = old->items[i++];
    } else {
      rest[1].items[rest[1].count++] = new->items[j++];
    }
  }
  *old = rest[0];
  *new = rest[1];
  return CG_OK;
}

cg_status cg_diff_pairs_make(const cg_array *old, const cg_array *new, cg_array *out) {
  list lists[2];
  *out = cg_array_init(old->arena, sizeof(cg_diff_pair));
  CG_TRY(list_all(old, old->arena, &lists[0]));
  CG_TRY(list_all(new, old->arena, &lists[1]));
  CG_TRY(pair_equal(&lists[0], &lists[1], compare_meanings, sort_meanings, out));
  CG_TRY(pair_equal(&lists[0], &lists[1], compare_targets, sort_targets, out));
  CG_TRY(pair_equal(&lists[0], &lists[1], compare_words, sort_words, out));
  for (uint32_t i = 0; i < lists[0].count; ++i) {
    CG_TRY(add(out, lists[0].items[i], NULL));
  }
  for (uint32_t i = 0; i < lists[1].count; ++i) {
    CG_TRY(add(out, NULL, lists[1].items[i]));
  }
  if (out->count) {
    qsort(out->items, out->count, sizeof(cg_diff_pair), sort_pairs);
  }
  return CG_OK;
}
