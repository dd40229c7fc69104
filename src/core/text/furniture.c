/* SPDX-License-Identifier: Apache-2.0 */
#include "text/furniture.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/try.h"
#include "text/ends.h"
#include "text/notes.h"
#include "text/numbers.h"
#include "text/volume_heads.h"

#define FRONT_LONGEST 1500u /* Size of the front matter if there are no enacting words */
#define PAGES_MOST 4096u
#define HEAD_LINES 4u /* Lines at the top of a page among which the running head is searched */
#define FOOT_LINES 6u
#define LONGEST_MARK 3u /* Maximum digits of a note mark */
/* Minimum letters and digits of a running title recognized by its words */
#define SHORTEST_TITLE 8u
#define LONGEST_SYMBOL 40u
#define LONGEST_HEAD 200u
#define WIDE_GAP 3u /* Spaces that separate the columns of a running head */

/* State for the pages of a document. */
typedef struct {
  cg_lines *lines;
  cg_arena *arena;
  cg_slice front;     /* Lower-case letters and digits of the text above the enacting words */
  bool has_pages;     /* Page starts are known */
  uint32_t front_end; /* End of the front matter in the decoded text */
  /* Lines at the ends of pages, with digits as "#": PAGES_MOST times their number, plus the last
   * page */
  cg_table heads;
} pages;

/* Lower-case letters and digits of a text; digits become "#" if numbers do not matter. */
static cg_slice squeeze(const pages *p, cg_slice text, bool has_digits) {
  char *const bytes = cg_arena_take_raw(p->arena, text.length + 1);
  size_t length = 0;
  for (size_t i = 0; bytes && i < text.length; ++i) {
    const char c = text.data[i];
    if (cg_is_letter(c)) {
      bytes[length++] = (char)(c | 0x20);
    } else if (cg_is_digit(c)) {
      bytes[length++] = has_digits ? c : '#';
    }
  }
  return bytes ? (cg_slice){bytes, length} : (cg_slice){"", 0};
}

static void find_front(pages *p) {
  p->front_end =
    p->lines->text.length < FRONT_LONGEST ? (uint32_t)p->lines->text.length : FRONT_LONGEST;
  for (uint32_t i = 0; i < p->lines->lines.count; ++i) {
    if (cg_lines_has(p->lines, i, CG_LINE_ENACTING)) {
      p->front_end = cg_lines_at(p->lines, i)->text.begin;
      break;
    }
  }
  p->front = squeeze(p, (cg_slice){p->lines->text.data, p->front_end}, true);
}

/* Whether the front matter contains the same words: a title, a symbol. */
static bool is_in_front(const pages *p, cg_slice text, size_t shortest) {
  const cg_slice words = squeeze(p, text, true);
  return words.length >= shortest && cg_slice_has(p->front, words);
}

/* Length of the symbol at the start of `text`, "A/RES/78/115", "S/RES/2773 (2025)", or 0. */
static size_t symbol_length(cg_slice text) {
  size_t end = 0;
  bool has_slash = false;
  while (end < text.length && !cg_is_space(text.data[end])) {
    if (cg_is_lower(text.data[end])) {
      const bool is_inside =
        end && (cg_is_upper(text.data[end - 1]) || cg_is_lower(text.data[end - 1]));
      if (!is_inside) {
        return 0; /* Symbols contain "Rev" and "Add", but not lower-case letters alone */
      }
    }
    has_slash = has_slash || text.data[end] == '/';
    ++end;
  }
  if (!has_slash || !end || !cg_is_upper(text.data[0]) || end > LONGEST_SYMBOL) {
    return 0;
  }
  const size_t year = end + 7;
  const bool has_year = year <= text.length && text.data[end] == ' ' && text.data[end + 1] == '(' &&
                        text.data[year - 1] == ')' && cg_is_digit(text.data[end + 2]);
  return has_year ? year : end;
}

/* Start of the symbol at the end of `text`, or its length. */
static size_t last_symbol(cg_slice text) {
  size_t begin = text.length;
  while (begin && !cg_is_space(text.data[begin - 1])) {
    --begin;
  }
  if (begin > 1 && begin < text.length && text.data[begin] == '(') {
    --begin;
    while (begin && !cg_is_space(text.data[begin - 1])) {
      --begin;
    }
  }
  const size_t length = symbol_length(cg_slice_from(text, begin));
  return length && begin + length == text.length ? begin : text.length;
}

/* Whether a line is a running head: the document's symbol alone, beside its title, or separated
   from other words by a gap. */
