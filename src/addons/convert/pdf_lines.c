/* SPDX-License-Identifier: Apache-2.0 */
/* Words are assigned to lines from the tallest on: the words of the text form the lines, and small
 * words, such as note marks, join the line whose height includes them. */
#include "addons/convert/pdf_lines.h"

#include "addons/convert/pdf_layout.h"

#include "base/try.h"

#include <stdlib.h>

#define BANDS 512 /* of the page, from top to bottom, each with a list of lines */
/* a word smaller than this fraction of a line is a mark or belongs to another line */
#define SMALL 0.8F
#define MARK_MOST 4 /* bytes of a small word that may be a mark */
#define NOTHING UINT32_MAX

typedef struct {
  float key;
  uint32_t index;
} item;

/** Lines under construction. */
typedef struct {
  const pdf_document *document;
  const pdf_page *page;
  cg_array items;        /**< item: words by height */
  cg_array rows;         /**< row */
  cg_array members;      /**< member */
  uint32_t bands[BANDS]; /**< First row of each band */
} building;

typedef struct {
  float y0;
  float y1;
  float x1; /**< Where its last word ends */
  float size;
  uint8_t column;
  uint32_t next;  /**< Next row of the same band */
  uint32_t count; /**< Number of words */
} row;

typedef struct {
  uint32_t row;
  float x0;
  uint32_t word;
} member;

static pdf_word *word_of(const pdf_document *document, uint32_t index) {
  return cg_array_at(&document->words->words, index);
}

static int by_key(const void *a, const void *b) {
  const item *x = a;
  const item *y = b;

  return x->key != y->key ? (x->key < y->key ? -1 : 1) : x->index < y->index ? -1 : 1;
}

static int by_place(const void *a, const void *b) {
  const member *x = a;
  const member *y = b;

  if (x->row != y->row) {
    return x->row < y->row ? -1 : 1;
  }
  return x->x0 != y->x0 ? (x->x0 < y->x0 ? -1 : 1) : x->word < y->word ? -1 : 1;
}

static uint32_t count_characters(cg_slice text) {
  uint32_t count = 0;

  for (size_t i = 0; i < text.length; ++i) {
    count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
  }
  return count;
}

/** Whether a word is readable text: not rotated (taller than wide) and not off the page. */
static bool is_readable(const building *b, const pdf_word *word) {
  const pdf_page *page = b->page;
  const float width = word->x1 - word->x0;
  const float height = word->y1 - word->y0;

  return height > 2 && width > 0 &&
         !(height > 1.5F * width &&
           count_characters(pdf_word_text(b->document->words, word)) >= 3) &&
         word->x1 > 0 && word->y1 > 0 && word->x0 < page->width && word->y0 < page->height;
}

static uint32_t band_of(const building *b, float y) {
  const float band = b->page->height > 0 ? y / b->page->height * BANDS : 0;

  return band < 0 ? 0 : band >= BANDS ? BANDS - 1 : (uint32_t)band;
}

/** Whether `word` may be a mark of the larger words of `r`, or continues where these end. */
static bool is_part(const row *r, const pdf_word *word) {
  const float gap = word->x0 - r->x1;
  const float tall = r->y1 - r->y0;

  return word->length <= MARK_MOST || (gap > -0.1F * tall && gap < 0.3F * tall);
}

/** The row that `word` joins; with `small`, also a row of larger words. */
static uint32_t find_row(const building *b, const pdf_word *word, bool small) {
  const float middle = (word->y0 + word->y1) / 2;
  const float height = word->y1 - word->y0;
  uint32_t best = NOTHING;
  float nearest = 0;

  const uint32_t last = band_of(b, middle + height + 30);
  for (uint32_t band = band_of(b, middle - height - 30); band <= last; ++band) {
    for (uint32_t i = b->bands[band]; i != NOTHING;) {
      const row *r = cg_array_at(&b->rows, i);
      const float tall = r->y1 - r->y0;
      const float off = middle - (r->y0 + r->y1) / 2;
      const float away = off < 0 ? -off : off;
      const bool fits = small ? away < 0.62F * tall && is_part(r, word)
                              : word->size >= SMALL * r->size && away < 0.42F * tall;
      if (r->column == word->column && fits && (best == NOTHING || away < nearest)) {
        best = i;
        nearest = away;
      }
      i = r->next;
    }
  }
  return best;
}

