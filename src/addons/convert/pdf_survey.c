/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/pdf_survey.h"

#include "addons/convert/pdf_columns.h"
#include "addons/convert/pdf_layout.h"
#include "addons/convert/pdf_lines.h"

#include "base/table.h"
#include "base/try.h"

#include <stdlib.h>

#define NEAR_EDGE 0.12F /* fraction of the text width */
/* times the text size: as in double-spaced drafts, or between paragraphs */
#define WIDE_LEADING 1.6F
#define WIDEST_LEADING 2.4F
#define BINS 1024

static int by_float(const void *a, const void *b) {
  const float x = *(const float *)a;
  const float y = *(const float *)b;

  return x < y ? -1 : x > y;
}

static int by_number(const void *a, const void *b) {
  const uint32_t x = *(const uint32_t *)a;
  const uint32_t y = *(const uint32_t *)b;

  return x < y ? -1 : x > y;
}

/** The most frequent value in `bins` of `width`; 0 if they are empty. */
static float mode_of(const uint32_t bins[BINS], float width) {
  uint32_t best = 0;
  uint32_t most = 0;

  for (uint32_t i = 1; i + 1 < BINS; ++i) {
    const uint32_t sum = bins[i - 1] + 2 * bins[i] + bins[i + 1];
    if (sum > most) {
      most = sum;
      best = i;
    }
  }
  return most ? ((float)best + 0.5F) * width : 0;
}

static void count_in(uint32_t bins[BINS], float width, float value, uint32_t weight) {
  const float bin = value / width;

  if (bin >= 0 && bin < BINS) {
    bins[(size_t)bin] += weight;
  }
}

/** Size of most characters. */
static void measure_size(pdf_document *document) {
  uint32_t bins[BINS] = {0};

  for (uint32_t i = 0; i < document->words->words.count; ++i) {
    const pdf_word *word = cg_array_at(&document->words->words, i);
    count_in(bins, 0.1F, word->size, word->length);
  }
  document->size = mode_of(bins, 0.1F);
}

/** Whether most characters of `line` have the text size. */
static bool has_text_size(const pdf_document *document, const pdf_line *line) {
  return line->size > 0.93F * document->size && line->size < 1.07F * document->size;
}

/** The smallest value that is close to at least a sixth of the sorted `values`; with `last`, the
 * largest. */
static float edge_of(const float *values, uint32_t count, bool last) {
  const uint32_t least = count / 6 + 1;

  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t at = last ? count - 1 - i : i;
    uint32_t near = 0;
    for (uint32_t j = i; j < count; ++j) {
      const float off = values[last ? count - 1 - j : j] - values[at];
      if (off > 4 || off < -4) {
        break;
      }
      ++near;
    }
    if (near >= least) {
      return values[at];
    }
  }
  return count ? values[last ? count - 1 : 0] : 0;
}

/** Edges of the full lines of `column`; right is 0 if there are too few lines. */
static pdf_edges edges_of(const pdf_document *document, const pdf_layout *layout, uint8_t column) {
  const uint32_t count = layout->lines.count;
  float *widths = cg_arena_take_many(layout->arena, count + 1, sizeof(float));
  float *left = cg_arena_take_many(layout->arena, count + 1, sizeof(float));
  float *right = cg_arena_take_many(layout->arena, count + 1, sizeof(float));
  uint32_t texts = 0;
  uint32_t full = 0;

  for (uint32_t i = 0; widths && left && right && i < count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    if (line->column == column && line->role == PDF_BODY && has_text_size(document, line)) {
      widths[texts++] = line->x1 - line->x0;
    }
  }
  if (texts < 4) {
    return (pdf_edges){0, 0};
  }
  qsort(widths, texts, sizeof(float), by_float);
  for (uint32_t i = 0; i < count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    if (line->column == column && line->role == PDF_BODY && has_text_size(document, line) &&
        line->x1 - line->x0 > 0.8F * widths[texts - 1 - texts / 8]) {
      left[full] = line->x0;
      right[full++] = line->x1;
    }
  }
  qsort(left, full, sizeof(float), by_float);
  qsort(right, full, sizeof(float), by_float);
  return full < 4 ? (pdf_edges){0, 0}
                  : (pdf_edges){edge_of(left, full, false), edge_of(right, full, true)};
}

void pdf_find_edges(const pdf_document *document, pdf_layout *layout) {
  for (uint8_t column = 0; column < 3; ++column) {
    layout->edges[column] = edges_of(document, layout, column);
    if (layout->edges[column].right <= 0) {
      layout->edges[column] = document->edges;
    }
  }
}

/** Hash of `text` in lower case, with all digits equal. */
static uint32_t hash_of_place(cg_arena *arena, cg_slice text) {
  char *folded = cg_arena_take(arena, text.length + 1);
  size_t n = 0;

  for (size_t i = 0; folded && i < text.length; ++i) {
    const char c = text.data[i];
    if (!cg_is_digit(c)) {
      folded[n++] = cg_is_upper(c) ? (char)(c - 'A' + 'a') : c;
    } else if (!n || folded[n - 1] != '0') {
      folded[n++] = '0';
    }
  }
  return folded ? cg_hash((cg_slice){folded, n}) : 0;
}

/** Record the parts of `line` if it is near an end of its page. */
static cg_status add_places(pdf_document *document, uint32_t page, const pdf_layout *layout,
                            const pdf_line *line) {
  const pdf_page *p = cg_array_at(&document->words->pages, page);

  if (line->y1 > 0.16F * p->height && line->y0 < 0.86F * p->height) {
    return CG_OK;
  }
  for (uint32_t i = 0; i < line->count;) {
    const uint32_t end = pdf_segment_end(document, layout, line, i);
    cg_buffer text = cg_buffer_init(layout->arena);
    CG_TRY(pdf_line_text(document, layout, line, i, end, &text));
    const pdf_place place = {page, hash_of_place(layout->arena, cg_buffer_slice(&text)), line->y1};
    CG_TRY(cg_array_append(&document->places, &place));
    i = end;
  }
  return CG_OK;
}

