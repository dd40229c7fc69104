/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/index.h"

#include "base/table.h"
#include "base/try.h"

#define FIRST_SLOTS 1024u

/* The orders, as places by weight. */
static const uint8_t orders[CG_ORDERS][3] = {{CG_SUBJECT, CG_PREDICATE, CG_OBJECT},
                                             {CG_PREDICATE, CG_OBJECT, CG_SUBJECT},
                                             {CG_OBJECT, CG_SUBJECT, CG_PREDICATE}};

cg_index_builder cg_index_builder_init(cg_arena *arena) {
  return (cg_index_builder){.arena = arena,
                            .bytes = cg_buffer_init(arena),
                            .ends = cg_array_init(arena, sizeof(uint64_t)),
                            .quads = cg_array_init(arena, sizeof(cg_quad))};
}

static cg_slice term_of(const uint64_t *ends, const char *bytes, uint32_t term) {
  const uint64_t begin = term ? ends[term - 1] : 0;
  return (cg_slice){bytes + begin, (size_t)(ends[term] - begin)};
}

static cg_slice built_term(const cg_index_builder *builder, uint32_t term) {
  return term_of(builder->ends.items, builder->bytes.data, term);
}

/* Twice as many slots. */
static cg_status grow(cg_index_builder *builder) {
  const uint32_t count = builder->slot_count ? builder->slot_count * 2 : FIRST_SLOTS;
  uint32_t *const slots = count > UINT32_MAX / 4 ? NULL : cg_arena_take_many(builder->arena, count, sizeof(*slots));
  if (!slots) {
    return CG_NO_MEMORY;
  }
  for (uint32_t term = 0; term < builder->ends.count; ++term) {
    uint32_t slot = cg_hash(built_term(builder, term)) & (count - 1);
    while (slots[slot]) {
      slot = (slot + 1) & (count - 1);
    }
    slots[slot] = term + 1;
  }
  builder->slots = slots;
  builder->slot_count = count;
  return CG_OK;
}

uint32_t cg_index_add_term(cg_index_builder *builder, cg_slice term) {
  if (builder->ends.count >= builder->slot_count / 2 && grow(builder)) {
    return CG_NONE;
  }
  uint32_t slot = cg_hash(term) & (builder->slot_count - 1);
  while (builder->slots[slot]) {
    if (cg_slice_is_equal(built_term(builder, builder->slots[slot] - 1), term)) {
      return builder->slots[slot] - 1;
    }
    slot = (slot + 1) & (builder->slot_count - 1);
  }
  const uint64_t end = builder->bytes.length + term.length;
  if (cg_buffer_add(&builder->bytes, term) || cg_array_append(&builder->ends, &end)) {
    return CG_NONE;
  }
  builder->slots[slot] = builder->ends.count;
  return builder->ends.count - 1;
}

cg_status cg_index_add(cg_index_builder *builder, const cg_quad *quad) {
  return cg_array_append(&builder->quads, quad);
}

/* Sort `from` into `to` by the term at `place`; what is equal there keeps its order.  `starts` has room for all terms. */
static void sort_by(const cg_quad *from, cg_quad *to, uint32_t count, int place, uint32_t *starts, uint32_t terms) {
  memset(starts, 0, ((size_t)terms + 1) * sizeof(*starts));
  for (uint32_t i = 0; i < count; ++i) {
    ++starts[from[i].at[place] + 1];
  }
  for (uint32_t term = 0; term < terms; ++term) {
    starts[term + 1] += starts[term];
  }
  for (uint32_t i = 0; i < count; ++i) {
    to[starts[from[i].at[place]]++] = from[i];
  }
}

/* Take out what stands twice; returns how many are left. */
static uint32_t thin(cg_quad *quads, uint32_t count) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (!kept || memcmp(&quads[i], &quads[kept - 1], sizeof(*quads))) {
      quads[kept++] = quads[i];
    }
  }
  return kept;
}

/* The three orders: each comes of the one before by one sort, since a sort keeps the order of equals. */
static void sort_all(cg_quad *rows[CG_ORDERS], uint32_t *count, uint32_t *starts, uint32_t terms) {
  sort_by(rows[0], rows[1], *count, CG_GRAPH, starts, terms);
  sort_by(rows[1], rows[0], *count, CG_OBJECT, starts, terms);
  sort_by(rows[0], rows[1], *count, CG_PREDICATE, starts, terms);
  sort_by(rows[1], rows[0], *count, CG_SUBJECT, starts, terms);
  *count = thin(rows[0], *count);
  sort_by(rows[0], rows[2], *count, CG_OBJECT, starts, terms);
  sort_by(rows[2], rows[1], *count, CG_PREDICATE, starts, terms);
}

