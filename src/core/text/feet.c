/* SPDX-License-Identifier: Apache-2.0 */
#include "text/feet.h"

#include "base/scan.h"
#include "model/block.h"
#include "pack/names.h"
#include "text/ends.h"

#define LONGEST_MARK 4u  /* Maximum bytes of a misread note mark */
#define LONGEST_FOOT 48u /* Maximum bytes of a line misread from a page number or bar code */
#define FOOT_LINES 3u
/* Minimum length of a job number "24-14711": digits, a hyphen, digits */
#define SHORTEST_JOB 7u

/* The foot of one page. */
typedef struct {
  cg_lines *lines;
  const cg_packs *packs;
  uint32_t begin; /* First line of the page */
  uint32_t end;
  bool goes_on;  /* The next page starts within a sentence */
  uint32_t text; /* The last line found by text_at() */
} foot;

static bool is_out(const foot *f, uint32_t index) {
  return (cg_lines_at(f->lines, index)->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE)) != 0;
}

/* The first text line from `index` on, or the number of lines. `index` must never decrease, so that
 * pages without text are skipped only once. */
static uint32_t text_at(foot *f, uint32_t index) {
  f->text = f->text > index ? f->text : index;
  while (f->text < f->lines->lines.count && is_out(f, f->text)) {
    ++f->text;
  }
  return f->text;
}

/* The text line before `index` on the same page, or CG_NONE. */
static uint32_t line_before(const foot *f, uint32_t index) {
  while (index > f->begin) {
    if (!is_out(f, --index)) {
      return index;
    }
  }
  return CG_NONE;
}

static bool is_after_gap(const foot *f, uint32_t index) {
  return index > f->begin && is_out(f, index - 1);
}

static cg_lex lex_of(const foot *f, const cg_scan *scan) {
  return cg_names_lexeme(f->packs, scan).lex;
}

/* Whether a paragraph, the end of the text or the like starts at the line. */
static bool is_text_start(const foot *f, uint32_t index) {
  const uint32_t flags = cg_lines_at(f->lines, index)->flags;
  return (flags & (CG_LINE_ENACTING | CG_LINE_CLOSING | CG_LINE_ITEM)) ||
         (flags & CG_LINE_OPENING &&
          (is_after_gap(f, index) || cg_end_of(cg_lines_text(f->lines, index - 1))));
}

/* Length of a possible note mark (signs and digits) at the start of a line, including the spaces
   after it; 0 if there is none. */
static size_t mark_length(cg_slice text) {
  size_t end = 0;
  while (end < text.length && end <= LONGEST_MARK && !cg_is_space(text.data[end]) &&
         !cg_is_letter(text.data[end]) && !strchr("([-", text.data[end])) {
    ++end;
  }
  end = end ? end : cg_is_upper(text.data[0]); /* "T Ibid.", misread from 7 */
  if (end > LONGEST_MARK || end >= text.length || text.data[end] != ' ') {
    return 0;
  }
  while (text.data[end] == ' ') { /* A line does not end with a space */
    ++end;
  }
  return end;
}

static bool is_number(cg_slice text) { return cg_slice_number(cg_slice_trim(text)) != CG_NONE; }

/* Whether a sign occurs before notes but not before list items. */
static bool is_odd_mark(cg_slice text, size_t mark) {
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  if (!mark || scan.kind != CG_SCAN_MARK) {
    return false;
  }
  const bool is_bullet = scan.code == '*' || (scan.code >= 0x2010 && scan.code <= 0x2015) ||
                         scan.code == 0x2022 || (scan.code >= 0x25A0 && scan.code < 0x2600);
  return !is_bullet && !is_number((cg_slice){text.data, mark});
}

/* Whether the text starts with a symbol, "A/80/10": a known first part, a slash and a digit. */
static bool opens_with_symbol(const foot *f, cg_slice text) {
  cg_scan scan;
  size_t end = 0;
  cg_scan_next(text, 0, &scan);
  while (end < text.length && !cg_is_space(text.data[end])) {
    ++end;
  }
  const char *const slash = memchr(text.data, '/', end);
  bool has_digit = false;
  for (size_t i = 0; i < end; ++i) {
    has_digit = has_digit || cg_is_digit(text.data[i]);
  }
  return slash && has_digit && scan.kind == CG_SCAN_WORD &&
         cg_packs_symbol_part(f->packs, (cg_slice){text.data, scan.length}) == CG_LEX_SYMBOL_ROOT;
}

/* Whether the line starts like a note: "See", "Ibid.", "Resolution 70/1.", "Official Records", a
 * symbol. */
static bool is_citation(const foot *f, cg_slice text) {
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  const cg_lex lex = lex_of(f, &scan);
  const bool is_capital = scan.flags & CG_SCAN_CAPITAL;
  const size_t past = scan.begin + scan.length;
  cg_scan_next(text, past, &scan);
  if (lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION) {
    return is_capital && scan.kind == CG_SCAN_NUMBER;
  }
  return lex == CG_LEX_IBID || (lex == CG_LEX_CITE && is_capital) || opens_with_symbol(f, text);
}

