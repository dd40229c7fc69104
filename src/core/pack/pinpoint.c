/* SPDX-License-Identifier: Apache-2.0 */
/* A pinpoint is a chain of groups, "paragraphs 1 and 2" "of" "Article 4". A group is a word and its
 * numbers. After a comma, a group of an inner kind is a level of the preceding part. After "of", a
 * group of an outer kind is a level of all parts since the last "and". */
#include "pack/pinpoint.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/part_number.h"
#include "pack/reading.h"

/* Maximum groups of a chain, because reading starts at each word that could begin one */
#define GROUPS_MOST 64u
#define USUAL_PARTS 1u /* Most pinpoints name only so many parts */

/* Nesting order of kinds: an annex contains sections, a section paragraphs. */
static uint32_t rank_of(cg_provision kind) {
  switch (kind) {
  case CG_PROVISION_ATTACHMENT: return 0;
  case CG_PROVISION_DIVISION: return 1;
  case CG_PROVISION_CHAPTER: return 2;
  case CG_PROVISION_SECTION: return 3;
  case CG_PROVISION_PARAGRAPH:
  case CG_PROVISION_RECITAL: return 5;
  default: return 4;
  }
}

/* The kind named by the word or expression at `at`, 0 if none; `next` becomes the index after
 * it. */
static cg_provision read_word(const cg_reading *reading, uint32_t at, uint32_t *next) {
  const cg_lexeme word = cg_read_expression(reading, at, next);
  switch (word.lex) {
  case CG_LEX_PINPOINT:
  case CG_LEX_PROVISION: return (cg_provision)word.value;
  case CG_LEX_ANNEX: return CG_PROVISION_ATTACHMENT;
  default: return CG_PROVISION_NONE;
  }
}

bool cg_pinpoint_is_word(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  return read_word(reading, at, &next) != CG_PROVISION_NONE;
}

bool cg_pinpoint_is_annex(const cg_reading *reading, cg_span tokens) {
  for (uint32_t at = tokens.end; at-- > tokens.begin;) {
    uint32_t next = at;
    const cg_provision kind = read_word(reading, at, &next);
    if (kind) {
      return kind == CG_PROVISION_ATTACHMENT;
    }
  }
  return false;
}

/* State of reading a chain. */
typedef struct {
  const cg_reading *reading;
  cg_array *parts;  /* NULL if not requested */
  uint32_t since;   /* Index of the first part after the last "and" between groups */
  cg_array members; /* cg_cited_level: the current group */
} chain;

/* Index after the words that join two numbers at `at`; `at` if there are none. `is_range`: the
   numbers between belong to them. */
static uint32_t past_joiner(const cg_reading *reading, uint32_t at, bool *is_range) {
  uint32_t next = at + cg_read_is_mark(reading, at, ',');
  uint32_t past = next;
  const cg_lex lex = cg_read_expression(reading, next, &past).lex;
  *is_range = next == at && (lex == CG_LEX_TO || cg_read_is_mark(reading, at, '-'));
  return *is_range                                                          ? at + 1
         : lex == CG_LEX_AND || lex == CG_LEX_OR || lex == CG_LEX_LIST_WORD ? past
                                                                            : next;
}

static cg_status add_member(chain *c, const cg_cited_level *level) {
  return c->parts ? cg_array_append(&c->members, level) : CG_OK;
}

/* Read a group at `at` and its members; `next` becomes the index after it, or `at` if there is
 * none. */
static cg_status read_group(chain *c, uint32_t at, cg_provision *kind, uint32_t *next) {
  uint32_t place = at;
  cg_cited_level level = {.kind = *kind = read_word(c->reading, at, &place)};
  *next = at;
  c->members.count = 0;
  if (!level.kind) {
    return CG_OK;
  }
  place += cg_read_is_mark(c->reading, place, '.');
  uint32_t end = cg_part_number_read(c->reading, place, &level);
  if (end == place) {
    *next = level.kind == CG_PROVISION_ATTACHMENT ? at + 1 : at;
    return *next > at ? add_member(c, &level) : CG_OK;
  }
  CG_TRY(add_member(c, &level));
  for (;;) {
    bool is_range = false;
    const cg_cited_level before = level;
    const uint32_t from = past_joiner(c->reading, end, &is_range);
    const uint32_t past = from > end ? cg_part_number_next(c->reading, from, &level) : from;
    if (past == from) {
      break;
    }
    if (is_range && c->parts) {
      CG_TRY(cg_part_number_between(&before, &level, &c->members));
    }
    CG_TRY(add_member(c, &level));
    end = past;
  }
  *next = end;
  return CG_OK;
}

