/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/notes.h"

#include "model/block.h"
#include "pack/names.h"
#include "text/ends.h"
#include "text/numbers.h"

#define SHORT_LINE 30u
#define MOST_MARKS 64u /* Notes of one page */

/* The marks of some notes, in the order of print. */
typedef struct {
  uint32_t lines[MOST_MARKS];
  uint32_t count;
} marks;

static cg_line *line_at(const cg_lines *lines, uint32_t index) {
  return cg_array_at(&lines->lines, index);
}

static cg_slice text_of(const cg_lines *lines, uint32_t index) {
  return cg_slice_part(lines->text, line_at(lines, index)->text);
}

static bool is_out(const cg_lines *lines, uint32_t index) {
  return (line_at(lines, index)->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE)) != 0;
}

/* "3", "*", "**" on a line of its own. */
static bool is_mark(const cg_lines *lines, uint32_t index) {
  const cg_slice text = text_of(lines, index);
  if (is_out(lines, index) || text.length > 3) {
    return false;
  }
  bool is_stars = true;
  for (size_t i = 0; i < text.length; ++i) {
    is_stars = is_stars && text.data[i] == '*';
  }
  return is_stars || cg_slice_number(text) != CG_NONE;
}

static void sort(const cg_lines *lines, marks *m) {
  for (uint32_t i = 1; i < m->count; ++i) {
    const uint32_t line = m->lines[i];
    const uint32_t value = cg_slice_number(text_of(lines, line));
    uint32_t at = i;
    for (; at && cg_slice_number(text_of(lines, m->lines[at - 1])) > value; --at) {
      m->lines[at] = m->lines[at - 1];
    }
    m->lines[at] = line;
  }
}

static void open_note(const cg_lines *lines, uint32_t index, uint32_t mark) {
  cg_line *const line = line_at(lines, index);
  line->flags = (line->flags & ~(uint32_t)CG_LINE_MAYBE_NOTE) | CG_LINE_NOTE;
  line->mark = line_at(lines, mark)->text;
  line->note = cg_note_value(text_of(lines, mark));
  line_at(lines, mark)->flags |= CG_LINE_FURNITURE;
}

/* How well a note may start with the line `index`: the line before ends a sentence, and well before the margin. */
static uint32_t start_score(const cg_lines *lines, cg_span chunk, uint32_t index,
                            const cg_packs *packs) {
  uint32_t before = index - 1;
  while (before > chunk.begin && is_out(lines, before)) {
    --before;
  }
  const cg_slice above = text_of(lines, before);
  const cg_slice text = text_of(lines, index);
  if (is_out(lines, index) || is_out(lines, before) || cg_is_lower(text.data[0]) ||
      above.data[above.length - 1] != '.') {
    return 0;
  }
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  const cg_slice folded = {scan.fold, scan.fold_length};
  const cg_lex lex = scan.kind == CG_SCAN_WORD
                       ? cg_packs_lexeme(packs, cg_names_word(packs, folded)).lex
                       : 0;
  const uint32_t width = above.length < 200 ? 200 - (uint32_t)above.length : 1;
  return width + (lex == CG_LEX_CITE || lex == CG_LEX_IBID || lex == CG_LEX_RESOLUTION ? 200 : 0);
}