static bool is_symbol_head(const pages *p, cg_slice text) {
  if (text.length > LONGEST_HEAD) {
    return false;
  }
  const size_t first = symbol_length(text);
  const size_t last = last_symbol(text);
  const cg_slice symbol = first                ? (cg_slice){text.data, first}
                          : last < text.length ? cg_slice_from(text, last)
                                               : (cg_slice){"", 0};
  if (!symbol.length || !is_in_front(p, symbol, 4)) {
    return false;
  }
  const cg_slice outer = first ? cg_slice_from(text, first) : (cg_slice){text.data, last};
  const cg_slice rest = cg_slice_trim(outer);
  const size_t gap = first ? (size_t)(rest.data - outer.data)
                           : outer.length - rest.length - (size_t)(rest.data - outer.data);
  return !rest.length || gap >= WIDE_GAP || cg_numbers_of(rest) ||
         is_in_front(p, rest, SHORTEST_TITLE);
}

/* Whether a line may belong to a running title: it has words of the front matter and does not end
 * part of a sentence, unless the next line continues as in the front matter or is a running head:
 * "… in the Teaching," above "Study and Dissemination". */
static bool is_title_line(const pages *p, uint32_t index) {
  const cg_slice text = cg_lines_text(p->lines, index);
  const cg_end end = cg_end_of(text);
  if (end == CG_END_STOP || !is_in_front(p, text, SHORTEST_TITLE)) {
    return false;
  }
  const uint32_t next = cg_lines_next(p->lines, index + 1, p->lines->lines.count);
  if (end != CG_END_COMMA || next == CG_NONE) {
    return true;
  }
  const cg_slice both = {text.data, cg_lines_at(p->lines, next)->text.end -
                                      cg_lines_at(p->lines, index)->text.begin};
  return is_in_front(p, both, SHORTEST_TITLE) ||
         (next == index + 1 && is_symbol_head(p, cg_lines_text(p->lines, next)));
}

/* Whether other pages have the line at the same end, ignoring numbers. */
static bool is_repeated(const pages *p, cg_slice text) {
  const uint32_t seen = cg_table_find(&p->heads, squeeze(p, text, false));
  return seen != CG_NONE && seen / PAGES_MOST > 1 && !cg_ends_with_stop(text) &&
         text.length < LONGEST_HEAD;
}

static cg_status count_line(pages *p, uint32_t index, uint32_t page) {
  const cg_slice words = squeeze(p, cg_lines_text(p->lines, index), false);
  if (words.length < SHORTEST_TITLE || cg_lines_has(p->lines, index, CG_LINE_ITEM)) {
    return CG_OK;
  }
  const uint32_t seen = cg_table_find(&p->heads, words);
  if (seen != CG_NONE && seen % PAGES_MOST == page % PAGES_MOST) {
    return CG_OK;
  }
  const uint32_t count = seen == CG_NONE ? 1 : seen / PAGES_MOST + 1;
  return cg_table_set(&p->heads, words, count * PAGES_MOST + page % PAGES_MOST);
}

/* Whether a line at the top of a page belongs to the running head; the symbol is above or below it,
 * or missing. */
static bool is_head(const pages *p, uint32_t index, bool has_symbol) {
  const cg_slice text = cg_lines_text(p->lines, index);
  const cg_numbers numbers = cg_lines_at(p->lines, index)->numbers;
  if (cg_lines_has(p->lines, index, CG_LINE_ITEM | CG_LINE_ENACTING)) {
    return false;
  }
  return is_symbol_head(p, text) || is_repeated(p, text) ||
         (numbers && numbers != CG_NUMBERS_RULE) ||
         cg_lines_has(p->lines, index, CG_LINE_FURNITURE) ||
         (has_symbol && is_title_line(p, index));
}

static void set(const pages *p, uint32_t index) {
  cg_lines_at(p->lines, index)->flags |= CG_LINE_FURNITURE;
}

/* Whether one of the first lines of the page is the symbol. */
static bool has_symbol(const pages *p, cg_span page) {
  uint32_t index = cg_lines_next(p->lines, page.begin, page.end);
  for (uint32_t n = 0; n < HEAD_LINES && index != CG_NONE; ++n) {
    if (is_symbol_head(p, cg_lines_text(p->lines, index))) {
      return true;
    }
    index = cg_lines_next(p->lines, index + 1, page.end);
  }
  return false;
}