static cg_status add_to_row(building *b, uint32_t at, uint32_t index) {
  const pdf_word *word = word_of(b->document, index);

  if (at == NOTHING) {
    const uint32_t band = band_of(b, (word->y0 + word->y1) / 2);
    at = b->rows.count;
    CG_TRY(cg_array_append(
      &b->rows, &(row){word->y0, word->y1, word->x1, word->size, word->column, b->bands[band], 0}));
    b->bands[band] = at;
  }
  row *r = cg_array_at(&b->rows, at);
  r->x1 = word->x1 > r->x1 ? word->x1 : r->x1;
  ++r->count;
  return cg_array_append(&b->members, &(member){at, word->x0, index});
}

/** Assign all words to rows, marks last. */
static cg_status fill_rows(building *b) {
  cg_array marks = cg_array_init(b->rows.arena, sizeof(uint32_t));

  for (uint32_t i = b->page->begin; i < b->page->end; ++i) {
    const pdf_word *word = word_of(b->document, i);
    if (is_readable(b, word)) {
      CG_TRY(cg_array_append(&b->items, &(item){-word->size, i}));
    }
  }
  if (b->items.count) {
    qsort(b->items.items, b->items.count, sizeof(item), by_key);
  }
  for (uint32_t i = 0; i < b->items.count; ++i) {
    const uint32_t index = ((item *)cg_array_at(&b->items, i))->index;
    const pdf_word *word = word_of(b->document, index);
    uint32_t at = find_row(b, word, false);
    if (at == NOTHING && word->length > MARK_MOST) {
      at = find_row(b, word, true);
    }
    if (at == NOTHING && find_row(b, word, true) != NOTHING) {
      CG_TRY(cg_array_append(&marks, &index));
    } else {
      CG_TRY(add_to_row(b, at, index));
    }
  }
  for (uint32_t i = 0; i < marks.count; ++i) {
    const uint32_t index = *(uint32_t *)cg_array_at(&marks, i);
    const pdf_word *word = word_of(b->document, index);
    const uint32_t at = find_row(b, word, false);
    CG_TRY(add_to_row(b, at != NOTHING ? at : find_row(b, word, true), index));
  }
  return CG_OK;
}

/** Set the size of most characters of `line`, its boldness, and the extent of its words. */
static void measure(const pdf_document *document, const pdf_layout *layout, pdf_line *line) {
  uint32_t most = 0;
  uint32_t bold = 0;
  uint32_t all = 0;

  line->x0 = pdf_line_word(document, layout, line, 0)->x0;
  for (uint32_t i = 0; i < line->count; ++i) {
    const pdf_word *word = pdf_line_word(document, layout, line, i);
    uint32_t letters = 0;
    for (uint32_t j = 0; j < line->count && j < 64; ++j) {
      const pdf_word *other = pdf_line_word(document, layout, line, j);
      const float ratio = other->size / word->size;
      letters += ratio > 0.97F && ratio < 1.03F ? other->length : 0;
    }
    if (i < 64 && letters > most) {
      most = letters;
      line->size = word->size;
      line->y0 = word->y0;
      line->y1 = word->y1;
    }
    line->x1 = word->x1 > line->x1 ? word->x1 : line->x1;
    all += word->length;
    bold += word->flags & PDF_BOLD ? word->length : 0;
  }
  line->is_bold = 10 * bold > 9 * all;
}

/** Find marks, which are smaller than the text beside them and end above its baseline. */
static void find_raised(const pdf_document *document, const pdf_layout *layout,
                        const pdf_line *line) {
  for (uint32_t i = 0; i < line->count; ++i) {
    pdf_word *word = pdf_line_word(document, layout, line, i);
    const float height = word->y1 - word->y0;
    const float foot = line->y1 - 0.2F * line->size;
    if (word->size < 0.83F * line->size && word->y1 - 0.2F * height < foot - 0.08F * line->size) {
      word->flags |= PDF_RAISED;
    }
  }
}

/** Sort into reading order: a full-width line separates the columns above it from those below. */
static cg_status sort_lines(cg_arena *arena, pdf_layout *layout) {
  const uint32_t count = layout->lines.count;
  item *items = cg_arena_take_many(arena, count + 1, sizeof(item));
  pdf_line *sorted = cg_arena_take_many(arena, count + 1, sizeof(pdf_line));
  uint32_t done = 0;
  uint32_t from = 0;

  if (!items || !sorted) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    items[i] = (item){((pdf_line *)cg_array_at(&layout->lines, i))->y1, i};
  }
  qsort(items, count, sizeof(item), by_key);
  for (uint32_t i = 0; i <= count; ++i) {
    const pdf_line *line = i < count ? cg_array_at(&layout->lines, items[i].index) : NULL;
    if (line && line->column) {
      continue;
    }
    for (uint8_t column = 1; column <= 2; ++column) {
      for (uint32_t j = from; j < i; ++j) {
        const pdf_line *beside = cg_array_at(&layout->lines, items[j].index);
        if (beside->column == column) {
          sorted[done++] = *beside;
        }
      }
    }
    if (line) {
      sorted[done++] = *line;
    }
    from = i + 1;
  }
  memcpy(layout->lines.items, sorted, count * sizeof(pdf_line));
  return CG_OK;
}

