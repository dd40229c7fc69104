/* SPDX-License-Identifier: Apache-2.0 */
#include "text/notes.h"

#include "model/block.h"
#include "pack/names.h"
#include "text/ends.h"
#include "text/numbers.h"

#define STAR_LINES 4u /* Maximum lines of a note with asterisks */
#define SHORT_LINE 30u
#define MOST_MARKS 64u   /* Maximum notes of one page */
#define MOST_STARTS 128u /* Maximum lines of one page at which notes may start */
#define MARK_REACH 400u  /* Lines searched for the mark of a note */
#define LED_WORTH 2000u  /* Weight of a line below its mark as the start of a note */
#define FIRST_WORTH 600u /* Weight of the first line, and of one below another mark */

/* The marks of some notes in printed order. */
typedef struct {
  uint32_t lines[MOST_MARKS];
  uint32_t count;
} marks;

static bool is_out(const cg_lines *lines, uint32_t index) {
  return (cg_lines_at(lines, index)->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE)) != 0;
}

/* "3", "*", "**" on a line of its own. */
static bool is_mark(const cg_lines *lines, uint32_t index) {
  const cg_slice text = cg_lines_text(lines, index);
  if (is_out(lines, index) || text.length > 3) {
    return false;
  }
  bool is_stars = true;
  for (size_t i = 0; i < text.length; ++i) {
    is_stars = is_stars && text.data[i] == '*';
  }
  return is_stars || cg_slice_number(text) != CG_NONE;
}

/* The number of a mark; asterisks come before all numbers. */
static uint32_t number_of(const cg_lines *lines, uint32_t mark) {
  const uint32_t number = cg_slice_number(cg_lines_text(lines, mark));
  return number == CG_NONE ? 0 : number;
}

static void sort(const cg_lines *lines, marks *m) {
  for (uint32_t i = 1; i < m->count; ++i) {
    const uint32_t line = m->lines[i];
    const uint32_t value = number_of(lines, line);
    uint32_t at = i;
    for (; at && number_of(lines, m->lines[at - 1]) > value; --at) {
      m->lines[at] = m->lines[at - 1];
    }
    m->lines[at] = line;
  }
}

static void open_note(const cg_lines *lines, uint32_t index, uint32_t mark) {
  cg_line *const line = cg_lines_at(lines, index);
  line->flags = (line->flags & ~(uint32_t)CG_LINE_MAYBE_NOTE) | CG_LINE_NOTE;
  line->mark = cg_lines_at(lines, mark)->text;
  line->note = cg_note_value(cg_lines_text(lines, mark));
  cg_lines_at(lines, mark)->flags |= CG_LINE_FURNITURE;
}

/* Lines at which notes of a page may start, in printed order, with their weights. */
typedef struct {
  uint32_t lines[MOST_STARTS];
  uint32_t worth[MOST_STARTS];
  cg_span leading[MOST_STARTS]; /* Marks directly above the line, by index */
  uint32_t count;
} starts;

/* Likelihood that a note starts at line `index` below `before`: that line ends a sentence, and well
   before the margin. */
static uint32_t start_worth(const cg_lines *lines, uint32_t before, uint32_t index,
                            const cg_packs *packs) {
  const cg_slice above = cg_lines_text(lines, before);
  const cg_slice text = cg_lines_text(lines, index);
  if (cg_is_lower(text.data[0]) || above.data[above.length - 1] != '.') {
    return 0;
  }
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  const cg_lex lex = cg_names_lexeme(packs, &scan).lex;
  const uint32_t width = above.length < 200 ? 200 - (uint32_t)above.length : 1;
  return width + (lex == CG_LEX_CITE || lex == CG_LEX_IBID || lex == CG_LEX_RESOLUTION ? 200 : 0);
}

/* Find the marks and possible starts of the notes in `section`. A line below a mark, and the first
 * line, may start one whatever is above it. */
static void read_starts(const cg_lines *lines, cg_span section, marks *m, starts *s,
                        const cg_packs *packs) {
  uint32_t leading = 0;
  uint32_t before = CG_NONE;
  for (uint32_t i = section.begin; i < section.end; ++i) {
    if (is_out(lines, i)) {
      continue;
    }
    if (is_mark(lines, i)) {
      if (m->count < MOST_MARKS) {
        m->lines[m->count++] = i;
      }
      continue;
    }
    const bool is_led = m->count > leading;
    const bool has_own =
      cg_lines_at(lines, i)->flags & CG_LINE_NOTE && cg_lines_at(lines, i)->note != CG_NONE;
    const uint32_t worth = is_led              ? LED_WORTH
                           : before == CG_NONE ? FIRST_WORTH
                                               : start_worth(lines, before, i, packs);
    if (worth && !has_own && s->count < MOST_STARTS) {
      s->lines[s->count] = i;
      s->worth[s->count] = worth;
      s->leading[s->count++] = (cg_span){leading, m->count};
    }
    leading = m->count;
    before = i;
  }
}

