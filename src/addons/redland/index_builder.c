/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/index_builder.h"

#include "base/table.h"
#include "base/try.h"

#include <stdlib.h>

#define FIRST_SLOTS 1024u

cg_index_builder cg_index_builder_init(cg_arena *arena) {
  return (cg_index_builder){.arena = arena,
                            .bytes = cg_buffer_init(arena),
                            .ends = cg_array_init(arena, sizeof(uint64_t)),
                            .quads = cg_array_init(arena, sizeof(cg_quad))};
}

static cg_slice term_of(const cg_index_builder *builder, uint32_t term) {
  const uint64_t *const ends = builder->ends.items;
  const uint64_t begin = term ? ends[term - 1] : 0;
  return (cg_slice){builder->bytes.data + begin, (size_t)(ends[term] - begin)};
}

/* Double the slots. */
static cg_status grow(cg_index_builder *builder) {
  const uint32_t count = builder->slot_count ? builder->slot_count * 2 : FIRST_SLOTS;
  uint32_t *const slots =
    count > UINT32_MAX / 4 ? NULL : cg_arena_take_many(builder->arena, count, sizeof(*slots));
  if (!slots) {
    return CG_NO_MEMORY;
  }
  for (uint32_t term = 0; term < builder->ends.count; ++term) {
    uint32_t slot = cg_key_hash(term_of(builder, term)) & (count - 1);
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
  uint32_t slot = cg_key_hash(term) & (builder->slot_count - 1);
  while (builder->slots[slot]) {
    if (cg_slice_is_equal(term_of(builder, builder->slots[slot] - 1), term)) {
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

/* A term with the number it was given when added. */
typedef struct {
  cg_slice text;
  uint32_t number;
} numbered_term;

static int compare_terms(const void *a, const void *b) {
  return cg_slice_compare(((const numbered_term *)a)->text, ((const numbered_term *)b)->text);
}

/* Sort the builder's terms into `out`; `*renumbered` maps old numbers to new ones. */
static cg_status sort_terms(const cg_index_builder *builder, cg_arena *arena, cg_index *out,
                            uint32_t **renumbered) {
  const uint32_t count = builder->ends.count;
  numbered_term *const terms = cg_arena_take_many(arena, (size_t)count + 1, sizeof(*terms));
  uint64_t *const ends = cg_arena_take_many(arena, (size_t)count + 1, sizeof(*ends));
  char *const bytes = cg_arena_take_raw(arena, builder->bytes.length + 1);
  *renumbered = cg_arena_take_many(arena, (size_t)count + 1, sizeof(**renumbered));
  if (!terms || !ends || !bytes || !*renumbered) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    terms[i] = (numbered_term){term_of(builder, i), i};
  }
  qsort(terms, count, sizeof(*terms), compare_terms);
  uint64_t length = 0;
  for (uint32_t i = 0; i < count; ++i) {
    memcpy(bytes + length, terms[i].text.data, terms[i].text.length);
    length += terms[i].text.length;
    ends[i] = length;
    (*renumbered)[terms[i].number] = i;
  }
  cg_arena_release(arena, terms, ((size_t)count + 1) * sizeof(*terms));
  *out = (cg_index){.ends = ends, .bytes = bytes, .byte_count = length, .term_count = count};
  return CG_OK;
}

/* Sort `from` into `to` by the term at `place`, stably. `starts` has room for all terms. */
static void sort_by(const cg_quad *from, cg_quad *to, uint32_t count, int place, uint32_t *starts,
                    uint32_t terms) {
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

/* Remove duplicates; returns how many are left. */
static uint32_t remove_repeated(cg_quad *quads, uint32_t count) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (!kept || memcmp(&quads[i], &quads[kept - 1], sizeof(*quads))) {
      quads[kept++] = quads[i];
    }
  }
  return kept;
}

/* Make the three orders from rows[0]. Each needs only one more sort than the one before, because
 * the sort is stable. */
static void sort_all(cg_quad *rows[CG_ORDERS], uint32_t *count, uint32_t *starts, uint32_t terms) {
  sort_by(rows[0], rows[1], *count, CG_GRAPH, starts, terms);
  sort_by(rows[1], rows[0], *count, CG_OBJECT, starts, terms);
  sort_by(rows[0], rows[1], *count, CG_PREDICATE, starts, terms);
  sort_by(rows[1], rows[0], *count, CG_SUBJECT, starts, terms);
  *count = remove_repeated(rows[0], *count);
  sort_by(rows[0], rows[2], *count, CG_OBJECT, starts, terms);
  sort_by(rows[2], rows[1], *count, CG_PREDICATE, starts, terms);
}

/* Replace the terms in the builder's statements by their new numbers. */
static void renumber(const cg_index_builder *builder, const uint32_t *renumbered, cg_quad *out) {
  const cg_quad *const quads = builder->quads.items;
  for (uint32_t i = 0; i < builder->quads.count; ++i) {
    for (int place = 0; place < CG_PLACES; ++place) {
      out[i].at[place] = renumbered[quads[i].at[place]];
    }
  }
}

cg_status cg_index_finish(const cg_index_builder *builder, cg_arena *arena, cg_index *out) {
  uint32_t count = builder->quads.count;
  uint32_t *renumbered = NULL;
  cg_quad *rows[CG_ORDERS];
  CG_TRY(sort_terms(builder, arena, out, &renumbered));
  uint32_t *const starts = cg_arena_take_many(arena, (size_t)out->term_count + 1, sizeof(*starts));
  for (int i = 0; i < CG_ORDERS; ++i) {
    rows[i] = cg_arena_take_raw(arena, ((size_t)count + 1) * sizeof(cg_quad));
    CG_TRY(rows[i] ? CG_OK : CG_NO_MEMORY);
    out->orders[i] = rows[i];
  }
  CG_TRY(starts ? CG_OK : CG_NO_MEMORY);
  renumber(builder, renumbered, rows[0]);
  sort_all(rows, &count, starts, out->term_count);
  out->quad_count = count;
  return CG_OK;
}