static void mark_head(const pages *p, cg_span page) {
  const bool is_symbol = has_symbol(p, page);
  uint32_t index = cg_lines_next(p->lines, page.begin, page.end);
  for (uint32_t n = 0; n < HEAD_LINES && index != CG_NONE && is_head(p, index, is_symbol); ++n) {
    set(p, index);
    index = cg_lines_next(p->lines, index + 1, page.end);
  }
}

/* Whether the line is a job number, or a number too long for a note mark. */
static bool is_job_line(const pages *p, uint32_t index) {
  const cg_slice text = cg_lines_text(p->lines, index);
  const cg_numbers numbers = cg_lines_at(p->lines, index)->numbers;
  return numbers == CG_NUMBERS_JOB || numbers == CG_NUMBERS_FRACTION ||
         (numbers == CG_NUMBERS_DIGITS && text.length > LONGEST_MARK);
}

/* Mark everything below the job number, except notes, which some programs print there. */
static bool mark_below_job(const pages *p, cg_span page) {
  uint32_t job = CG_NONE;
  bool has_rule = false;
  uint32_t count = 0;
  for (uint32_t i = page.end; i-- > page.begin;) {
    if (cg_lines_has(p->lines, i, CG_LINE_BLANK)) {
      continue;
    }
    const cg_numbers numbers = cg_lines_at(p->lines, i)->numbers;
    job = numbers == CG_NUMBERS_JOB && (count < FOOT_LINES || has_rule) ? i : job;
    has_rule = has_rule || numbers == CG_NUMBERS_RULE;
    ++count;
  }
  for (uint32_t i = job; i < page.end; ++i) {
    const bool is_text = has_rule ||
                         cg_lines_has(p->lines, i, CG_LINE_OPENING | CG_LINE_ITEM | CG_LINE_NOTE) ||
                         cg_end_of(cg_lines_text(p->lines, i)) != CG_END_OPEN;
    if (!cg_lines_has(p->lines, i, CG_LINE_BLANK) && (!is_text || is_job_line(p, i))) {
      set(p, i);
    }
  }
  return job != CG_NONE;
}

/* Whether the line before ends within a symbol or range: "A/72/", "2015-". */
static bool is_broken_before(const pages *p, uint32_t index) {
  uint32_t before = index;
  while (before-- > 0 && cg_lines_has(p->lines, before, CG_LINE_BLANK)) {
  }
  if (before == CG_NONE) {
    return false;
  }
  const cg_slice text = cg_lines_text(p->lines, before);
  const char last = text.data[text.length - 1];
  return text.length > 1 && (last == '/' || last == '-');
}

/* Mark the foot: numbers and repeated lines. */
static void mark_foot(const pages *p, cg_span page) {
  bool has_number = mark_below_job(p, page);
  for (uint32_t i = page.end; i-- > page.begin;) {
    if (cg_lines_has(p->lines, i, CG_LINE_BLANK | CG_LINE_FURNITURE)) {
      continue;
    }
    const cg_slice text = cg_lines_text(p->lines, i);
    const cg_numbers numbers = cg_lines_at(p->lines, i)->numbers;
    const bool is_foot = is_job_line(p, i) || (numbers == CG_NUMBERS_DIGITS && !has_number) ||
                         is_repeated(p, text) || (page.begin && is_symbol_head(p, text));
    if (!is_foot || (numbers == CG_NUMBERS_DIGITS && is_broken_before(p, i))) {
      return;
    }
    has_number = has_number || numbers;
    set(p, i);
  }
}

/* End of the page that begins at line `begin`. */
static uint32_t page_end(const pages *p, uint32_t begin) {
  uint32_t end = begin + 1;
  while (end < p->lines->lines.count && !cg_lines_has(p->lines, end, CG_LINE_PAGE)) {
    ++end;
  }
  return end;
}

static cg_status count_ends(pages *p, cg_span page, uint32_t number) {
  uint32_t count = 0;
  uint32_t head_end = page.begin;
  for (; head_end < page.end && count < HEAD_LINES - 1; ++head_end) {
    if (!cg_lines_has(p->lines, head_end, CG_LINE_BLANK)) {
      CG_TRY(page.begin ? count_line(p, head_end, number) : CG_OK);
      ++count;
    }
  }
  count = 0;
  for (uint32_t i = page.end; i-- > head_end && count < HEAD_LINES - 1;) {
    if (!cg_lines_has(p->lines, i, CG_LINE_BLANK)) {
      CG_TRY(count_line(p, i, number));
      ++count;
    }
  }
  return CG_OK;
}