/* Whether lines from `index` to the next gap contain a citation: "Supplement No.", "; see", "vol.
 * 660, No. 9464". */
static bool cites(const foot *f, uint32_t index) {
  uint32_t last = index;
  while (last + 1 < f->end && !is_out(f, last + 1)) {
    ++last;
  }
  const cg_slice text =
    cg_slice_part(f->lines->text, (cg_span){cg_lines_at(f->lines, index)->text.begin,
                                            cg_lines_at(f->lines, last)->text.end});
  cg_lex before = 0;
  uint32_t sign = 0;
  cg_scan scan;
  for (cg_scan_next(text, 0, &scan); scan.kind;
       cg_scan_next(text, scan.begin + scan.length, &scan)) {
    const cg_lex lex = lex_of(f, &scan);
    if ((lex == CG_LEX_CITE && (sign == ';' || sign == ':')) ||
        (lex == CG_LEX_NUMBER_SIGN && (before == CG_LEX_SUPPLEMENT || sign == ','))) {
      return true;
    }
    if (scan.kind == CG_SCAN_MARK) {
      sign = scan.code;
    } else {
      before = lex;
      sign = 0;
    }
  }
  return false;
}

/* Whether notes start at the line: it is a citation, has a mark that is not a number, or interrupts
 * a sentence that continues on the next page. `has_notes`: there are other notes below. */
static bool opens_notes(const foot *f, uint32_t index, bool has_notes) {
  const cg_slice text = cg_lines_text(f->lines, index);
  const size_t mark = mark_length(text);
  const cg_slice words = cg_slice_from(text, mark);
  const uint32_t above = line_before(f, index);
  if (above == CG_NONE || !is_after_gap(f, index) ||
      (!cg_is_upper(words.data[0]) && words.data[0] != '[')) {
    return false;
  }
  const bool parts = f->goes_on && cg_end_of(cg_lines_text(f->lines, above)) == CG_END_OPEN &&
                     (has_notes || cg_end_of(cg_lines_text(f->lines, f->end - 1)) == CG_END_STOP);
  return parts || is_odd_mark(text, mark) || is_citation(f, words) || cites(f, index);
}

/* Whether another note starts at the line, below the first. */
static bool opens_note(const foot *f, uint32_t index) {
  const cg_slice text = cg_lines_text(f->lines, index);
  const size_t mark = mark_length(text);
  const char first = text.data[mark];
  const uint32_t above = line_before(f, index);
  const bool is_ended =
    above != CG_NONE && cg_end_of(cg_lines_text(f->lines, above)) == CG_END_STOP;
  const bool is_short =
    above != CG_NONE && cg_lines_text(f->lines, above).length < f->lines->width * 3 / 4;
  if (!cg_is_upper(first) && first != '[') {
    return false;
  }
  return is_short ||
         (is_citation(f, cg_slice_from(text, mark)) ? is_ended || mark
                                                    : is_ended && (mark || is_after_gap(f, index)));
}

/* The line at which the notes of the page start, or the end of the page. */
static uint32_t find_notes(const foot *f) {
  uint32_t found = f->end;
  for (uint32_t i = f->end; i-- > f->begin + 1;) {
    if (is_out(f, i)) {
      continue;
    }
    if (is_text_start(f, i) || cg_lines_at(f->lines, i)->flags & CG_LINE_IN_NOTES) {
      break;
    }
    found = opens_notes(f, i, found < f->end) ? i : found;
  }
  return found;
}

static void take_notes(const foot *f, uint32_t start) {
  for (uint32_t i = start; i < f->end; ++i) {
    cg_line *const line = cg_lines_at(f->lines, i);
    if (is_out(f, i)) {
      continue;
    }
    const bool opens = i == start || line->flags & CG_LINE_NOTE || opens_note(f, i);
    line->flags = (line->flags & ~(uint32_t)CG_LINE_MAYBE_NOTE) | CG_LINE_IN_NOTES |
                  (opens ? (uint32_t)CG_LINE_NOTE : 0u);
    if (opens && line->note == CG_NONE) {
      const size_t mark = mark_length(cg_lines_text(f->lines, i));
      const cg_slice sign = cg_slice_trim((cg_slice){cg_lines_text(f->lines, i).data, mark});
      line->mark = (cg_span){line->text.begin, line->text.begin + (uint32_t)sign.length};
    }
  }
}

/* Whether the first or last word is a job number: "24-14711", "18-16895". */
static bool has_job(cg_slice text) {
  size_t digits = 0;
  size_t hyphen = 0;
  for (size_t i = 0; i < text.length; ++i) {
    if (cg_is_digit(text.data[i])) {
      ++digits;
      if (hyphen && digits >= SHORTEST_JOB) {
        return true;
      }
    } else if (text.data[i] == '-' && digits == 2) {
      hyphen = i;
    } else {
      digits = 0;
      hyphen = 0;
    }
  }
  return false;
}