/* Divide the lines of `chunk` among the notes `m`: the first starts at once, the others where they fit best. */
static void divide(const cg_lines *lines, cg_span chunk, marks *m, const cg_packs *packs) {
  uint32_t starts[MOST_MARKS] = {chunk.begin};
  uint32_t scores[MOST_MARKS] = {UINT32_MAX};
  uint32_t count = 1;
  for (uint32_t i = chunk.begin + 1; i < chunk.end; ++i) {
    const uint32_t score = start_score(lines, chunk, i, packs);
    if (!score) {
      continue;
    }
    uint32_t at = count;
    if (count == m->count) { /* The weakest gives way, if it is weaker */
      uint32_t weakest = 0;
      for (uint32_t k = 1; k < count; ++k) {
        weakest = scores[k] < scores[weakest] ? k : weakest;
      }
      if (scores[weakest] >= score || !weakest) {
        continue;
      }
      for (at = weakest; at + 1 < count; ++at) {
        starts[at] = starts[at + 1];
        scores[at] = scores[at + 1];
      }
      --count;
    }
    starts[at] = i;
    scores[at] = score;
    ++count;
  }
  sort(lines, m);
  for (uint32_t i = 0; i < count && i < m->count; ++i) {
    open_note(lines, starts[i], m->lines[i]);
  }
}

/* The next run of marks from `at` on; index after it. */
static uint32_t read_marks(const cg_lines *lines, uint32_t at, uint32_t end, marks *m) {
  m->count = 0;
  for (; at < end && (is_out(lines, at) || is_mark(lines, at)); ++at) {
    if (is_mark(lines, at) && m->count < MOST_MARKS) {
      m->lines[m->count++] = at;
    }
  }
  return at;
}

/* The next run of text from `at` on. */
static cg_span read_chunk(const cg_lines *lines, uint32_t at, uint32_t end) {
  cg_span chunk = {at, at};
  for (; at < end && !is_mark(lines, at); ++at) {
    chunk.end = is_out(lines, at) ? chunk.end : at + 1;
  }
  return chunk;
}

static void add_marks(marks *to, const marks *from) {
  for (uint32_t i = 0; i < from->count && to->count < MOST_MARKS; ++i) {
    to->lines[to->count++] = from->lines[i];
  }
}

/* The notes of one page: text before all numbers belongs to the numbers after all text. */
static void read_section(const cg_lines *lines, cg_span section, const cg_packs *packs) {
  marks here;
  marks first;
  marks none;
  uint32_t at = read_marks(lines, section.begin, section.end, &here);
  const cg_span head = read_chunk(lines, at, section.end);
  const bool is_numbered = here.count != 0;
  if (head.end == head.begin) {
    return;
  }
  if (is_numbered) {
    first = here;
  }
  cg_span chunk = head;
  marks trailing = {.count = 0};
  for (at = head.end; at < section.end;) {
    at = read_marks(lines, at, section.end, &none);
    const cg_span next = read_chunk(lines, at, section.end);
    if (next.end == next.begin) {
      trailing = none;
      break;
    }
    if (chunk.begin != head.begin) {
      divide(lines, chunk, &here, packs);
    }
    chunk = next;
    here = none;
    at = next.end;
  }
  if (!is_numbered) {
    first = trailing;
  } else if (chunk.begin == head.begin) {
    add_marks(&first, &trailing);
  } else {
    add_marks(&here, &trailing);
  }
  if (chunk.begin != head.begin && here.count) {
    divide(lines, chunk, &here, packs);
  }
  if (first.count) {
    divide(lines, head, &first, packs);
  }
}

static uint32_t page_end(const cg_lines *lines, uint32_t index) {
  uint32_t end = index + 1;
  while (end < lines->lines.count && !(line_at(lines, end)->flags & CG_LINE_PAGE)) {
    ++end;
  }
  return end;
}

/* Where the notes below a rule end: with the page, or, if nothing says where pages end, with furniture. */
static cg_span section_at(const cg_lines *lines, uint32_t rule, bool has_pages) {
  uint32_t end = rule + 1;
  uint32_t marks_seen = 0;
  for (; end < lines->lines.count; ++end) {
    const uint32_t flags = line_at(lines, end)->flags;
    if (flags & CG_LINE_PAGE || (!has_pages && flags & CG_LINE_FURNITURE && end > rule + 1)) {
      break;
    }
    marks_seen += is_mark(lines, end);
  }
  return (cg_span){rule + 1, marks_seen ? end : rule + 1};
}

