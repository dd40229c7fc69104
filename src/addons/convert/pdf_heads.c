/* SPDX-License-Identifier: Apache-2.0 */
/* Running heads and feet are recognized by place and form: lines near an end of the page that recur
 * on a nearby page, a symbol, a page number, a job number; and everything level with these or
 * closer to the edge. */
#include "addons/convert/pdf_heads.h"

#include "addons/convert/pdf_layout.h"
#include "addons/convert/pdf_lines.h"

#include "base/try.h"

#define TOP 0.14F /* parts of the page height that may contain heads and feet */
#define BOTTOM 0.87F

/** Character counts of a part of a line. */
typedef struct {
  uint32_t digits;
  uint32_t upper;
  uint32_t lower;
  uint32_t slashes;
  uint32_t hyphens;
  uint32_t spaces;
  uint32_t others;
} letters;

static letters count_letters(cg_slice text) {
  letters count = {0, 0, 0, 0, 0, 0, 0};

  for (size_t i = 0; i < text.length; ++i) {
    const char c = text.data[i];
    count.digits += cg_is_digit(c);
    count.upper += cg_is_upper(c);
    count.lower += cg_is_lower(c);
    count.slashes += c == '/';
    count.hyphens += c == '-';
    count.spaces += c == ' ';
    count.others += !cg_is_digit(c) && !cg_is_letter(c) && c != '/' && c != '-' && c != ' ';
  }
  return count;
}

/** "A/RES/79/1", "S/RES/2769 (2025)", "TD/500/Add.1", and nothing else. */
static bool is_symbol(cg_slice text) {
  const letters count = count_letters(text);

  return text.length > 3 && text.length < 48 && cg_is_upper(text.data[0]) && count.digits &&
         count.slashes && count.upper >= count.lower / 2 && count.spaces <= 2 && count.others <= 6;
}

/** "2", "2/8", "- 2 -", "iv", and the bar code "*2423518*". */
static bool is_folio(cg_slice text) {
  const letters count = count_letters(text);
  bool roman = !count.digits && count.lower && !count.upper && !count.slashes;

  for (size_t i = 0; i < text.length; ++i) {
    roman = roman && memchr("ivxlc", text.data[i], 5);
  }
  return text.length < 12 && (roman || (count.digits && !count.upper && !count.lower &&
                                        count.slashes < 2 && count.others <= 4));
}

/** "24-23518 (E)  160125", "GE.25-10614 (E)". */
static bool is_job_number(cg_slice text) {
  const letters count = count_letters(text);

  return count.digits >= 6 && !count.lower && count.upper <= 6 && count.hyphens >= 1 &&
         text.length < 40 && !count.slashes;
}

/** Whether the text at `place` recurs on a nearby page. */
static bool is_repeated(const pdf_document *document, const pdf_place *place) {
  const pdf_place *all = document->places.items;
  uint32_t i = (uint32_t)(place - all);
  uint32_t j = i;

  while (i > 0 && all[i - 1].page + 2 >= place->page) {
    --i;
  }
  for (; i < document->places.count && all[i].page <= place->page + 2; ++i) {
    const float off = all[i].y - place->y;
    if (i != j && all[i].page != place->page && all[i].hash == place->hash && off < 2 && off > -2) {
      return true;
    }
  }
  return false;
}

/** The places of `page`. */
static uint32_t first_place(const pdf_document *document, uint32_t page) {
  const pdf_place *all = document->places.items;
  uint32_t low = 0;
  uint32_t high = document->places.count;

  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (all[middle].page < page) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The end zones of the page, in which everything is a head or foot. */
typedef struct {
  float top;
  float bottom;
} limits;

/** Whether there is no line just above `line`: a recurring note is not a foot. */
static bool is_apart(const pdf_layout *layout, const pdf_line *line) {
  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    const pdf_line *above = cg_array_at(&layout->lines, i);
    const float gap = line->y1 - above->y1;
    if (gap > 0.5F * line->size && gap < 1.6F * line->size && above->x0 < line->x1 &&
        line->x0 < above->x1) {
      return false;
    }
  }
  return true;
}

/** Extend `out` to `line` if a part of it is by itself a head or foot. */
static cg_status try_line(const pdf_document *document, const pdf_layout *layout,
                          const pdf_line *line, uint32_t *place, bool top, limits *out) {
  const bool apart = top || is_apart(layout, line);
  bool found = false;

  for (uint32_t i = 0; i < line->count; ++*place) {
    const uint32_t end = pdf_segment_end(document, layout, line, i);
    cg_buffer buffer = cg_buffer_init(layout->arena);
    CG_TRY(pdf_line_text(document, layout, line, i, end, &buffer));
    const cg_slice text = cg_slice_trim(cg_buffer_slice(&buffer));
    const letters count = count_letters(text);
    const bool note = pdf_line_word(document, layout, line, i)->flags & PDF_RAISED ||
                      !(count.upper + count.lower + count.digits);
    found = found || is_folio(text) || is_job_number(text) || (top && is_symbol(text)) ||
            (!note && apart && is_repeated(document, cg_array_at(&document->places, *place)));
    i = end;
  }
  if (found && top) {
    out->top = line->y1 > out->top ? line->y1 : out->top;
  } else if (found) {
    out->bottom = line->y0 < out->bottom ? line->y0 : out->bottom;
  }
  return CG_OK;
}

/** Whether `line`, the first below the heads, is a short line that belongs to them: a wide gap
 * follows it. */
static bool is_short_head(const pdf_document *document, const pdf_layout *layout, uint32_t index,
                          float width) {
  const pdf_line *line = cg_array_at(&layout->lines, index);
  const pdf_line *next = index + 1 < layout->lines.count ? line + 1 : NULL;

  return line->x1 - line->x0 < width / 4 && line->size < 1.05F * document->size && next &&
         next->y1 - line->y1 > 1.6F * document->leading;
}

/** Set the roles of the lines within `found`. */
static void mark(const pdf_document *document, uint32_t page, limits found, pdf_layout *layout) {
  const pdf_page *p = cg_array_at(&document->words->pages, page);

  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    pdf_line *line = cg_array_at(&layout->lines, i);
    const float middle = (line->y0 + line->y1) / 2;
    if (middle < found.top || middle > found.bottom) {
      line->role = PDF_HEAD;
    } else if (found.top > 0 && line->y1 < TOP * p->height &&
               line->y0 - found.top < 0.5F * document->leading &&
               is_short_head(document, layout, i, p->width)) {
      line->role = PDF_HEAD;
      found.top = line->y1;
    }
  }
}

cg_status pdf_heads(const pdf_document *document, uint32_t page, pdf_layout *layout) {
  const pdf_page *p = cg_array_at(&document->words->pages, page);
  uint32_t place = first_place(document, page);
  limits found = {0, p->height};

  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    if (line->y1 > 0.16F * p->height && line->y0 < 0.86F * p->height) {
      continue;
    }
    const bool top = line->y1 < TOP * p->height;
    const bool bottom = line->y0 > BOTTOM * p->height;
    if (bottom || (top && page > 0)) {
      CG_TRY(try_line(document, layout, line, &place, top, &found));
    } else {
      for (uint32_t j = 0; j < line->count; ++place) {
        j = pdf_segment_end(document, layout, line, j);
      }
    }
  }
  mark(document, page, found, layout);
  return CG_OK;
}
