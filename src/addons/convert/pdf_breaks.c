/* SPDX-License-Identifier: Apache-2.0 */
/* Detects the first line of a paragraph: by a gap above it, an indent, a number, or because its
 * first word would have fitted on the line before. */
#include "addons/convert/pdf_breaks.h"

/* of the width between usual margins; a line that leaves this much is not full */
#define SHORT 0.2F
#define VERY_SHORT 0.5F
#define INDENT 0.8F /* in line heights; less is unevenness */

static float width_of_first(pdf_run run) {
  const pdf_word *word = pdf_line_word(run.document, run.layout, run.line, run.first);

  return word->x1 - word->x0;
}

static bool is_near(float a, float b, float most) { return a - b < most && b - a < most; }

/** Room left at the end of the line before. */
static float room_of(const pdf_before *before) { return before->edges.right - before->last.x1; }

/** Whether the first word of `run` would have fitted on the line before. */
static bool had_room(pdf_run run, const pdf_before *before) {
  return room_of(before) > width_of_first(run) + run.line->size;
}

static bool starts_small(pdf_run run) {
  const cg_slice first = pdf_text_first(run);

  return first.length && cg_is_lower(first.data[0]);
}

/** Whether the line before is a one-line paragraph: few lines of the document are full, so the
 * right edge is uncertain, and the line ends well before a margin as wide as the left one. Without
 * final punctuation, it must end even earlier. */
static bool is_after_short(pdf_run run, const pdf_before *before) {
  const pdf_page *page = cg_array_at(&run.document->words->pages, 0);
  const float left = before->last.x0;
  const float right = page->width - left;
  const bool has_stop = before->is_ended || before->has_comma;

  return run.document->is_sparse && before->lines == 1 && !before->last.column &&
         !starts_small(run) &&
         right - before->last.x1 > (has_stop ? SHORT : VERY_SHORT) * (right - left);
}

/** Whether two consecutive lines are both centred. */
static bool are_centred(pdf_run run, const pdf_before *before) {
  const pdf_edges edges = run.layout->edges[run.line->column];
  const float middle = (edges.left + edges.right) / 2;
  const float size = run.line->size;

  return is_near((run.line->x0 + run.line->x1) / 2, middle, size) &&
         is_near((before->last.x0 + before->last.x1) / 2, middle, size) &&
         run.line->x0 > edges.left + size && before->last.x0 > edges.left + size;
}

/** Whether the first line after a page or column break begins a paragraph. */
static bool begins_after_cut(pdf_run run, const pdf_before *before) {
  const pdf_edges edges = run.layout->edges[run.line->column];
  const float size = run.line->size;
  const float indent = run.line->x0 - edges.left;
  const float hanging = before->last.x0 - before->edges.left;
  const bool hangs = before->lines > 1
                       ? is_near(indent, hanging, INDENT * size)
                       : is_near(indent, before->text_x - before->edges.left, INDENT * size);

  if (pdf_text_number(run) && (before->is_ended || had_room(run, before))) {
    return true;
  }
  if (indent > INDENT * size && !hangs) {
    return true;
  }
  if (starts_small(run)) {
    return false;
  }
  if (had_room(run, before) && (before->is_ended || room_of(before) > 4 * size)) {
    return true;
  }
  return before->is_ended && !before->indents;
}

/** Whether a line begins a paragraph because it is further left or right than the one before. */
static bool begins_by_indent(pdf_run run, const pdf_before *before) {
  const float size = run.line->size;
  const float shift = run.line->x0 - before->last.x0;

  if (shift > INDENT * size) {
    return !(before->lines == 1 && is_near(run.line->x0, before->text_x, INDENT * size)) &&
           !are_centred(run, before);
  }
  /* Back from a hanging indent; also the second line of a paragraph, back from a first-line
   * indent. */
  return shift < -INDENT * size && before->lines > 1 && !are_centred(run, before) &&
         (before->is_ended || had_room(run, before));
}

bool pdf_begins(pdf_run run, const pdf_before *before) {
  const float size = run.line->size;
  const float ratio = before->lines ? size / before->last.size : 0;

  if (before->is_number && !before->is_cut && run.line->y1 - before->last.y1 < 2 * size) {
    return false;
  }
  if (ratio < 0.92F || ratio > 1.08F || run.line->is_bold != before->last.is_bold) {
    return true;
  }
  if (before->is_cut) {
    return begins_after_cut(run, before);
  }
  const float gap = run.line->y1 - before->last.y1;
  const float scale = size / run.document->size;
  const bool large = scale > 1.08F;
  if (gap > 1.3F * run.document->leading * (scale > 1 ? scale : 1)) {
    return true;
  }
  if (large) {
    return false;
  }
  if (pdf_text_number(run) && (before->is_ended || had_room(run, before))) {
    return true;
  }
  if (begins_by_indent(run, before) || is_after_short(run, before)) {
    return true;
  }
  if (are_centred(run, before) || !had_room(run, before) || starts_small(run)) {
    return false;
  }
  return before->is_ended || room_of(before) > 0.3F * (before->edges.right - before->edges.left);
}
