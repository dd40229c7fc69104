/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of consecutive lines with the same left edge form a block. Each line of a block is a
 * paragraph of its own, unless it is as wide as lines that wrap. */
#include "addons/convert/pdf_masthead.h"
#include "addons/convert/pdf_lines.h"

#include "base/try.h"

#define HIGHEST 0.13F /* fraction of the page within which a masthead begins */
#define LOWEST 0.45F  /* and ends */

typedef struct {
  pdf_run run;
  float x0;
  float x1;
  float y1;
  float size;
  bool is_bold;
  uint32_t block;
} part;

/** The first line after the masthead: it is as wide as the text, or set within it. */
static uint32_t find_end(const pdf_document *document, const pdf_layout *layout) {
  const pdf_page *page = cg_array_at(&document->words->pages, 0);
  const float size = document->size;
  uint32_t end = 0;
  bool parted = false;

  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    const pdf_edges edges = layout->edges[line->column];
    const bool whole = pdf_segment_end(document, layout, line, 0) == line->count;
    const bool inside = line->x0 > edges.left - 0.5F * size &&
                        line->x0 < (edges.left + edges.right) / 2 &&
                        line->x1 > edges.left + 0.4F * (edges.right - edges.left);
    if (line->role != PDF_BODY) {
      continue;
    }
    if (whole && inside && parted && line->size < 1.8F * size) {
      return end;
    }
    if (line->column || line->y1 > LOWEST * page->height) {
      return parted ? end : 0;
    }
    parted = parted || (line->y1 < HIGHEST * page->height && (!whole || line->size > 1.6F * size));
    end = i + 1;
  }
  return parted ? end : 0;
}

static cg_status take_parts(const pdf_document *document, const pdf_layout *layout, uint32_t end,
                            cg_array *out) {
  for (uint32_t i = 0; i < end; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    for (uint32_t j = 0; line->role == PDF_BODY && j < line->count;) {
      const uint32_t last = pdf_segment_end(document, layout, line, j);
      const pdf_word *first = pdf_line_word(document, layout, line, j);
      const part p = {.run = {document, layout, line, j, last},
                      .x0 = first->x0,
                      .x1 = pdf_line_word(document, layout, line, last - 1)->x1,
                      .y1 = first->y1,
                      .size = first->size,
                      .is_bold = first->flags & PDF_BOLD,
                      .block = CG_NONE};
      CG_TRY(cg_array_append(out, &p));
      j = last;
    }
  }
  return CG_OK;
}

/** Whether `next` continues `p`: it is below it, looks the same, and `p` is wide. */
static bool goes_on(const part *p, const part *next, float width) {
  const float gap = next->y1 - p->y1;
  const float ratio = next->size / p->size;

  return gap > 0.3F * p->size && gap < 1.6F * p->size && ratio > 0.95F && ratio < 1.05F &&
         p->is_bold == next->is_bold && next->x0 - p->x0 < p->size && p->x0 - next->x0 < p->size &&
         p->x1 - p->x0 > 0.25F * width;
}

cg_status pdf_masthead_write(const pdf_document *document, const pdf_layout *layout,
                             convert_writer *writer, uint32_t *from) {
  const pdf_page *page = cg_array_at(&document->words->pages, 0);
  cg_array parts = cg_array_init(layout->arena, sizeof(part));
  convert_line line = convert_line_init(layout->arena);

  *from = find_end(document, layout);
  CG_TRY(take_parts(document, layout, *from, &parts));
  for (uint32_t i = 0; i < parts.count; ++i) {
    part *p = cg_array_at(&parts, i);
    if (p->block != CG_NONE) {
      continue;
    }
    CG_TRY(pdf_text_add(p->run, true, &line));
    for (uint32_t j = i + 1; j < parts.count; ++j) {
      part *next = cg_array_at(&parts, j);
      if (next->block == CG_NONE && goes_on(p, next, page->width)) {
        CG_TRY(pdf_text_add(next->run, true, &line));
        next->block = i;
        p = next;
      }
    }
    CG_TRY(convert_paragraph(writer, &line));
  }
  return CG_OK;
}
