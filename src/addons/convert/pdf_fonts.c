/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/pdf_fonts.h"

#include "base/try.h"

#define FONTS_MOST 4096
#define RUNS_MOST 20000 /* per page; words beyond this keep their height as size */

/** Text in one font on a page; units are points. */
typedef struct {
  float x0;
  float x1;
  float y0;
  float y1;
  float size;
  bool is_bold;
} run;

/** State of the reader. */
typedef struct {
  pdf_words *words;
  uint32_t page;  /**< Number of pages started */
  float scale;    /**< Points of one unit */
  cg_array sizes; /**< float: font sizes in units, by font number */
  cg_array runs;  /**< run: those of the page */
} reading;

/** The run that contains the middle of `word`; of several, the one nearest in size; NULL if there
 * is none. A run in far larger type only surrounds the word, as with a raised mark. */
static const run *find_run(const reading *r, const pdf_word *word) {
  const float x = (word->x0 + word->x1) / 2;
  const float y = (word->y0 + word->y1) / 2;
  const run *best = NULL;
  float least = 0;

  for (uint32_t i = 0; i < r->runs.count; ++i) {
    const run *found = cg_array_at(&r->runs, i);
    const float off =
      found->size > word->size ? found->size - word->size : word->size - found->size;
    if (x >= found->x0 && x <= found->x1 && y >= found->y0 && y <= found->y1 && found->size > 1 &&
        word->size > 0.7F * found->size && (!best || off < least)) {
      best = found;
      least = off;
    }
  }
  return best;
}

/** Set the words of the page that was read. */
static void end_page(reading *r) {
  if (r->page && r->page <= r->words->pages.count) {
    const pdf_page *page = cg_array_at(&r->words->pages, r->page - 1);
    const bool many = (uint64_t)r->runs.count * (page->end - page->begin) > 50000000;
    for (uint32_t i = page->begin; !many && i < page->end; ++i) {
      pdf_word *word = cg_array_at(&r->words->words, i);
      const run *found = find_run(r, word);
      if (found) {
        word->size = found->size;
        word->flags |= found->is_bold ? PDF_BOLD : 0;
      }
    }
  }
  r->runs.count = 0;
}

static void begin_page(reading *r, cg_slice tag) {
  const float height = pdf_markup_number(tag, CG_SLICE(" height=\""));

  end_page(r);
  if (++r->page <= r->words->pages.count) {
    const pdf_page *page = cg_array_at(&r->words->pages, r->page - 1);
    r->scale = height > 0 ? page->height / height : 0;
  }
}

static cg_status add_font(reading *r, cg_slice tag) {
  const float number = pdf_markup_number(tag, CG_SLICE(" id=\""));
  const float size = pdf_markup_number(tag, CG_SLICE(" size=\""));

  while (number >= 0 && number < FONTS_MOST && r->sizes.count <= (uint32_t)number) {
    CG_TRY(cg_array_append(&r->sizes, &(float){0}));
  }
  if (number >= 0 && number < FONTS_MOST) {
    *(float *)cg_array_at(&r->sizes, (uint32_t)number) = size;
  }
  return CG_OK;
}

static cg_status add_run(reading *r, cg_slice tag) {
  const float x = pdf_markup_number(tag, CG_SLICE(" left=\"")) * r->scale;
  const float y = pdf_markup_number(tag, CG_SLICE(" top=\"")) * r->scale;
  const float font = pdf_markup_number(tag, CG_SLICE(" font=\""));
  run found = {.x0 = x - 0.5F,
               .x1 = x + pdf_markup_number(tag, CG_SLICE(" width=\"")) * r->scale + 0.5F,
               .y0 = y,
               .y1 = y + pdf_markup_number(tag, CG_SLICE(" height=\"")) * r->scale,
               .is_bold = pdf_markup_tag(tag, CG_SLICE("><b>")).length ||
                          pdf_markup_tag(tag, CG_SLICE("><i><b>")).length};

  if (font < 0 || font >= (float)r->sizes.count || r->runs.count >= RUNS_MOST) {
    return CG_OK;
  }
  found.size = *(float *)cg_array_at(&r->sizes, (uint32_t)font) * r->scale;
  return cg_array_append(&r->runs, &found);
}

cg_status pdf_fonts_read(cg_arena *arena, pdf_source source, void *handle, pdf_words *words) {
  pdf_markup *markup = pdf_markup_new(arena, source, handle);
  reading r = {.words = words,
               .sizes = cg_array_init(arena, sizeof(float)),
               .runs = cg_array_init(arena, sizeof(run))};
  cg_slice line;

  if (!markup) {
    return CG_NO_MEMORY;
  }
  while (pdf_markup_next(markup, &line)) {
    const cg_slice text = pdf_markup_tag(line, CG_SLICE("<text "));
    const cg_slice font = text.length ? text : pdf_markup_tag(line, CG_SLICE("<fontspec "));
    const cg_slice page = font.length ? font : pdf_markup_tag(line, CG_SLICE("<page "));
    if (text.length) {
      CG_TRY(add_run(&r, text));
    } else if (font.length) {
      CG_TRY(add_font(&r, font));
    } else if (page.length) {
      begin_page(&r, page);
    }
  }
  end_page(&r);
  return CG_OK;
}
