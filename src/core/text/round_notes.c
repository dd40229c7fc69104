/* SPDX-License-Identifier: Apache-2.0 */
#include "text/round_notes.h"

#include "base/scan.h"
#include "pack/names.h"
#include "text/note_lines.h"
#include "text/numbers.h"

#define LONGEST_MARK 2u /* Maximum digits of a mark */
#define MOST_NOTES 100u

/* How certain it is that words before a note have its mark. */
typedef enum { UNMARKED, MAYBE_MARKED, MARKED } marked;

/* A mark in parentheses: "(12)", "12)". */
typedef struct {
  size_t begin;
  size_t end;
  uint32_t number; /* 0 if there is none */
  bool is_open;    /* "(12)" */
} mark;

typedef struct {
  cg_lines *lines;
  const cg_packs *packs;
  marked marked[2][MOST_NOTES]; /* By form of the mark and by number: marks in the lines so far */
  uint32_t last;                /* Number of the last note */
  bool is_open;                 /* The form of the marks, once one was found */
} finding;

/* The mark with its closing parenthesis at `close`. */
static mark mark_before(cg_slice text, size_t close) {
  mark found = {close, close + 1, 0, false};
  while (found.begin && close - found.begin <= LONGEST_MARK &&
         cg_is_digit(text.data[found.begin - 1])) {
    --found.begin;
  }
  const size_t digits = close - found.begin;
  if (digits && digits <= LONGEST_MARK) {
    found.number = cg_slice_number((cg_slice){text.data + found.begin, digits});
    found.is_open = found.begin && text.data[found.begin - 1] == '(';
    found.begin -= found.is_open;
  }
  return found;
}

/* The mark at the start of `text`; white space and words follow it. */
static mark first_mark(cg_slice text) {
  const mark none = {0, 0, 0, false};
  const size_t longest = LONGEST_MARK + 2 < text.length ? LONGEST_MARK + 2 : text.length;
  const char *const close = memchr(text.data, ')', longest);
  const size_t at = close ? (size_t)(close - text.data) : 0;
  const mark found = close ? mark_before(text, at) : none;
  return found.begin || found.end + 1 >= text.length || !cg_is_space(text.data[found.end]) ? none
                                                                                           : found;
}

/* Whether the word that ends before `end` can have a number: "paragraph (1)". */
static bool takes_number(const finding *f, cg_slice text, size_t end) {
  size_t begin = end;
  cg_scan scan;
  while (begin && cg_is_letter(text.data[begin - 1])) {
    --begin;
  }
  cg_scan_next(text, begin, &scan);
  return cg_lex_takes_number(cg_names_lexeme(f->packs, &scan).lex);
}

/* Whether `text` ends with a curly quotation mark, U+2018 to U+201F. */
static bool ends_quoted(cg_slice text) {
  const char *const last = text.length >= 3 ? text.data + text.length - 3 : "   ";
  return !memcmp(last, "\xE2\x80", 2) && (unsigned char)last[2] >= 0x98 &&
         (unsigned char)last[2] <= 0x9F;
}

/* How certain it is that the number in parentheses is a note mark: it touches a comma or stop, or
   follows one or a word. */
static marked judge(const finding *f, cg_slice text, const mark *m) {
  size_t before = m->begin;
  while (before && text.data[before - 1] == ' ') {
    --before;
  }
  if (!before || (m->end < text.length &&
                  (cg_is_letter(text.data[m->end]) || cg_is_digit(text.data[m->end])))) {
    return UNMARKED;
  }
  const char last = text.data[before - 1];
  const bool is_quoted = ends_quoted((cg_slice){text.data, before});
  if (cg_is_letter(last) || ((unsigned char)last >= 0x80 && !is_quoted)) {
    return takes_number(f, text, before) ? UNMARKED : MAYBE_MARKED;
  }
  const bool is_stop = strchr(",;.:\"", last) || is_quoted;
  return !is_stop ? UNMARKED : before == m->begin ? MARKED : MAYBE_MARKED;
}

static void read_marks(finding *f, cg_slice text) {
  const char *const end = text.data + text.length;
  for (const char *close = text.data; (close = memchr(close, ')', (size_t)(end - close)));
       ++close) {
    const mark m = mark_before(text, (size_t)(close - text.data));
    const marked found = m.number && m.begin ? judge(f, text, &m) : UNMARKED;
    if (found > f->marked[m.is_open][m.number]) {
      f->marked[m.is_open][m.number] = found;
    }
  }
}

/* Whether `text` starts like a citation in a note: "See", "Ibid.", "A/74/271", "Resolution
 * 70/1". */
static bool is_citation(const finding *f, cg_slice text) {
  size_t end = 0;
  cg_scan scan;
  while (end < text.length && !cg_is_space(text.data[end])) {
    ++end;
  }
  cg_scan_next(text, 0, &scan);
  const cg_lex lex = cg_names_lexeme(f->packs, &scan).lex;
  const bool is_text = lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION;
  return cg_line_is_citation(text, f->packs) || memchr(text.data, '/', end) ||
         (is_text && scan.flags & CG_SCAN_CAPITAL);
}

/* Whether the line is the next note. `is_among`: there are notes or a rule above it on the page. */
static bool is_note(const finding *f, uint32_t index, const mark *m, bool is_among) {
  if (!m->number || m->number != f->last + 1 || (f->last && m->is_open != f->is_open)) {
    return false;
  }
  const marked found = f->marked[m->is_open][m->number];
  const cg_slice words = cg_slice_trim(cg_slice_from(cg_lines_text(f->lines, index), m->end));
  return found == MARKED || (found == MAYBE_MARKED && (is_among || is_citation(f, words)));
}

static void open_note(finding *f, uint32_t index, const mark *m) {
  cg_line *const line = cg_lines_at(f->lines, index);
  line->flags =
    (line->flags & ~(uint32_t)(CG_LINE_ITEM | CG_LINE_OPENING | CG_LINE_MAYBE_NOTE)) | CG_LINE_NOTE;
  line->note = m->number;
  line->mark = (cg_span){line->text.begin, line->text.begin + (uint32_t)m->end};
  f->last = m->number;
  f->is_open = m->is_open;
}

/* The line after the last one at which a paragraph of the text certainly starts. */
static uint32_t text_end(const finding *f, cg_span page) {
  uint32_t end = page.end;
  while (end > page.begin && !(cg_lines_at(f->lines, end - 1)->flags &
                               (CG_LINE_ENACTING | CG_LINE_NUMBERED | CG_LINE_OPENING))) {
    --end;
  }
  return end;
}

static void read_page(finding *f, cg_span page) {
  const uint32_t end = text_end(f, page);
  bool is_among = false;
  for (uint32_t i = page.begin; i < page.end; ++i) {
    const cg_slice text = cg_lines_text(f->lines, i);
    const mark m = i >= end ? first_mark(text) : (mark){0, 0, 0, false};
    if (is_note(f, i, &m, is_among)) {
      open_note(f, i, &m);
      is_among = true;
    } else {
      read_marks(f, text);
      is_among = is_among || cg_lines_at(f->lines, i)->numbers == CG_NUMBERS_RULE;
    }
  }
}

void cg_round_notes_find(cg_lines *lines, const cg_packs *packs) {
  finding f = {.lines = lines, .packs = packs};
  uint32_t begin = 0;
  for (uint32_t i = 1; i <= lines->lines.count; ++i) {
    if (i == lines->lines.count || cg_lines_has(lines, i, CG_LINE_PAGE)) {
      read_page(&f, (cg_span){begin, i});
      begin = i;
    }
  }
}
