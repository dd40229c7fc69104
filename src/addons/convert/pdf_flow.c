/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/pdf_flow.h"

#include "addons/convert/pdf_breaks.h"
#include "addons/convert/pdf_heads.h"
#include "addons/convert/pdf_lines.h"
#include "addons/convert/pdf_masthead.h"
#include "addons/convert/pdf_notes.h"
#include "addons/convert/pdf_survey.h"
#include "addons/convert/pdf_text.h"
#include "base/try.h"

#define HEADING_MOST 400 /* bytes; longer bold text is a paragraph */
#define LARGE 1.08F      /* times the text size: a heading */

/** A note that was read but not yet written. */
typedef struct {
  char mark[4];
  convert_line line;
} note;

/** State of the writer. */
typedef struct {
  const pdf_document *document;
  convert_writer *writer;
  convert_line line; /**< The current paragraph */
  pdf_before before;
  unsigned level;    /**< Its heading level; 0 if it is not a heading */
  cg_array notes;    /**< note: those of the pages so far */
  uint32_t new_page; /**< Page whose start is not yet written; 0 if none */
  cg_array heads;    /**< cg_slice: of that page */
  uint32_t indented; /**< Paragraphs with a first-line indent */
  uint32_t flush;    /**< Paragraphs without one */
} flow;

/** Write the notes (except the last, if it may continue) and the page start. */
static cg_status write_page_end(flow *f, bool goes_on) {
  const uint32_t count = f->notes.count - (goes_on && f->notes.count);

  for (uint32_t i = 0; i < count; ++i) {
    note *n = cg_array_at(&f->notes, i);
    CG_TRY(convert_note_text(f->writer, cg_slice_of(n->mark), &n->line));
  }
  if (count && count < f->notes.count) {
    *(note *)cg_array_at(&f->notes, 0) = *(note *)cg_array_at(&f->notes, count);
  }
  f->notes.count -= count;
  if (f->new_page > 1) {
    CG_TRY(convert_page(f->writer, f->new_page));
  }
  for (uint32_t i = 0; i < f->heads.count; ++i) {
    CG_TRY(convert_head(f->writer, *(cg_slice *)cg_array_at(&f->heads, i)));
  }
  f->new_page = 0;
  f->heads.count = 0;
  return CG_OK;
}

/** Write the text collected for the paragraph. */
static cg_status write_line(flow *f) {
  return f->level && f->line.text.length < HEADING_MOST
           ? convert_heading(f->writer, f->level, &f->line)
           : convert_paragraph(f->writer, &f->line);
}

/** End the paragraph. */
static cg_status end_paragraph(flow *f) {
  CG_TRY(write_line(f));
  f->before.lines = 0;
  f->level = 0;
  return CG_OK;
}

/** Add a line of text to the paragraph, or begin a new one. */
static cg_status add_line(flow *f, pdf_run run) {
  const pdf_edges edges = run.layout->edges[run.line->column];
  const bool begins = pdf_begins(run, &f->before);

  if (begins) {
    CG_TRY(end_paragraph(f));
    const uint32_t number = pdf_text_number(run);
    const bool is_indented = run.line->x0 - edges.left > 0.8F * run.line->size;
    f->indented += is_indented;
    f->flush += !is_indented;
    f->level = run.line->size > LARGE * f->document->size ? 1 : run.line->is_bold ? 2 : 0;
    f->before.text_x = pdf_line_word(run.document, run.layout, run.line, run.first + number)->x0;
  }
  if (f->new_page && (begins || (!f->line.text.length))) {
    CG_TRY(write_page_end(f, false));
  }
  CG_TRY(pdf_text_add(run, true, &f->line));
  ++f->before.lines;
  f->before.last = *run.line;
  f->before.edges = edges;
  f->before.is_cut = false;
  f->before.is_number = f->before.lines == 1 && pdf_text_is_number(run);
  const cg_slice text = cg_buffer_slice(&f->line.text);
  f->before.is_ended = pdf_text_is_ended(text);
  f->before.has_comma = text.length && text.data[text.length - 1] == ',';
  f->before.indents = f->indented > f->flush;
  return CG_OK;
}