/* Weight of assigning mark number `place` of the page to the start `at`. */
static uint32_t worth_of(const starts *s, uint32_t at, uint32_t place) {
  const bool leads = place >= s->leading[at].begin && place < s->leading[at].end;
  return s->worth[at] < LED_WORTH ? s->worth[at] : leads ? LED_WORTH : FIRST_WORTH;
}

/* Assign the start of its note to each mark, in numerical order, with the maximum total weight
 * (longest common sequence with weights). */
static void match(const cg_lines *lines, const marks *places, const starts *s) {
  uint32_t total[MOST_MARKS + 1][MOST_STARTS + 1] = {{0}};
  marks sorted = *places;
  uint32_t order[MOST_MARKS];
  sort(lines, &sorted);
  for (uint32_t i = 0; i < sorted.count; ++i) {
    for (order[i] = 0; places->lines[order[i]] != sorted.lines[i]; ++order[i]) {
    }
  }
  for (uint32_t i = 1; i <= sorted.count; ++i) {
    for (uint32_t k = 1; k <= s->count; ++k) {
      const uint32_t both = total[i - 1][k - 1] + worth_of(s, k - 1, order[i - 1]);
      const uint32_t skipped =
        total[i - 1][k] > total[i][k - 1] ? total[i - 1][k] : total[i][k - 1];
      total[i][k] = both > skipped ? both : skipped;
    }
  }
  for (uint32_t i = sorted.count, k = s->count; i && k;) {
    if (total[i][k] == total[i - 1][k]) {
      --i;
    } else if (total[i][k] == total[i][k - 1]) {
      --k;
    } else {
      open_note(lines, s->lines[--k], sorted.lines[--i]);
    }
  }
}

/* Process the notes of one page: programs print the marks above their notes, all together, or after
 * all notes. */
static void read_section(const cg_lines *lines, cg_span section, const cg_packs *packs) {
  marks m = {.count = 0};
  starts s = {.count = 0};
  read_starts(lines, section, &m, &s, packs);
  match(lines, &m, &s);
}

static uint32_t page_end(const cg_lines *lines, uint32_t index) {
  uint32_t end = index + 1;
  while (end < lines->lines.count && !(cg_lines_at(lines, end)->flags & CG_LINE_PAGE)) {
    ++end;
  }
  return end;
}

/* The section of notes below a rule: it ends with the page, above "Annex", or, if page ends are
   unknown, at furniture. */
static cg_span section_at(const cg_lines *lines, uint32_t rule, bool has_pages) {
  uint32_t end = rule + 1;
  uint32_t marks_seen = 0;
  for (; end < lines->lines.count; ++end) {
    const uint32_t flags = cg_lines_at(lines, end)->flags;
    if (flags & CG_LINE_PAGE || cg_line_is_annex(cg_lines_at(lines, end)) ||
        (!has_pages && flags & CG_LINE_FURNITURE && end > rule + 1)) {
      break;
    }
    marks_seen += is_mark(lines, end);
  }
  return (cg_span){rule + 1, marks_seen ? end : rule + 1};
}

/* Whether the notes of a page start with the number on line `index`: it is the next number or the
   one after, and not that of a paragraph. */
static bool is_first_mark(const cg_lines *lines, uint32_t index, uint32_t expected) {
  const uint32_t number =
    is_mark(lines, index) ? cg_slice_number(cg_lines_text(lines, index)) : CG_NONE;
  if (number == CG_NONE || number < expected || number > expected + 1 ||
      index + 1 == lines->lines.count || !index) {
    return false;
  }
  uint32_t next = index + 1;
  while (next + 1 < lines->lines.count && !(cg_lines_at(lines, next)->flags & CG_LINE_PAGE) &&
         (cg_lines_at(lines, next)->flags & CG_LINE_BLANK || is_mark(lines, next))) {
    ++next; /* All marks of a page may be above its notes */
  }
  const cg_line *const line = cg_lines_at(lines, next);
  return !(line->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_PAGE | CG_LINE_OPENING |
                          CG_LINE_ITEM | CG_LINE_ENACTING)) &&
         !cg_is_lower(lines->text.data[line->text.begin]) && !is_mark(lines, next);
}