cg_status pdf_lines(const pdf_document *document, uint32_t page, pdf_layout *out) {
  cg_arena *arena = NULL;
  building b = {.document = document, .page = cg_array_at(&document->words->pages, page)};

  *out = (pdf_layout){.arena = NULL};
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  b.items = cg_array_init(arena, sizeof(item));
  b.rows = cg_array_init(arena, sizeof(row));
  b.members = cg_array_init(arena, sizeof(member));
  memset(b.bands, 0xFF, sizeof(b.bands));
  *out = (pdf_layout){.arena = arena,
                      .order = cg_array_init(arena, sizeof(uint32_t)),
                      .lines = cg_array_init(arena, sizeof(pdf_line))};
  CG_TRY(fill_rows(&b));
  if (!b.members.count) {
    return CG_OK;
  }
  qsort(b.members.items, b.members.count, sizeof(member), by_place);
  for (uint32_t i = 0; i < b.members.count;) {
    const row *r = cg_array_at(&b.rows, ((member *)cg_array_at(&b.members, i))->row);
    pdf_line line = {.begin = i, .count = r->count, .column = r->column, .role = PDF_BODY};
    for (uint32_t j = 0; j < r->count; ++j) {
      CG_TRY(cg_array_append(&out->order, &((member *)cg_array_at(&b.members, i + j))->word));
    }
    measure(document, out, &line);
    find_raised(document, out, &line);
    CG_TRY(cg_array_append(&out->lines, &line));
    i += r->count;
  }
  return sort_lines(arena, out);
}

void pdf_layout_clear(pdf_layout *layout) {
  cg_arena_free(layout->arena);
  *layout = (pdf_layout){.arena = NULL};
}

cg_status pdf_line_text(const pdf_document *document, const pdf_layout *layout,
                        const pdf_line *line, uint32_t first, uint32_t last, cg_buffer *out) {
  for (uint32_t i = first; i < last; ++i) {
    const pdf_word *word = pdf_line_word(document, layout, line, i);
    if (i > first) {
      const pdf_word *before = pdf_line_word(document, layout, line, i - 1);
      if (pdf_is_space(word->x0 - before->x1, line->size)) {
        CG_TRY(cg_buffer_add_byte(out, ' '));
      }
    }
    CG_TRY(cg_buffer_add(out, pdf_word_text(document->words, word)));
  }
  return CG_OK;
}

/** Whether a word such as "12.", "(a)", "II." or "79/117." numbers the text after the gap. */
static bool is_number(cg_slice word) {
  const char last = word.length ? word.data[word.length - 1] : ' ';

  return word.length <= 12 && (last == '.' || last == ')' || cg_is_digit(last) ||
                               word.length <= 3 || (unsigned char)last >= 0x80);
}

/** The widest gap of `line` if its gaps are similar, as in justified text. */
static float widest_usual_gap(const pdf_document *document, const pdf_layout *layout,
                              const pdf_line *line) {
  float sum = 0;
  uint32_t count = 0;

  for (uint32_t i = 1; i < line->count; ++i) {
    const float gap = pdf_line_word(document, layout, line, i)->x0 -
                      pdf_line_word(document, layout, line, i - 1)->x1;
    if (pdf_is_space(gap, line->size) && gap < 2 * line->size) {
      sum += gap;
      ++count;
    }
  }
  return count ? 2.5F * sum / (float)count : 0;
}

uint32_t pdf_segment_end(const pdf_document *document, const pdf_layout *layout,
                         const pdf_line *line, uint32_t first) {
  const float usual = widest_usual_gap(document, layout, line);

  for (uint32_t i = first + 1; i < line->count; ++i) {
    const pdf_word *before = pdf_line_word(document, layout, line, i - 1);
    const float gap = pdf_line_word(document, layout, line, i)->x0 - before->x1;
    if (gap > 1.8F * line->size && gap > usual &&
        !(i == 1 && is_number(pdf_word_text(document->words, before)) && gap < 6 * line->size)) {
      return i;
    }
  }
  return line->count;
}