/** Whether `line` has a wide gap. */
static bool has_gap(const flow *f, const pdf_layout *layout, const pdf_line *line) {
  return pdf_segment_end(f->document, layout, line, 0) < line->count;
}

/** Whether the line at `index` is a table row: its gaps match those of adjacent lines, or it is
 * narrower than the text. */
static bool is_row(const flow *f, const pdf_layout *layout, uint32_t index) {
  const pdf_line *line = cg_array_at(&layout->lines, index);
  const pdf_edges edges = layout->edges[line->column];
  const float size = line->size;

  if (!has_gap(f, layout, line)) {
    return false;
  }
  for (uint32_t i = index > 3 ? index - 3 : 0; i < layout->lines.count && i <= index + 3; ++i) {
    const pdf_line *other = cg_array_at(&layout->lines, i);
    if (i != index && other->role == PDF_BODY && other->column == line->column &&
        has_gap(f, layout, other)) {
      return true;
    }
  }
  return edges.right > 0 && (line->x0 > edges.left + 4 * size || line->x1 < edges.right - size);
}

/** Write a row of a table. */
static cg_status add_row(flow *f, pdf_run run) {
  CG_TRY(end_paragraph(f));
  if (f->new_page) {
    CG_TRY(write_page_end(f, false));
  }
  for (uint32_t i = 0; i < run.line->count;) {
    const uint32_t end = pdf_segment_end(run.document, run.layout, run.line, i);
    convert_line cell = convert_line_init(run.layout->arena);
    run.first = i;
    run.last = end;
    CG_TRY(pdf_text_add(run, true, &cell));
    CG_TRY(cg_buffer_add(&f->line.text, cg_buffer_slice(&cell.text))); /* Escaped already */
    if (end < run.line->count) {
      CG_TRY(convert_line_cell(&f->line));
    }
    i = end;
  }
  return convert_row(f->writer, &f->line);
}

/** Add a line of a note. */
static cg_status add_note_line(flow *f, pdf_run run) {
  const cg_slice mark = pdf_note_mark(run.document, run.layout, run.line, true);
  note fresh = {.line = convert_line_init(f->document->arena)};

  if (mark.length) {
    memcpy(fresh.mark, mark.data, mark.length);
    CG_TRY(cg_array_append(&f->notes, &fresh));
    run.first = 1;
  } else if (!f->notes.count) {
    return add_line(f, run); /* it does not belong to a note */
  }
  note *last = cg_array_at(&f->notes, f->notes.count - 1);
  return pdf_text_add(run, false, &last->line);
}

/** Add the lines of `layout` by role: text first, then notes. */
static cg_status add_lines(flow *f, const pdf_layout *layout, uint32_t from) {
  const pdf_line *before = NULL;

  for (uint32_t i = from; i < layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    const pdf_run run = pdf_run_of(f->document, layout, line);
    if (line->role == PDF_BODY) {
      if (before && (before->column != line->column || line->y1 < before->y1)) {
        f->before.is_cut = true;
      }
      before = line;
      CG_TRY(is_row(f, layout, i) ? add_row(f, run) : add_line(f, run));
    }
  }
  for (uint32_t i = from; i < layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    if (line->role == PDF_NOTE) {
      CG_TRY(add_note_line(f, pdf_run_of(f->document, layout, line)));
    }
  }
  return CG_OK;
}

/** Keep the words of running heads for the page start. */
static cg_status take_heads(flow *f, const pdf_layout *layout) {
  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    for (uint32_t j = 0; line->role == PDF_HEAD && j < line->count;) {
      const uint32_t end = pdf_segment_end(f->document, layout, line, j);
      cg_buffer text = cg_buffer_init(f->document->arena);
      CG_TRY(pdf_line_text(f->document, layout, line, j, end, &text));
      const cg_slice head = cg_buffer_slice(&text);
      bool letters = false;
      for (size_t k = 0; k < head.length; ++k) {
        letters = letters || cg_is_letter(head.data[k]);
      }
      if (letters) {
        CG_TRY(cg_array_append(&f->heads, &head));
      }
      j = end;
    }
  }
  return CG_OK;
}

