/* SPDX-License-Identifier: Apache-2.0 */
#include "text/write.h"

#include "text/paragraphs.h"

#include "base/try.h"
#include "text/writing.h"

/* Write the lines of `paragraph` without the first `skip` bytes. */
static cg_status write_lines(cg_writing *w, const cg_lines *lines, const cg_paragraph *paragraph,
                             bool is_joined, uint32_t skip) {
  for (uint32_t i = paragraph->lines.begin; i < paragraph->lines.end; ++i) {
    cg_span text = cg_lines_at(lines, i)->text;
    if (cg_lines_at(lines, i)->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE)) {
      continue;
    }
    if (i == paragraph->lines.begin) {
      text.begin += skip;
    }
    if (is_joined || i > paragraph->lines.begin) {
      CG_TRY(cg_writing_join(w, text.begin, w->decoded.data[text.begin]));
    }
    CG_TRY(cg_writing_line(w, text));
  }
  return CG_OK;
}

#define LABEL_LONGEST 6u

/* Whether the last block is a number or letter whose words are still to come. */
static bool ends_in_label(const cg_writing *w, const cg_lines *lines,
                          const cg_paragraph *paragraph) {
  if (!paragraph->lines.begin) {
    return false;
  }
  const cg_span block = cg_writing_block(w)->text;
  for (uint32_t i = paragraph->lines.begin; i-- > 0;) {
    const cg_line *const line = cg_lines_at(lines, i);
    if (!(line->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_NOTE | CG_LINE_IN_NOTES))) {
      return line->flags & CG_LINE_ITEM && block.end - block.begin <= LABEL_LONGEST;
    }
  }
  return false;
}

/* Whether "1896 (LVII). Harbours" or "75/900. Ferries" below a day or meeting is the number before
   the title of the next resolution. */
static bool is_title_number(const cg_writing *w, cg_slice line) {
  const cg_slice out = cg_buffer_slice(&w->out);
  size_t end = 0;
  while (end < line.length &&
         (cg_is_digit(line.data[end]) || (end && strchr("/ ()IVXLS-", line.data[end])))) {
    ++end;
  }
  const bool is_number = end && cg_is_digit(line.data[0]) &&
                         (memchr(line.data, '/', end) || memchr(line.data, ')', end));
  size_t last = out.length;
  while (last && cg_is_space(out.data[last - 1])) {
    --last;
  }
  return is_number && end + 2 < line.length && line.data[end] == '.' &&
         cg_is_space(line.data[end + 1]) && last && !cg_is_letter(out.data[last - 1]);
}

/* Whether the last line above the paragraph, apart from notes and furniture, is as long as the page
 * is wide: "Greek Catholics," then need not end a clause. */
static bool is_below_full_line(const cg_lines *lines, const cg_paragraph *paragraph) {
  for (uint32_t i = paragraph->lines.begin; i-- > 0;) {
    const cg_line *const line = cg_lines_at(lines, i);
    if (!(line->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_NOTE | CG_LINE_IN_NOTES))) {
      return lines->width && line->text.end - line->text.begin >= lines->width - lines->width / 8;
    }
  }
  return false;
}

static cg_status write_running(cg_writing *w, const cg_lines *lines,
                               const cg_paragraph *paragraph) {
  const cg_line *const line = cg_lines_at(lines, paragraph->lines.begin);
  const char first = w->decoded.data[line->text.begin];
  const bool is_joined =
    cg_writing_block(w) && !(line->flags & (CG_LINE_ITEM | CG_LINE_CLOSING)) &&
    !is_title_number(w, cg_slice_part(w->decoded, line->text)) &&
    (ends_in_label(w, lines, paragraph) ||
     cg_writing_goes_on(w, first, paragraph->is_after_cut,
                        line->flags & CG_LINE_OPENING || !is_below_full_line(lines, paragraph)));
  if (!is_joined) {
    CG_TRY(cg_writing_open(w, line->text.begin, CG_BLOCK_RUNNING, paragraph->page));
  }
  CG_TRY(write_lines(w, lines, paragraph, is_joined, 0));
  cg_writing_block(w)->text.end = (uint32_t)w->out.length;
  return CG_OK;
}

/* Append to the last note. */
static cg_status write_note_rest(cg_writing *w, const cg_lines *lines,
                                 const cg_paragraph *paragraph) {
  cg_block *const block = cg_writing_block(w);
  if (!block || block->kind != CG_BLOCK_NOTE) {
    return CG_OK;
  }
  CG_TRY(write_lines(w, lines, paragraph, true, 0));
  block->text.end = (uint32_t)w->out.length;
  return CG_OK;
}

static cg_status write_note(cg_writing *w, const cg_lines *lines, const cg_paragraph *paragraph) {
  const cg_line *const line = cg_lines_at(lines, paragraph->lines.begin);
  if (paragraph->is_rest) {
    return write_note_rest(w, lines, paragraph);
  }
  CG_TRY(cg_writing_open(w, line->text.begin, CG_BLOCK_NOTE, paragraph->page));
  cg_block *const block = cg_writing_block(w);
  CG_TRY(cg_writing_copy(w, line->mark.begin, line->mark.end - line->mark.begin));
  uint32_t skip = line->mark.begin == line->text.begin ? line->mark.end - line->mark.begin : 0;
  block->mark.end = (uint32_t)w->out.length;
  block->note = line->note;
  while (line->text.begin + skip < line->text.end &&
         cg_is_space(w->decoded.data[line->text.begin + skip])) {
    ++skip;
  }
  CG_TRY(cg_writing_replace(w, (cg_span){line->mark.end, line->mark.end + 1}, CG_SLICE(" ")));
  block->text.begin = (uint32_t)w->out.length;
  CG_TRY(write_lines(w, lines, paragraph, false, skip));
  block->text.end = (uint32_t)w->out.length;
  return CG_OK;
}

cg_status cg_paragraphs_write(cg_document *document, const cg_array *paragraphs,
                              const cg_lines *lines, const cg_packs *packs) {
  const cg_paragraph *const all = paragraphs->items;
  cg_writing w;
  CG_TRY(cg_writing_begin(&w, document, packs));
  for (uint32_t i = 0; i < paragraphs->count; ++i) {
    if (all[i].kind == CG_PARAGRAPH_RUNNING) {
      CG_TRY(write_running(&w, lines, &all[i]));
    }
  }
  for (uint32_t i = 0; i < paragraphs->count; ++i) {
    if (all[i].kind == CG_PARAGRAPH_NOTE) {
      CG_TRY(write_note(&w, lines, &all[i]));
    }
  }
  document->text = cg_buffer_slice(&w.out);
  return CG_OK;
}
