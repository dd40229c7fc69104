/* SPDX-License-Identifier: Apache-2.0 */
/* A page has two columns if hardly any word crosses a strip near its middle, although many rows
 * have words on both sides of it. In a single justified column, some word crosses every strip. */
#include "addons/convert/pdf_columns.h"

#include "addons/convert/pdf_layout.h"

#define STRIPS 41       /* strips tried, in the middle part of the text */
#define HALF_WIDTH 3.0F /* of the strip that must be free of words */
/* on both sides; of several free strips, the one with the emptiest margins wins */
#define MARGIN 8.0F
#define ROWS_LEAST 8

/** Position of a page's words relative to a strip. */
typedef struct {
  uint32_t left;
  uint32_t right;
  uint32_t crossing;
  uint32_t near; /**< In the strip or its margins */
} sides;

static pdf_word *word_at(const pdf_document *document, uint32_t index) {
  return cg_array_at(&document->words->words, index);
}

/** 1 left of the strip at `x`, 2 right of it, 0 on it. */
static uint8_t side_of(const pdf_word *word, float x) {
  return word->x1 <= x + HALF_WIDTH ? 1 : word->x0 >= x - HALF_WIDTH ? 2 : 0;
}

/** Whether `word` overlaps the strip at `x` or its margins. */
static bool is_near_strip(const pdf_word *word, float x) {
  return word->x1 > x - MARGIN && word->x0 < x + MARGIN;
}

static sides count_sides(const pdf_document *document, const pdf_page *page, float x) {
  sides count = {0, 0, 0, 0};

  for (uint32_t i = page->begin; i < page->end; ++i) {
    const uint8_t side = side_of(word_at(document, i), x);
    count.near += is_near_strip(word_at(document, i), x);
    count.left += side == 1;
    count.right += side == 2;
    count.crossing += side == 0;
  }
  return count;
}

/** Number of rows on `side` of the strip, counted by the heights at which words begin. */
static uint32_t count_rows(const pdf_document *document, const pdf_page *page, float x,
                           uint8_t side) {
  bool taken[512] = {false};
  uint32_t rows = 0;

  for (uint32_t i = page->begin; i < page->end; ++i) {
    const pdf_word *word = word_at(document, i);
    const float step = document->size > 1 ? document->size : 1;
    const float row = (word->y0 + word->y1) / 2 / step;
    if (side_of(word, x) == side && row >= 0 && row < 512 && !taken[(size_t)row]) {
      taken[(size_t)row] = true;
      ++rows;
    }
  }
  return rows;
}

/** The smallest and largest x of the words of `page`. */
static pdf_edges extent(const pdf_document *document, const pdf_page *page) {
  pdf_edges all = {page->width, 0};

  for (uint32_t i = page->begin; i < page->end; ++i) {
    const pdf_word *word = word_at(document, i);
    all.left = word->x0 < all.left ? word->x0 : all.left;
    all.right = word->x1 > all.right ? word->x1 : all.right;
  }
  return all;
}

/** The x that separates the columns; 0 if there is only one column. */
static float find_gutter(const pdf_document *document, const pdf_page *page) {
  const pdf_edges all = extent(document, page);
  const uint32_t total = page->end - page->begin;
  float best = 0;
  const uint32_t most = count_rows(document, page, page->width, 1) / 8 + 2;
  uint32_t least = UINT32_MAX;

  for (int i = 0; i < STRIPS; ++i) {
    const float x = all.left + (all.right - all.left) * (0.4F + 0.2F * (float)i / (STRIPS - 1));
    const sides count = count_sides(document, page, x);
    const uint32_t score = count.crossing + count.near;
    if (count.crossing < most && score < least && count.left > total / 4 &&
        count.right > total / 5) {
      least = score;
      best = x;
    }
  }
  if (best > 0) {
    const sides count = count_sides(document, page, best);
    const uint32_t left = count_rows(document, page, best, 1);
    const uint32_t right = count_rows(document, page, best, 2);
    /* rows of three words or fewer are a table */
    if (left < ROWS_LEAST || right < ROWS_LEAST || count.left < 4 * left ||
        count.right < 4 * right) {
      return 0;
    }
  }
  return best;
}

/** Whether `word` is on the same line as `other` and nearer than `most` heights. */
static bool is_beside(const pdf_word *word, const pdf_word *other, float most) {
  const float size = other->y1 - other->y0;
  const float middle = (word->y0 + word->y1) / 2;
  const float gap = word->x0 > other->x0 ? word->x0 - other->x1 : other->x0 - word->x1;

  return middle > other->y0 && middle < other->y1 && gap < most * size;
}

/** Whether `word` belongs to a full-width line: a nearby word does, or no gutter separates the
 * two. */
static bool is_in_full_line(const pdf_document *document, const pdf_page *page, uint32_t index) {
  const pdf_word *word = word_at(document, index);
  /* The words of a line are close to each other in the markup too. */
  const uint32_t first = index > page->begin + 8 ? index - 8 : page->begin;

  for (uint32_t j = first; j < page->end && j < index + 8; ++j) {
    const pdf_word *other = word_at(document, j);
    if (other->column != word->column && is_beside(word, other, other->column ? 0.7F : 1.0F)) {
      return true;
    }
  }
  return false;
}

/** Mark words beside a word that crosses the strip as parts of a full-width line. */
static void spread_full_lines(const pdf_document *document, const pdf_page *page) {
  uint32_t changed = 1;

  for (int round = 0; changed && round < 12; ++round) {
    changed = 0;
    for (uint32_t i = page->begin; i < page->end; ++i) {
      pdf_word *word = word_at(document, i);
      if (word->column && is_in_full_line(document, page, i)) {
        word->column = 0;
        ++changed;
      }
    }
  }
}

/** Whether both columns still have enough words without those of full-width lines. */
static bool has_columns(const pdf_document *document, const pdf_page *page) {
  uint32_t count[3] = {0, 0, 0};

  for (uint32_t i = page->begin; i < page->end; ++i) {
    ++count[word_at(document, i)->column];
  }
  const uint32_t total = page->end - page->begin;
  return count[1] > total / 8 && count[2] > total / 8;
}

void pdf_columns(const pdf_document *document, uint32_t page_index) {
  const pdf_page *page = cg_array_at(&document->words->pages, page_index);
  const float gutter = find_gutter(document, page);

  for (uint32_t i = page->begin; i < page->end; ++i) {
    pdf_word *word = word_at(document, i);
    word->column = gutter > 0 ? side_of(word, gutter) : 0;
  }
  if (gutter > 0) {
    spread_full_lines(document, page);
  }
  const bool is_single = gutter > 0 && !has_columns(document, page);
  for (uint32_t i = page->begin; is_single && i < page->end; ++i) {
    word_at(document, i)->column = 0;
  }
}