/** Hash of the word without punctuation at its ends, in lower case; 0 if nothing is left. */
uint32_t pdf_word_hash(cg_slice first, cg_slice second) {
  char folded[96];
  size_t n = 0;

  for (size_t i = 0; i < first.length + second.length; ++i) {
    const char c = i < first.length ? first.data[i] : second.data[i - first.length];
    if (n == sizeof(folded)) {
      return 0;
    }
    if (cg_is_letter(c) || cg_is_digit(c) || (unsigned char)c >= 0x80 || (c == '-' && n)) {
      folded[n++] = cg_is_upper(c) ? (char)(c - 'A' + 'a') : c;
    } else if (n) {
      break;
    }
  }
  while (n && folded[n - 1] == '-') {
    --n;
  }
  return n ? cg_hash((cg_slice){folded, n}) | 1U : 0;
}

bool pdf_has_word(const pdf_document *document, uint32_t hash) {
  return document->vocabulary.count && bsearch(&hash, document->vocabulary.items,
                                               document->vocabulary.count, sizeof(hash), by_number);
}

/** Counts from one pass over the pages. */
typedef struct {
  uint32_t gaps[BINS];
  uint32_t left[BINS];
  uint32_t right[BINS];
  uint32_t pairs; /**< Pairs of consecutive lines */
  uint32_t full;  /**< Pairs whose upper line comes near the right edge */
  uint32_t lines;
  uint32_t hyphens;
} counts;

static cg_status count_line(pdf_document *document, const pdf_layout *layout, uint32_t index,
                            counts *count) {
  const pdf_line *line = cg_array_at(&layout->lines, index);
  const pdf_line *next = index + 1 < layout->lines.count ? line + 1 : NULL;

  for (uint32_t i = 0; i + 1 < line->count; ++i) {
    const pdf_word *word = pdf_line_word(document, layout, line, i);
    const uint32_t hash = pdf_word_hash(pdf_word_text(document->words, word), CG_SLICE(""));
    CG_TRY(cg_array_append(&document->vocabulary, &hash));
  }
  if (!has_text_size(document, line)) {
    return CG_OK;
  }
  const cg_slice last =
    pdf_word_text(document->words, pdf_line_word(document, layout, line, line->count - 1));
  count->lines += line->count > 4;
  count->hyphens += line->count > 4 && last.length > 2 && last.data[last.length - 1] == '-' &&
                    cg_is_lower(last.data[last.length - 2]);
  if (next && next->column == line->column && has_text_size(document, next)) {
    count_in(count->gaps, 0.25F, next->y1 - line->y1, 1);
    ++count->pairs;
  }
  return CG_OK;
}

static cg_status survey_page(pdf_document *document, uint32_t page, pdf_layout *layout,
                             counts *count) {
  const pdf_page *p = cg_array_at(&document->words->pages, page);

  CG_TRY(pdf_lines(document, page, layout));
  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    pdf_line *line = cg_array_at(&layout->lines, i);
    CG_TRY(add_places(document, page, layout, line));
    CG_TRY(count_line(document, layout, i, count));
    line->role = line->y1 < 0.13F * p->height || line->y0 > 0.88F * p->height ? PDF_HEAD : PDF_BODY;
  }
  const pdf_edges edges = edges_of(document, layout, 0);
  for (uint32_t i = 0; edges.right > 0 && i + 1 < layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    count->full += has_text_size(document, line) && has_text_size(document, line + 1) &&
                   line->x1 > edges.right - NEAR_EDGE * (edges.right - edges.left);
  }
  if (edges.right > 0) {
    count_in(count->left, 2, edges.left, 1);
    count_in(count->right, 2, edges.right, 1);
  }
  return CG_OK;
}

/** Whether the most frequent line distance can be that within a paragraph: in a sparse document, a
 * wide distance is that between paragraphs. */
static bool is_leading(const pdf_document *document, const counts *count) {
  const float ratio = document->leading / document->size;

  return count->pairs >= 5 && ratio >= 0.8F && ratio <= WIDEST_LEADING &&
         (ratio < WIDE_LEADING || !document->is_sparse);
}

cg_status pdf_survey(pdf_document *document) {
  counts *count = cg_arena_take(document->arena, sizeof(*count));

  document->places = cg_array_init(document->arena, sizeof(pdf_place));
  document->vocabulary = cg_array_init(document->arena, sizeof(uint32_t));
  if (!count) {
    return CG_NO_MEMORY;
  }
  measure_size(document);
  for (uint32_t page = 0; page < document->words->pages.count; ++page) {
    pdf_layout layout;
    pdf_columns(document, page);
    const cg_status status = survey_page(document, page, &layout, count);
    pdf_layout_clear(&layout);
    CG_TRY(status);
  }
  if (document->vocabulary.count) {
    qsort(document->vocabulary.items, document->vocabulary.count, sizeof(uint32_t), by_number);
  }
  document->leading = mode_of(count->gaps, 0.25F);
  document->edges = (pdf_edges){mode_of(count->left, 2), mode_of(count->right, 2)};
  document->hyphenated = 30 * count->hyphens > count->lines;
  document->is_sparse = 3 * count->full <= count->pairs;
  if (!is_leading(document, count)) {
    document->leading = 1.15F * document->size;
  }
  return CG_OK;
}