static cg_status mark_pages(pages *p) {
  const uint32_t count = p->lines->lines.count;
  uint32_t number = 0;
  for (uint32_t begin = 0; begin < count; begin = page_end(p, begin), ++number) {
    CG_TRY(count_ends(p, (cg_span){begin, page_end(p, begin)}, number));
  }
  for (uint32_t begin = 0; begin < count; begin = page_end(p, begin)) {
    const cg_span page = {begin, page_end(p, begin)};
    mark_foot(p, page);
    if (begin) {
      mark_head(p, page);
    }
  }
  return CG_OK;
}

/* Mark lines that are furniture anywhere: job numbers, "Page 2", the symbol alone or beside the
 * title. */
static void mark_certain(const pages *p) {
  for (uint32_t i = 0; i < p->lines->lines.count; ++i) {
    if (cg_lines_has(p->lines, i, CG_LINE_BLANK | CG_LINE_ITEM)) {
      continue;
    }
    const bool is_inside = cg_lines_at(p->lines, i)->text.begin >= p->front_end;
    if (cg_lines_at(p->lines, i)->numbers == CG_NUMBERS_JOB ||
        (is_inside && is_symbol_head(p, cg_lines_text(p->lines, i)))) {
      set(p, i);
    }
  }
}

static bool is_below_furniture(const pages *p, uint32_t index) {
  while (index-- > 0 && cg_lines_has(p->lines, index, CG_LINE_BLANK)) {
  }
  return index != CG_NONE && cg_lines_has(p->lines, index, CG_LINE_FURNITURE);
}

static bool touches(const pages *p, uint32_t index) {
  const uint32_t next = cg_lines_next(p->lines, index + 1, p->lines->lines.count);
  return is_below_furniture(p, index) ||
         (next != CG_NONE && cg_lines_has(p->lines, next, CG_LINE_FURNITURE));
}

/* Whether a line is furniture if it is beside other furniture: page numbers, the title. */
static bool is_neighbour(const pages *p, uint32_t index) {
  if (cg_lines_has(p->lines, index,
                   CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_ITEM | CG_LINE_ENACTING) ||
      cg_lines_at(p->lines, index)->text.begin < p->front_end || !touches(p, index)) {
    return false;
  }
  const cg_slice text = cg_lines_text(p->lines, index);
  if (cg_lines_at(p->lines, index)->numbers) {
    return !p->has_pages || is_job_line(p, index); /* Shorter ones may be note marks */
  }
  const bool may_start =
    cg_is_lower(text.data[0]) ? is_below_furniture(p, index) : !cg_is_digit(text.data[0]);
  return may_start && is_title_line(p, index);
}

static void mark_neighbours(const pages *p) {
  const uint32_t count = p->lines->lines.count;
  for (uint32_t i = 0; i < count; ++i) {
    if (is_neighbour(p, i)) {
      set(p, i);
    }
  }
  for (uint32_t i = count; i-- > 0;) {
    if (is_neighbour(p, i)) {
      set(p, i);
    }
  }
}

/* Mark page numbers that are on their own. A fraction above the text is the document's number. */
static void mark_lone_numbers(const pages *p) {
  for (uint32_t i = 0; i < p->lines->lines.count; ++i) {
    const bool is_alone = !i || cg_lines_has(p->lines, i, CG_LINE_PAGE) ||
                          cg_lines_has(p->lines, i - 1, CG_LINE_BLANK | CG_LINE_FURNITURE);
    if (!is_alone || cg_lines_has(p->lines, i, CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_NOTE)) {
      continue;
    }
    const cg_numbers numbers = cg_lines_at(p->lines, i)->numbers;
    if (numbers &&
        (numbers != CG_NUMBERS_FRACTION || cg_lines_at(p->lines, i)->text.begin >= p->front_end)) {
      set(p, i);
    }
  }
}

cg_status cg_furniture_find(cg_lines *lines, const cg_packs *packs) {
  cg_arena *const arena = lines->lines.arena;
  pages p = {.lines = lines, .arena = arena, .heads = cg_table_init(arena)};
  find_front(&p);
  p.has_pages = page_end(&p, 0) < lines->lines.count;
  mark_certain(&p);
  CG_TRY(mark_pages(&p));
  mark_neighbours(&p);
  cg_volume_heads_find(lines, p.front_end);
  cg_notes_find(lines, packs);
  mark_lone_numbers(&p);
  return CG_OK;
}