/* Whether the notes of a page start with the number on line `index`: it is the one that comes next, or after that, and no paragraph. */
static bool is_first_mark(const cg_lines *lines, uint32_t index, uint32_t expected) {
  const uint32_t number = is_mark(lines, index) ? cg_slice_number(text_of(lines, index)) : CG_NONE;
  if (number == CG_NONE || number < expected || number > expected + 1 ||
      index + 1 == lines->lines.count || !index) {
    return false;
  }
  uint32_t next = index + 1;
  while (next + 1 < lines->lines.count && !(line_at(lines, next)->flags & CG_LINE_PAGE) &&
         (line_at(lines, next)->flags & CG_LINE_BLANK || is_mark(lines, next))) {
    ++next; /* All marks of a page may stand above its notes */
  }
  const cg_line *const line = line_at(lines, next);
  return !(line->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_PAGE | CG_LINE_OPENING |
                          CG_LINE_ITEM | CG_LINE_ENACTING)) &&
         !cg_is_lower(lines->text.data[line->text.begin]) && !is_mark(lines, next);
}

/* What the foot of the page left among the notes: "2/3", "Please recycle". */
static void drop_foot(const cg_lines *lines, cg_span section) {
  uint32_t before = CG_NONE;
  bool is_after_blank = true;
  for (uint32_t i = section.begin; i < section.end; ++i) {
    cg_line *const line = line_at(lines, i);
    if (line->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE)) {
      is_after_blank = true;
      continue;
    }
    const cg_slice text = text_of(lines, i);
    const cg_numbers numbers = cg_numbers_of(text);
    const bool is_short = is_after_blank && text.length < SHORT_LINE && before != CG_NONE &&
                          cg_end_of(text_of(lines, before)) == CG_END_STOP &&
                          cg_end_of(text) == CG_END_OPEN && !is_mark(lines, i);
    if (numbers == CG_NUMBERS_FRACTION || numbers == CG_NUMBERS_JOB || is_short) {
      line->flags |= CG_LINE_FURNITURE;
    } else {
      before = i;
      is_after_blank = false;
    }
  }
}

static void take_section(const cg_lines *lines, cg_span section, uint32_t *last,
                         const cg_packs *packs) {
  drop_foot(lines, section);
  for (uint32_t k = section.begin; k < section.end; ++k) {
    cg_line *const line = line_at(lines, k);
    const bool opens = line->flags & CG_LINE_MAYBE_NOTE && line->note == *last + 1;
    line->flags = (line->flags & ~(uint32_t)CG_LINE_MAYBE_NOTE) | CG_LINE_IN_NOTES |
                  (opens ? (uint32_t)CG_LINE_NOTE : 0u);
    const uint32_t number = is_mark(lines, k) ? cg_slice_number(text_of(lines, k))
                            : opens           ? line->note
                                              : CG_NONE;
    *last = number != CG_NONE && number > *last ? number : *last;
  }
  read_section(lines, section, packs);
}

void cg_notes_find(cg_lines *lines, const cg_packs *packs) {
  uint32_t last = 0;
  bool has_pages = false;
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    has_pages = has_pages || line_at(lines, i)->flags & CG_LINE_PAGE;
  }
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    cg_line *const line = line_at(lines, i);
    if (line->flags & (CG_LINE_BLANK | CG_LINE_IN_NOTES)) {
      continue;
    }
    if (line->flags & (CG_LINE_NOTE | CG_LINE_MAYBE_NOTE) && line->note == last + 1) {
      last = line->note;
    }
    if (cg_numbers_of(text_of(lines, i)) == CG_NUMBERS_RULE) {
      line->flags |= CG_LINE_FURNITURE;
      take_section(lines, section_at(lines, i, has_pages), &last, packs);
    } else if (has_pages && is_first_mark(lines, i, last + 1)) {
      take_section(lines, (cg_span){i, page_end(lines, i)}, &last, packs);
    }
  }
}
