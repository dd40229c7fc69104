/* SPDX-License-Identifier: Apache-2.0 */
/* Notes are at the foot of a column, in smaller type or below a rule; each begins with a raised
 * mark. */
#include "addons/convert/pdf_notes.h"

#include "addons/convert/pdf_layout.h"

#include "base/try.h"

#define NOTE_SIZE 0.95F /* fraction of the text size */

cg_slice pdf_mark(cg_slice word) {
  size_t n = 0;

  while (word.length && (word.data[0] == '(' || word.data[0] == '[')) {
    word = cg_slice_from(word, 1);
  }
  while (n < word.length && cg_is_digit(word.data[n])) {
    ++n;
  }
  if (!n) {
    while (n < word.length && word.data[n] == '*') {
      ++n;
    }
  }
  if (!n && word.length && cg_is_lower(word.data[0])) {
    n = 1;
  }
  for (size_t i = n; i < word.length; ++i) {
    if (!memchr("/).],;:", word.data[i], 7)) {
      return CG_SLICE("");
    }
  }
  return (cg_slice){word.data, n > 3 ? 0 : n};
}

/** Whether `line` is a rule drawn with characters. */
static bool is_rule(const pdf_document *document, const pdf_layout *layout, const pdf_line *line) {
  uint32_t strokes = 0;

  for (uint32_t i = 0; i < line->count; ++i) {
    const cg_slice text = pdf_word_text(document->words, pdf_line_word(document, layout, line, i));
    for (size_t j = 0; j < text.length; ++j) {
      if (text.data[j] != '_' && text.data[j] != '-' && (unsigned char)text.data[j] < 0x80) {
        return false;
      }
      strokes += text.data[j] == '_' || text.data[j] == '-';
    }
  }
  return strokes >= 5;
}

cg_slice pdf_note_mark(const pdf_document *document, const pdf_layout *layout, const pdf_line *line,
                       bool ruled) {
  const pdf_word *word = pdf_line_word(document, layout, line, 0);
  const cg_slice text = pdf_word_text(document->words, word);
  const cg_slice mark = pdf_mark(text);

  if (!mark.length || line->count < 2) {
    return CG_SLICE("");
  }
  const char after = mark.length < text.length ? text.data[text.length - 1] : ' ';
  const bool plain = mark.data[0] == '*' || after == '/' ||
                     (ruled && !layout->has_raised && cg_is_digit(mark.data[0]) && after == ' ');
  return plain || word->flags & PDF_RAISED ? mark : CG_SLICE("");
}

/** Lines of one column, from top to bottom. */
typedef struct {
  uint32_t *lines;
  uint32_t count;
} column_lines;

static pdf_line *line_at(const pdf_layout *layout, const column_lines *column, uint32_t at) {
  return cg_array_at(&layout->lines, column->lines[at]);
}

static bool is_small(const pdf_document *document, const pdf_line *line) {
  return line->size < NOTE_SIZE * document->size;
}

/** The first line of the notes below a rule; the number of lines if there are none. */
static uint32_t below_rule(const pdf_document *document, const pdf_layout *layout,
                           const column_lines *column, float height) {
  for (uint32_t i = column->count; i > 1; --i) {
    const pdf_line *rule = line_at(layout, column, i - 2);
    const pdf_line *line = line_at(layout, column, i - 1);
    if (rule->role == PDF_RULE && rule->y0 > 0.2F * height &&
        (is_small(document, line) || pdf_note_mark(document, layout, line, true).length)) {
      return i - 1;
    }
  }
  return column->count;
}

/** The first line of notes that are recognizable only by their type and marks. */
static uint32_t small_notes(const pdf_document *document, const pdf_layout *layout,
                            const column_lines *column, bool open) {
  uint32_t first = column->count;
  uint32_t marked = column->count;

  while (first > 0 && is_small(document, line_at(layout, column, first - 1)) &&
         line_at(layout, column, first - 1)->role == PDF_BODY) {
    --first;
  }
  for (uint32_t i = column->count; i > first; --i) {
    const pdf_line *line = line_at(layout, column, i - 1);
    if (pdf_note_mark(document, layout, line, false).length) {
      marked = i - 1;
    }
  }
  return open ? first : marked;
}

/** Find the notes of one column. */
static void mark_notes(const pdf_document *document, pdf_layout *layout, const column_lines *column,
                       float height, bool open) {
  uint32_t first = below_rule(document, layout, column, height);

  if (first == column->count) {
    first = small_notes(document, layout, column, open);
  }
  for (uint32_t i = first; i < column->count; ++i) {
    pdf_line *line = line_at(layout, column, i);
    line->role = line->role == PDF_RULE ? PDF_RULE : PDF_NOTE;
    layout->has_raised =
      layout->has_raised || (pdf_line_word(document, layout, line, 0)->flags & PDF_RAISED &&
                             pdf_note_mark(document, layout, line, false).length);
  }
}

cg_status pdf_notes(const pdf_document *document, uint32_t page, bool open, pdf_layout *layout) {
  const pdf_page *p = cg_array_at(&document->words->pages, page);
  column_lines column = {
    cg_arena_take_many(layout->arena, layout->lines.count + 1, sizeof(uint32_t)), 0};

  if (!column.lines) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    pdf_line *line = cg_array_at(&layout->lines, i);
    if (line->role == PDF_BODY && is_rule(document, layout, line)) {
      line->role = PDF_RULE;
    }
  }
  for (uint8_t c = 0; c < 3; ++c) {
    column.count = 0;
    for (uint32_t i = 0; i < layout->lines.count; ++i) {
      const pdf_line *line = cg_array_at(&layout->lines, i);
      if (line->column == c && line->role != PDF_HEAD) {
        column.lines[column.count++] = i;
      }
    }
    mark_notes(document, layout, &column, p->height, open);
  }
  return CG_OK;
}
