/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/index.h"

#include "base/table.h"
#include "base/try.h"

/* For each order, the places from the most to the least significant. */
static const uint8_t orders[CG_ORDERS][3] = {{CG_SUBJECT, CG_PREDICATE, CG_OBJECT},
                                             {CG_PREDICATE, CG_OBJECT, CG_SUBJECT},
                                             {CG_OBJECT, CG_SUBJECT, CG_PREDICATE}};

static cg_slice term_of(const uint64_t *ends, const char *bytes, uint32_t term) {
  const uint64_t begin = term ? ends[term - 1] : 0;
  return (cg_slice){bytes + begin, (size_t)(ends[term] - begin)};
}

static void use(cg_checks *checks, const void *at, size_t length) {
  if (checks) {
    cg_checks_use(checks, at, length);
  }
}

/* Whether `term` lies within the bytes. A damaged file may contain any number. */
static bool is_inside(const cg_index *index, uint32_t term) {
  if (term >= index->term_count) {
    return false;
  }
  const uint32_t first = term ? term - 1 : 0;
  use(index->checks, &index->ends[first], (term - first + 1) * sizeof(*index->ends));
  return index->ends[term] <= index->byte_count && index->ends[first] <= index->ends[term];
}

cg_slice cg_index_term(const cg_index *index, uint32_t term) {
  if (!is_inside(index, term)) {
    return (cg_slice){"", 0};
  }
  const cg_slice found = term_of(index->ends, index->bytes, term);
  use(index->checks, found.data, found.length);
  return found;
}

uint32_t cg_index_find(const cg_index *index, cg_slice term) {
  uint32_t begin = 0;
  uint32_t end = index->term_count;
  while (begin < end) {
    const uint32_t middle = begin + (end - begin) / 2;
    const int sign = cg_slice_compare(cg_index_term(index, middle), term);
    if (!sign) {
      return middle;
    }
    if (sign < 0) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return CG_NONE;
}

int cg_index_compare(const cg_quad *a, const cg_quad *b, int order) {
  for (int i = 0; i < CG_PLACES; ++i) {
    const int place = i < 3 ? orders[order][i] : CG_GRAPH;
    if (a->at[place] != b->at[place]) {
      return a->at[place] < b->at[place] ? -1 : 1;
    }
  }
  return 0;
}

/* The order in which the known places of `pattern` come first. */
static int order_for(const cg_quad *pattern) {
  const bool has_subject = pattern->at[CG_SUBJECT] != CG_NONE;
  const bool has_predicate = pattern->at[CG_PREDICATE] != CG_NONE;
  const bool has_object = pattern->at[CG_OBJECT] != CG_NONE;
  return has_object && !has_predicate ? 2 : has_predicate && !has_subject ? 1 : 0;
}

/* Compare `quad` with the known places of `pattern`, as far as these lead the order: less than 0 if
   before, 0 if among the matches. */
static int compare(const cg_quad *quad, const cg_quad *pattern, const uint8_t *order) {
  for (int i = 0; i < 3 && pattern->at[order[i]] != CG_NONE; ++i) {
    const uint32_t a = quad->at[order[i]];
    const uint32_t b = pattern->at[order[i]];
    if (a != b) {
      return a < b ? -1 : 1;
    }
  }
  return 0;
}

/* The first statement from `begin` on, in order `order`, whose comparison with `pattern` is at
 * least `sign`. */
static const cg_quad *search(const cg_index *index, const cg_quad *begin, const cg_quad *pattern,
                             int order, int sign) {
  const cg_quad *end = index->orders[order] + index->quad_count;
  while (begin < end) {
    const cg_quad *const middle = begin + (end - begin) / 2;
    use(index->checks, middle, sizeof(*middle));
    if (compare(middle, pattern, orders[order]) < sign) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

/* Advance to the next statement of the wanted graph that does not repeat the one before for another
 * graph. */
static void settle(cg_index_range *range) {
  const uint32_t graph = range->pattern.at[CG_GRAPH];
  for (; range->at < range->end; ++range->at) {
    use(range->checks, range->at, sizeof(*range->at));
    if (graph != CG_NONE
          ? range->at->at[CG_GRAPH] == graph
          : !range->before || memcmp(range->at, range->before, 3 * sizeof(uint32_t))) {
      break;
    }
  }
}

cg_index_range cg_index_match(const cg_index *index, const cg_quad *pattern) {
  if (!index->quad_count) { /* Perhaps there are no orders */
    return (cg_index_range){.pattern = *pattern};
  }
  const int order = order_for(pattern);
  const cg_quad *const begin = search(index, index->orders[order], pattern, order, 0);
  cg_index_range range = {begin, search(index, begin, pattern, order, 1), NULL, *pattern,
                          index->checks};
  settle(&range);
  return range;
}

void cg_index_next(cg_index_range *range) {
  range->before = range->at++;
  settle(range);
}

const cg_quad *cg_index_quad(const cg_index *index, uint32_t i) {
  use(index->checks, &index->orders[0][i], sizeof(cg_quad));
  return &index->orders[0][i];
}

uint32_t cg_index_count(const cg_index *index) {
  const cg_quad all = {{CG_NONE, CG_NONE, CG_NONE, CG_NONE}};
  uint32_t count = 0;
  for (cg_index_range range = cg_index_match(index, &all); range.at < range.end;
       cg_index_next(&range)) {
    ++count;
  }
  return count;
}