/* Begin new parts with one level for each member. */
static cg_status begin_parts(chain *c) {
  const cg_cited_level *const members = c->members.items;
  c->since = c->parts ? c->parts->count : 0;
  for (uint32_t i = 0; i < c->members.count; ++i) {
    cg_cited_part part = {.count = 1};
    part.levels[0] = members[i];
    CG_TRY(cg_array_append(c->parts, &part));
  }
  return CG_OK;
}

/* Extend the last part by each member as its innermost level. */
static cg_status add_inner(chain *c) {
  const cg_cited_level *const members = c->members.items;
  if (!c->parts || !c->parts->count) {
    return CG_OK;
  }
  cg_cited_part part = *(const cg_cited_part *)cg_array_at(c->parts, c->parts->count - 1);
  if (part.count == CG_CITED_LEVELS) {
    return CG_OK;
  }
  --c->parts->count;
  for (uint32_t i = 0; i < c->members.count; ++i) {
    part.levels[part.count] = members[i];
    ++part.count;
    CG_TRY(cg_array_append(c->parts, &part));
    --part.count;
  }
  return CG_OK;
}

/* Give all parts since the last "and" the member as their outermost level. */
static void add_outer(chain *c) {
  for (uint32_t i = c->since; c->parts && c->members.count && i < c->parts->count; ++i) {
    cg_cited_part *const part = cg_array_at(c->parts, i);
    if (part->count < CG_CITED_LEVELS) {
      memmove(part->levels + 1, part->levels, part->count * sizeof(*part->levels));
      part->levels[0] = *(const cg_cited_level *)cg_array_at(&c->members, 0);
      ++part->count;
    }
  }
}

/* Continue from `end` with the next group, if it is joined; `outer` and `inner` are the ranks at
 * the chain's ends. */
static cg_status go_on(chain *c, uint32_t end, uint32_t *outer, uint32_t *inner, uint32_t *next) {
  const cg_reading *const reading = c->reading;
  const uint32_t comma = end + cg_read_is_mark(reading, end, ',');
  const cg_lex lex = cg_read_lexeme(reading, comma).lex;
  const bool is_and = lex == CG_LEX_AND || lex == CG_LEX_OR;
  const bool is_of = lex == CG_LEX_OF && comma == end;
  uint32_t at = comma + (is_and || is_of);
  at += cg_read_lexeme(reading, at).lex == CG_LEX_THE;
  cg_provision kind = CG_PROVISION_NONE;
  uint32_t past = at;
  CG_TRY(read_group(c, at, &kind, &past));
  const uint32_t rank = rank_of(kind);
  const bool fits =
    past > at && (is_and || (is_of ? rank <= *outer : comma > end || *inner < rank));
  *next = fits ? past : end;
  if (!fits) {
    return CG_OK;
  }
  if (is_of) {
    *outer = rank;
    add_outer(c);
    return CG_OK;
  }
  const bool is_inner = !is_and && rank > *inner;
  *inner = rank;
  *outer = is_inner ? *outer : rank;
  return is_inner ? add_inner(c) : begin_parts(c);
}

static cg_status read_chain(chain *c, uint32_t at, uint32_t *end) {
  cg_provision kind = CG_PROVISION_NONE;
  CG_TRY(read_group(c, at, &kind, end));
  if (*end == at) {
    return CG_OK;
  }
  CG_TRY(begin_parts(c));
  uint32_t outer = rank_of(kind);
  uint32_t inner = outer;
  uint32_t next = *end;
  for (uint32_t groups = 1; groups < GROUPS_MOST; ++groups) {
    CG_TRY(go_on(c, *end, &outer, &inner, &next));
    if (next == *end) {
      break;
    }
    *end = next;
  }
  return CG_OK;
}

uint32_t cg_pinpoint_end(const cg_reading *reading, uint32_t at) {
  chain c = {.reading = reading};
  uint32_t end = at;
  return read_chain(&c, at, &end) ? at : end;
}

cg_status cg_pinpoint_read(const cg_reading *reading, uint32_t at, cg_array *parts) {
  chain c = {.reading = reading,
             .parts = parts,
             .members = cg_array_init(parts->arena, sizeof(cg_cited_level))};
  uint32_t end = at;
  /* Reserved explicitly, because a growing array would allocate too much. */
  CG_TRY(cg_array_reserve(parts, parts->count + USUAL_PARTS));
  CG_TRY(cg_array_reserve(&c.members, USUAL_PARTS));
  return read_chain(&c, at, &end);
}