/* Whether the short line `index`, the last of its page, is not part of the text: a sentence that
   continues fills its lines. */
static bool is_remains(const foot *f, uint32_t index) {
  const cg_slice text = cg_lines_text(f->lines, index);
  const uint32_t flags = cg_lines_at(f->lines, index)->flags;
  const uint32_t above = line_before(f, index);
  const bool is_wide = f->lines->width && text.length >= f->lines->width / 2;
  if (above == CG_NONE || is_wide || text.length > LONGEST_FOOT || cg_end_of(text) != CG_END_OPEN ||
      flags &
        (CG_LINE_ITEM | CG_LINE_OPENING | CG_LINE_ENACTING | CG_LINE_CLOSING | CG_LINE_NOTE) ||
      is_citation(f, cg_slice_from(text, mark_length(text)))) {
    return false;
  }
  const bool is_above_open = cg_end_of(cg_lines_text(f->lines, above)) == CG_END_OPEN;
  return has_job(text) ||
         (f->lines->width && (is_above_open ? f->goes_on : !cg_is_upper(text.data[0])));
}

/* Remove the remains at the end of the page, which may be on several consecutive lines. Returns
   whether there were some. */
static bool drop_last_remains(foot *f) {
  uint32_t end = f->end;
  while (end > f->begin && is_out(f, end - 1)) {
    --end;
  }
  if (end == f->begin) {
    return false;
  }
  f->end = end;
  const uint32_t last = end - 1;
  uint32_t first = last;
  while (first > f->begin && !is_out(f, first - 1) && last - first < FOOT_LINES) {
    --first;
  }
  if (first == f->begin || !is_out(f, first - 1) || !is_remains(f, last) || !is_remains(f, first)) {
    return false;
  }
  for (uint32_t i = first; i <= last; ++i) {
    cg_lines_at(f->lines, i)->flags |= CG_LINE_FURNITURE;
  }
  f->end = first;
  return true;
}

static void drop_remains(foot *f) {
  for (uint32_t n = 0; n < FOOT_LINES && drop_last_remains(f); ++n) {
  }
}

/* Remove lines at the top of a page, from `index` on, that are shorter than the lines of the
   sentence that continues below them. */
static void drop_head(foot *f, uint32_t index) {
  const uint32_t count = f->lines->lines.count;
  const uint32_t begin = text_at(f, index);
  uint32_t end = begin;
  for (; end < count && !is_out(f, end); ++end) {
    const cg_slice text = cg_lines_text(f->lines, end);
    if (end - begin == FOOT_LINES || text.length * 8 > (size_t)f->lines->width * 7 ||
        cg_end_of(text) != CG_END_OPEN || is_text_start(f, end)) {
      return;
    }
  }
  const uint32_t next = end + 1;
  const bool goes_on = next < count && !is_out(f, next) &&
                       !(cg_lines_at(f->lines, next)->flags & (CG_LINE_PAGE | CG_LINE_ITEM)) &&
                       cg_is_lower(cg_lines_text(f->lines, next).data[0]);
  for (uint32_t i = begin; goes_on && i < end; ++i) {
    cg_lines_at(f->lines, i)->flags |= CG_LINE_FURNITURE;
  }
}

/* Whether the first text line from `index` on continues a sentence. */
static bool goes_on_at(foot *f, uint32_t from) {
  const uint32_t index = text_at(f, from);
  return index < f->lines->lines.count && cg_is_lower(cg_lines_text(f->lines, index).data[0]) &&
         !is_text_start(f, index);
}

static bool has_pages(const foot *f) {
  for (uint32_t i = 1; i < f->lines->lines.count; ++i) {
    if (cg_lines_at(f->lines, i)->flags & CG_LINE_PAGE) {
      return true;
    }
  }
  return false;
}

/* Whether a page ends before the line: the text marks page ends or, if it never does, there is a
   running head or page number. */
static bool is_page_end(const foot *f, uint32_t index, bool has_feeds) {
  const uint32_t flags = cg_lines_at(f->lines, index)->flags;
  return has_feeds ? flags & CG_LINE_PAGE
                   : flags & CG_LINE_FURNITURE &&
                       !(cg_lines_at(f->lines, index - 1)->flags & CG_LINE_FURNITURE);
}

void cg_feet_find(cg_lines *lines, const cg_packs *packs) {
  foot f = {lines, packs, 0, 0, false, 0};
  const bool has_feeds = has_pages(&f);
  for (uint32_t i = 1; i <= lines->lines.count; ++i) {
    const bool is_last = i == lines->lines.count;
    if (!is_last && !is_page_end(&f, i, has_feeds)) {
      continue;
    }
    if (is_last && !f.begin) {
      return; /* Page ends are unknown */
    }
    f.end = i;
    drop_head(&f, i);
    f.goes_on = goes_on_at(&f, i);
    drop_remains(&f);
    const uint32_t start = find_notes(&f);
    if (start < f.end) {
      take_notes(&f, start);
    }
    f.begin = i;
  }
}