cg_status cg_index_finish(cg_index_builder *builder, cg_index *out) {
  const uint32_t terms = builder->ends.count;
  uint32_t count = builder->quads.count;
  CG_TRY(builder->slot_count ? CG_OK : grow(builder));
  uint32_t *const starts = cg_arena_take_many(builder->arena, (size_t)terms + 1, sizeof(*starts));
  cg_quad *rows[CG_ORDERS] = {builder->quads.items};
  for (int i = 0; i < CG_ORDERS; ++i) {
    rows[i] = rows[i] ? rows[i] : cg_arena_take_many(builder->arena, (size_t)count + 1, sizeof(cg_quad));
    if (!rows[i]) {
      return CG_NO_MEMORY;
    }
  }
  if (!starts) {
    return CG_NO_MEMORY;
  }
  sort_all(rows, &count, starts, terms);
  *out = (cg_index){.ends = builder->ends.items,
                    .bytes = builder->bytes.data,
                    .slots = builder->slots,
                    .orders = {rows[0], rows[1], rows[2]},
                    .byte_count = builder->bytes.length,
                    .term_count = terms,
                    .slot_count = builder->slot_count,
                    .quad_count = count};
  return CG_OK;
}

static void use(cg_checks *checks, const void *at, size_t length) {
  if (checks) {
    cg_checks_use(checks, at, length);
  }
}

/* Whether `term` lies in the bytes; a damaged file may say anything. */
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

/* What the hash table has at `slot`. */
static uint32_t at_slot(const cg_index *index, uint32_t slot) {
  use(index->checks, &index->slots[slot], sizeof(*index->slots));
  return index->slots[slot];
}

uint32_t cg_index_find(const cg_index *index, cg_slice term) {
  uint32_t slot = cg_hash(term) & (index->slot_count - 1);
  for (uint32_t i = 0; i < index->slot_count && at_slot(index, slot); ++i) {
    if (cg_slice_is_equal(cg_index_term(index, at_slot(index, slot) - 1), term)) {
      return at_slot(index, slot) - 1;
    }
    slot = (slot + 1) & (index->slot_count - 1);
  }
  return CG_NONE;
}

/* The order in which the known places of `pattern` come first. */
static int order_for(const cg_quad *pattern) {
  const bool has_subject = pattern->at[CG_SUBJECT] != CG_NONE;
  const bool has_predicate = pattern->at[CG_PREDICATE] != CG_NONE;
  const bool has_object = pattern->at[CG_OBJECT] != CG_NONE;
  return has_object && !has_predicate ? 2 : has_predicate && !has_subject ? 1 : 0;
}

/* How `quad` stands to the known places of `pattern`, as far as they lead the order: less than 0 before, 0 among them. */
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

/* The first statement from `begin` on, in the order of number `order`, that stands to `pattern` as `sign` says, or higher. */
static const cg_quad *search(const cg_index *index, const cg_quad *begin, const cg_quad *pattern, int order, int sign) {
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

/* Move on to what is in the wanted graph, or was not given for another graph just before. */
static void settle(cg_index_range *range) {
  const uint32_t graph = range->pattern.at[CG_GRAPH];
  for (; range->at < range->end; ++range->at) {
    use(range->checks, range->at, sizeof(*range->at));
    if (graph != CG_NONE ? range->at->at[CG_GRAPH] == graph
                         : !range->before || memcmp(range->at, range->before, 3 * sizeof(uint32_t))) {
      break;
    }
  }
}

cg_index_range cg_index_match(const cg_index *index, const cg_quad *pattern) {
  const int order = order_for(pattern);
  const cg_quad *const begin = search(index, index->orders[order], pattern, order, 0);
  cg_index_range range = {begin, search(index, begin, pattern, order, 1), NULL, *pattern, index->checks};
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
  for (cg_index_range range = cg_index_match(index, &all); range.at < range.end; cg_index_next(&range)) {
    ++count;
  }
  return count;
}