/** The first line of text of `layout`, or NULL. */
static const pdf_line *first_text(const pdf_layout *layout) {
  for (uint32_t i = 0; i < layout->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&layout->lines, i);
    if (line->role == PDF_BODY) {
      return line;
    }
  }
  return NULL;
}

/** Whether the last note of a page continues in `next`, where the notes begin without a mark. */
static bool note_goes_on(const flow *f, const pdf_layout *next) {
  for (uint32_t i = 0; i < next->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&next->lines, i);
    if (line->role == PDF_NOTE) {
      return !pdf_note_mark(f->document, next, line, true).length;
    }
  }
  return false;
}

/** Whether a reader can see from the words alone that the paragraph continues at `next`. */
static bool is_plain_cut(const flow *f, cg_slice next) {
  const cg_slice text = cg_buffer_slice(&f->line.text);
  const char last = text.length ? text.data[text.length - 1] : '.';

  return next.length && cg_is_lower(next.data[0]) && (cg_is_letter(last) || last == ',');
}

/** Handle the end of a page, before `next`. */
static cg_status turn_page(flow *f, const pdf_layout *next, uint32_t number) {
  const pdf_line *first = first_text(next);
  const bool goes_on = note_goes_on(f, next);

  f->before.is_cut = true;
  f->new_page = number;
  CG_TRY(take_heads(f, next));
  if (first && pdf_segment_end(f->document, next, first, 0) == first->count) {
    const pdf_run run = pdf_run_of(f->document, next, first);
    if (!pdf_begins(run, &f->before)) {
      if (is_plain_cut(f, pdf_text_first(run))) {
        CG_TRY(convert_paragraph(f->writer, &f->line));
        return write_page_end(f, goes_on);
      }
      return CG_OK; /* The page starts after the paragraph. */
    }
  }
  CG_TRY(end_paragraph(f));
  return write_page_end(f, goes_on);
}

/** Lay out `page`, which follows `before` (NULL for the first page). */
static cg_status lay_out(const pdf_document *document, uint32_t page, const pdf_layout *before,
                         pdf_layout *out) {
  bool open = false;

  CG_TRY(pdf_lines(document, page, out));
  for (uint32_t i = 0; before && i < before->lines.count; ++i) {
    const pdf_line *line = cg_array_at(&before->lines, i);
    if (line->role == PDF_NOTE) {
      const pdf_word *word = pdf_line_word(document, before, line, line->count - 1);
      open = !pdf_text_is_ended(pdf_word_text(document->words, word));
    }
  }
  CG_TRY(pdf_heads(document, page, out));
  pdf_find_edges(document, out);
  return pdf_notes(document, page, open, out);
}

static cg_status write_first(flow *f, const pdf_layout *layout) {
  uint32_t from = 0;

  f->new_page = 1;
  CG_TRY(take_heads(f, layout));
  CG_TRY(pdf_masthead_write(f->document, layout, f->writer, &from));
  return add_lines(f, layout, from);
}

static cg_status write_pages(flow *f, pdf_layout *now, pdf_layout *next) {
  const uint32_t count = f->document->words->pages.count;

  CG_TRY(lay_out(f->document, 0, NULL, now));
  CG_TRY(write_first(f, now));
  for (uint32_t page = 1; page < count; ++page) {
    CG_TRY(lay_out(f->document, page, now, next));
    CG_TRY(turn_page(f, next, page + 1));
    CG_TRY(add_lines(f, next, 0));
    pdf_layout_clear(now);
    *now = *next;
    *next = (pdf_layout){.arena = NULL};
  }
  CG_TRY(end_paragraph(f));
  return write_page_end(f, false);
}

cg_status pdf_flow_write(const pdf_document *document, convert_writer *writer) {
  pdf_layout now = {.arena = NULL};
  pdf_layout next = {.arena = NULL};
  flow f = {.document = document,
            .writer = writer,
            .line = convert_line_init(document->arena),
            .notes = cg_array_init(document->arena, sizeof(note)),
            .heads = cg_array_init(document->arena, sizeof(cg_slice))};

  const cg_status status = document->words->pages.count ? write_pages(&f, &now, &next) : CG_OK;
  pdf_layout_clear(&now);
  pdf_layout_clear(&next);
  return status;
}