/* Remove remains of the page foot from the notes: "2/3", "Please recycle". */
static void drop_foot(const cg_lines *lines, cg_span section) {
  uint32_t before = CG_NONE;
  bool is_after_blank = true;
  for (uint32_t i = section.begin; i < section.end; ++i) {
    cg_line *const line = cg_lines_at(lines, i);
    if (line->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE)) {
      is_after_blank = true;
      continue;
    }
    const cg_slice text = cg_lines_text(lines, i);
    const cg_numbers numbers = line->numbers;
    const bool is_short = is_after_blank && text.length < SHORT_LINE && before != CG_NONE &&
                          cg_end_of(cg_lines_text(lines, before)) == CG_END_STOP &&
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
  bool is_first = true;
  drop_foot(lines, section);
  for (uint32_t k = section.begin; k < section.end; ++k) {
    cg_line *const line = cg_lines_at(lines, k);
    const bool is_due =
      line->note == *last + 1 || (is_first && line->note != CG_NONE && line->note > *last);
    const bool opens = line->flags & CG_LINE_MAYBE_NOTE && is_due;
    line->flags = (line->flags & ~(uint32_t)CG_LINE_MAYBE_NOTE) | CG_LINE_IN_NOTES |
                  (opens ? (uint32_t)CG_LINE_NOTE : 0u);
    const uint32_t number = is_mark(lines, k)            ? cg_slice_number(cg_lines_text(lines, k))
                            : line->flags & CG_LINE_NOTE ? line->note
                                                         : CG_NONE;
    is_first = is_first && is_out(lines, k);
    /* Asterisks are a separate series */
    *last = number < CG_NOTE_ABOVE_NUMBERS && number > *last ? number : *last;
  }
  read_section(lines, section, packs);
}

/* Whether words above line `index` have its number as a note mark: digits next to a letter, a comma
 * or a stop. */
static bool is_marked_above(const cg_lines *lines, uint32_t index) {
  const cg_slice mark = cg_lines_text(lines, index);
  for (uint32_t n = 0; index-- > 0 && n < MARK_REACH; ++n) {
    const cg_slice text = cg_lines_text(lines, index);
    for (size_t i = 1; i + mark.length <= text.length; ++i) {
      const char before = text.data[i - 1];
      const bool is_end = i + mark.length == text.length || cg_is_space(text.data[i + mark.length]);
      if (is_end && !memcmp(text.data + i, mark.data, mark.length) &&
          (cg_is_letter(before) || strchr(",;.:", before))) {
        return true;
      }
    }
  }
  return false;
}

/* Assign the mark on line `index` to the citation on the next line, in a text without page ends:
   "19" above "See A/60/7". */
static void take_mark_above(const cg_lines *lines, uint32_t index) {
  uint32_t next = index + 1;
  while (next < lines->lines.count && cg_lines_at(lines, next)->flags & CG_LINE_BLANK) {
    ++next;
  }
  if (is_mark(lines, index) && next < lines->lines.count &&
      cg_lines_at(lines, next)->flags & CG_LINE_NOTE && cg_lines_at(lines, next)->note == CG_NONE &&
      next <= index + 2 && is_marked_above(lines, index)) {
    open_note(lines, next, index);
  }
}

/* Take a note with asterisks at the foot of a page whose end is unknown: below a rule, or a
 * sentence above the head of the next page. */
static void take_star_note(const cg_lines *lines, uint32_t index) {
  const uint32_t apart = CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_OPENING | CG_LINE_ITEM |
                         CG_LINE_ENACTING | CG_LINE_NOTE | CG_LINE_MAYBE_NOTE;
  cg_line *const line = cg_lines_at(lines, index);
  uint32_t end = index + 1;
  if (!(line->flags & CG_LINE_MAYBE_NOTE) || line->note < CG_NOTE_ABOVE_NUMBERS) {
    return;
  }
  while (end < lines->lines.count && end < index + STAR_LINES &&
         !(cg_lines_at(lines, end)->flags & apart)) {
    ++end;
  }
  const bool is_below_rule = index && cg_lines_at(lines, index - 1)->numbers == CG_NUMBERS_RULE;
  const bool is_above_head = end < lines->lines.count &&
                             cg_lines_at(lines, end)->flags & CG_LINE_FURNITURE &&
                             cg_end_of(cg_lines_text(lines, end - 1)) == CG_END_STOP;
  if (!is_below_rule && !is_above_head) {
    return;
  }
  line->flags = (line->flags & ~(uint32_t)CG_LINE_MAYBE_NOTE) | CG_LINE_NOTE;
  for (uint32_t i = index + 1; i < end; ++i) {
    cg_lines_at(lines, i)->flags |= CG_LINE_IN_NOTES;
  }
}

void cg_notes_find(cg_lines *lines, const cg_packs *packs) {
  uint32_t last = 0;
  bool has_pages = false;
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    has_pages = has_pages || cg_lines_at(lines, i)->flags & CG_LINE_PAGE;
  }
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    cg_line *const line = cg_lines_at(lines, i);
    if (line->flags & (CG_LINE_BLANK | CG_LINE_IN_NOTES)) {
      continue;
    }
    if (line->flags & (CG_LINE_NOTE | CG_LINE_MAYBE_NOTE) && line->note == last + 1) {
      last = line->note;
    }
    if (line->numbers == CG_NUMBERS_RULE) {
      line->flags |= CG_LINE_FURNITURE;
      take_section(lines, section_at(lines, i, has_pages), &last, packs);
    } else if (has_pages && is_first_mark(lines, i, last + 1)) {
      take_section(lines, (cg_span){i, page_end(lines, i)}, &last, packs);
    } else if (!has_pages) {
      take_mark_above(lines, i);
      take_star_note(lines, i);
    }
  }
}
