/* SPDX-License-Identifier: Apache-2.0 */
#include "text/furniture.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/try.h"
#include "text/ends.h"
#include "text/notes.h"
#include "text/numbers.h"

#define FRONT_LONGEST 1500u   /* Bytes of the front if no enacting words end it */
#define PAGES_MOST 4096u
#define HEAD_LINES 4u         /* Lines at the top of a page among which its running head is */
#define FOOT_LINES 6u
#define LONGEST_MARK 3u       /* Digits of a note mark */
#define SHORTEST_TITLE 8u     /* Letters and digits of a running title that is told by its words */
#define LONGEST_SYMBOL 40u
#define LONGEST_HEAD 200u
#define SHORTEST_CUT 40u      /* Bytes of a line that a page cuts, and of no cell of a table */
#define SHORT_WORD 3u         /* Letters of words that no line of a heading ends with: "the", "of" */
#define PAGES_APART 4u        /* How much the numbers of two heads in one text may differ */
#define WIDE_GAP 3u           /* Spaces that part the columns of a running head */

/* What is known of the document whose pages are looked through. */
typedef struct {
  cg_lines *lines;
  cg_arena *arena;
  cg_slice  front;       /* Letters and digits of what is above the enacting words, in small letters */
  bool      has_pages;   /* Something says where pages begin */
  uint32_t  front_end;   /* Where that ends in the decoded text */
  cg_table  heads;       /* Lines at the ends of pages, digits as "#": PAGES_MOST times how many have them, and the last */
} pages;

static cg_line *line_at(const pages *p, uint32_t index) {
  return cg_array_at(&p->lines->lines, index);
}

static cg_slice text_of(const pages *p, uint32_t index) {
  return cg_slice_part(p->lines->text, line_at(p, index)->text);
}

static bool has(const pages *p, uint32_t index, uint32_t flags) {
  return (line_at(p, index)->flags & flags) != 0;
}

/* Letters and digits in small letters; digits as "#" where numbers do not matter. */
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
  p->front_end = p->lines->text.length < FRONT_LONGEST ? (uint32_t)p->lines->text.length
                                                       : FRONT_LONGEST;
  for (uint32_t i = 0; i < p->lines->lines.count; ++i) {
    if (has(p, i, CG_LINE_ENACTING)) {
      p->front_end = line_at(p, i)->text.begin;
      break;
    }
  }
  p->front = squeeze(p, (cg_slice){p->lines->text.data, p->front_end}, true);
}

/* Whether the front has the same words: a title, a symbol. */
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
      const bool is_inside = end && (cg_is_upper(text.data[end - 1]) || cg_is_lower(text.data[end - 1]));
      if (!is_inside) {
        return 0; /* "Rev", "Add" stand in symbols, small letters alone do not */
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

/* Where the symbol that ends `text` starts, or its length. */
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

/* A running head: the document's symbol alone, or beside its title or at a distance from other words. */
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

static uint32_t next_line(const pages *p, uint32_t index, uint32_t end) {
  while (index < end && has(p, index, CG_LINE_BLANK)) {
    ++index;
  }
  return index < end ? index : CG_NONE;
}

/* Whether a line may be of a running title: it has words of the front, and no part of a sentence ends there, unless the next
 * line goes on as the front does, or is a running head: "… in the Teaching," above "Study and Dissemination". */
static bool is_title_line(const pages *p, uint32_t index) {
  const cg_slice text = text_of(p, index);
  const cg_end end = cg_end_of(text);
  if (end == CG_END_STOP || !is_in_front(p, text, SHORTEST_TITLE)) {
    return false;
  }
  const uint32_t next = next_line(p, index + 1, p->lines->lines.count);
  if (end != CG_END_COMMA || next == CG_NONE) {
    return true;
  }
  const cg_slice both = {text.data, line_at(p, next)->text.end - line_at(p, index)->text.begin};
  return is_in_front(p, both, SHORTEST_TITLE) || (next == index + 1 && is_symbol_head(p, text_of(p, next)));
}

static bool ends_sentence(cg_slice text) {
  const char last = text.data[text.length - 1];
  return last == ',' || last == ';' || last == ':' || last == '.';
}

/* A line that other pages have at the same end, whatever its numbers. */
static bool is_repeated(const pages *p, cg_slice text) {
  const uint32_t seen = cg_table_find(&p->heads, squeeze(p, text, false));
  return seen != CG_NONE && seen / PAGES_MOST > 1 && !ends_sentence(text) && text.length < LONGEST_HEAD;
}

static cg_status count_line(pages *p, uint32_t index, uint32_t page) {
  const cg_slice words = squeeze(p, text_of(p, index), false);
  if (words.length < SHORTEST_TITLE || has(p, index, CG_LINE_ITEM)) {
    return CG_OK;
  }
  const uint32_t seen = cg_table_find(&p->heads, words);
  if (seen != CG_NONE && seen % PAGES_MOST == page % PAGES_MOST) {
    return CG_OK;
  }
  const uint32_t count = seen == CG_NONE ? 1 : seen / PAGES_MOST + 1;
  return cg_table_set(&p->heads, words, count * PAGES_MOST + page % PAGES_MOST);
}

/* Whether a line at the top of a page is of its running head; the symbol is above it or below, or on no line. */
static bool is_head(const pages *p, uint32_t index, bool has_symbol) {
  const cg_slice text = text_of(p, index);
  const cg_numbers numbers = line_at(p, index)->numbers;
  if (has(p, index, CG_LINE_ITEM | CG_LINE_ENACTING)) {
    return false;
  }
  return is_symbol_head(p, text) || is_repeated(p, text) ||
         (numbers && numbers != CG_NUMBERS_RULE) || has(p, index, CG_LINE_FURNITURE) ||
         (has_symbol && is_title_line(p, index));
}

static void set(const pages *p, uint32_t index) {
  line_at(p, index)->flags |= CG_LINE_FURNITURE;
}

/* Whether one of the first lines of the page is the symbol. */
static bool has_symbol(const pages *p, cg_span page) {
  uint32_t index = next_line(p, page.begin, page.end);
  for (uint32_t n = 0; n < HEAD_LINES && index != CG_NONE; ++n) {
    if (is_symbol_head(p, text_of(p, index))) {
      return true;
    }
    index = next_line(p, index + 1, page.end);
  }
  return false;
}

static void mark_head(const pages *p, cg_span page) {
  const bool is_symbol = has_symbol(p, page);
  uint32_t index = next_line(p, page.begin, page.end);
  for (uint32_t n = 0; n < HEAD_LINES && index != CG_NONE && is_head(p, index, is_symbol); ++n) {
    set(p, index);
    index = next_line(p, index + 1, page.end);
  }
}

/* Whether the line is a job number, or a number too long to be the mark of a note. */
static bool is_job_line(const pages *p, uint32_t index) {
  const cg_slice text = text_of(p, index);
  const cg_numbers numbers = line_at(p, index)->numbers;
  return numbers == CG_NUMBERS_JOB || numbers == CG_NUMBERS_FRACTION ||
         (numbers == CG_NUMBERS_DIGITS && text.length > LONGEST_MARK);
}

/* All that is printed below the job number, but for notes, which some programs put there. */
static bool mark_below_job(const pages *p, cg_span page) {
  uint32_t job = CG_NONE;
  bool has_rule = false;
  uint32_t count = 0;
  for (uint32_t i = page.end; i-- > page.begin;) {
    if (has(p, i, CG_LINE_BLANK)) {
      continue;
    }
    const cg_numbers numbers = line_at(p, i)->numbers;
    job = numbers == CG_NUMBERS_JOB && (count < FOOT_LINES || has_rule) ? i : job;
    has_rule = has_rule || numbers == CG_NUMBERS_RULE;
    ++count;
  }
  for (uint32_t i = job; i < page.end; ++i) {
    const bool is_text = has_rule || has(p, i, CG_LINE_OPENING | CG_LINE_ITEM | CG_LINE_NOTE) ||
                         cg_end_of(text_of(p, i)) != CG_END_OPEN;
    if (!has(p, i, CG_LINE_BLANK) && (!is_text || is_job_line(p, i))) {
      set(p, i);
    }
  }
  return job != CG_NONE;
}

/* Whether the line before ends inside a symbol or a range: "A/72/", "2015-". */
static bool is_broken_before(const pages *p, uint32_t index) {
  uint32_t before = index;
  while (before-- > 0 && has(p, before, CG_LINE_BLANK)) {
  }
  if (before == CG_NONE) {
    return false;
  }
  const cg_slice text = text_of(p, before);
  const char last = text.data[text.length - 1];
  return text.length > 1 && (last == '/' || last == '-');
}

/* The foot: numbers and repeated lines. */
static void mark_foot(const pages *p, cg_span page) {
  bool has_number = mark_below_job(p, page);
  for (uint32_t i = page.end; i-- > page.begin;) {
    if (has(p, i, CG_LINE_BLANK | CG_LINE_FURNITURE)) {
      continue;
    }
    const cg_slice text = text_of(p, i);
    const cg_numbers numbers = line_at(p, i)->numbers;
    const bool is_foot = is_job_line(p, i) || (numbers == CG_NUMBERS_DIGITS && !has_number) ||
                         is_repeated(p, text) || (page.begin && is_symbol_head(p, text));
    if (!is_foot || (numbers == CG_NUMBERS_DIGITS && is_broken_before(p, i))) {
      return;
    }
    has_number = has_number || numbers;
    set(p, i);
  }
}

/* Where the page that begins at line `begin` ends. */
static uint32_t page_end(const pages *p, uint32_t begin) {
  uint32_t end = begin + 1;
  while (end < p->lines->lines.count && !has(p, end, CG_LINE_PAGE)) {
    ++end;
  }
  return end;
}

static cg_status count_ends(pages *p, cg_span page, uint32_t number) {
  uint32_t count = 0;
  uint32_t head_end = page.begin;
  for (; head_end < page.end && count < HEAD_LINES - 1; ++head_end) {
    if (!has(p, head_end, CG_LINE_BLANK)) {
      CG_TRY(page.begin ? count_line(p, head_end, number) : CG_OK);
      ++count;
    }
  }
  count = 0;
  for (uint32_t i = page.end; i-- > head_end && count < HEAD_LINES - 1;) {
    if (!has(p, i, CG_LINE_BLANK)) {
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

/* What is furniture wherever it is found: job numbers, "Page 2", the symbol alone or beside the title. */
static void mark_certain(const pages *p) {
  for (uint32_t i = 0; i < p->lines->lines.count; ++i) {
    if (has(p, i, CG_LINE_BLANK | CG_LINE_ITEM)) {
      continue;
    }
    const bool is_inside = line_at(p, i)->text.begin >= p->front_end;
    if (line_at(p, i)->numbers == CG_NUMBERS_JOB ||
        (is_inside && is_symbol_head(p, text_of(p, i)))) {
      set(p, i);
    }
  }
}

static bool is_below_furniture(const pages *p, uint32_t index) {
  while (index-- > 0 && has(p, index, CG_LINE_BLANK)) {
  }
  return index != CG_NONE && has(p, index, CG_LINE_FURNITURE);
}

static bool touches(const pages *p, uint32_t index) {
  const uint32_t next = next_line(p, index + 1, p->lines->lines.count);
  return is_below_furniture(p, index) || (next != CG_NONE && has(p, next, CG_LINE_FURNITURE));
}

/* What is furniture only beside other furniture: page numbers, the title. */
static bool is_neighbour(const pages *p, uint32_t index) {
  if (has(p, index, CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_ITEM | CG_LINE_ENACTING) ||
      line_at(p, index)->text.begin < p->front_end || !touches(p, index)) {
    return false;
  }
  const cg_slice text = text_of(p, index);
  if (line_at(p, index)->numbers) {
    return !p->has_pages || is_job_line(p, index); /* Shorter ones may be the marks of notes */
  }
  const bool may_start = cg_is_lower(text.data[0]) ? is_below_furniture(p, index) : !cg_is_digit(text.data[0]);
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

/* A page number is one where it stands by itself; a fraction above the text is the document's own number. */
static void mark_lone_numbers(const pages *p) {
  for (uint32_t i = 0; i < p->lines->lines.count; ++i) {
    const bool is_alone = !i || has(p, i, CG_LINE_PAGE) ||
                          has(p, i - 1, CG_LINE_BLANK | CG_LINE_FURNITURE);
    if (!is_alone || has(p, i, CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_NOTE)) {
      continue;
    }
    const cg_numbers numbers = line_at(p, i)->numbers;
    if (numbers && (numbers != CG_NUMBERS_FRACTION || line_at(p, i)->text.begin >= p->front_end)) {
      set(p, i);
    }
  }
}

/* Whether a sentence goes on below the page that ends with `before`: its word is broken, it ends with a short word, or
 * `after` begins with a small letter. */
static bool goes_on(cg_slice before, cg_slice after) {
  size_t word = before.length;
  while (word && cg_is_lower(before.data[word - 1])) {
    --word;
  }
  const bool is_short = word && cg_is_space(before.data[word - 1]) && word < before.length &&
                        before.length - word <= SHORT_WORD;
  return before.length >= SHORTEST_CUT && cg_end_of(before) == CG_END_OPEN &&
         (is_short || before.data[before.length - 1] == '-' || cg_is_lower(after.data[0]));
}

/* The line above the blank ones above `index`, or CG_NONE. */
static uint32_t line_above(const pages *p, uint32_t index) {
  while (index-- > 0 && has(p, index, CG_LINE_BLANK)) {
  }
  return index;
}

static bool is_apart(const pages *p, uint32_t index) {
  return index && has(p, index - 1, CG_LINE_BLANK) && index + 1 < p->lines->lines.count &&
         has(p, index + 1, CG_LINE_BLANK);
}

/* Whether a line may be of the head of a printed page: apart from others, a capital first, no end of a sentence but that
 * of a section's number. */
static bool is_volume_line(const pages *p, uint32_t index) {
  const cg_slice text = text_of(p, index);
  const bool is_number = text.length <= LONGEST_MARK + 2 && text.data[text.length - 1] == '.';
  return is_apart(p, index) && cg_is_upper(text.data[0]) && text.length < LONGEST_HEAD &&
         (is_number || !ends_sentence(text)) && !has(p, index, CG_LINE_ENACTING | CG_LINE_OPENING);
}

/* The lines of the head around the page number at `index`, inside a sentence; empty if it is not there. */
static cg_span volume_head(const pages *p, uint32_t index) {
  const uint32_t count = p->lines->lines.count;
  uint32_t before = line_above(p, index);
  uint32_t after = next_line(p, index + 1, count);
  for (uint32_t n = 0; n < HEAD_LINES && before != CG_NONE && is_volume_line(p, before); ++n) {
    before = line_above(p, before);
  }
  for (uint32_t n = 0; n < HEAD_LINES && after != CG_NONE && is_volume_line(p, after); ++n) {
    after = next_line(p, after + 1, count);
  }
  const bool is_inside = before != CG_NONE && after != CG_NONE && !has(p, after, CG_LINE_ITEM) &&
                         line_at(p, before)->text.begin >= p->front_end &&
                         goes_on(text_of(p, before), text_of(p, after));
  return is_inside ? (cg_span){before + 1, after} : (cg_span){0, 0};
}

/* Heads of a printed volume inside sentences, "212", "General Assembly-Thirty-seventh Session": believed where two pages of
 * the text have them and their numbers grow. */
static void mark_volume_heads(const pages *p) {
  cg_span last = {0, 0};
  uint32_t last_number = 0;
  for (uint32_t i = 0; i < p->lines->lines.count; ++i) {
    if (has(p, i, CG_LINE_BLANK) || line_at(p, i)->numbers != CG_NUMBERS_DIGITS || !is_apart(p, i)) {
      continue;
    }
    const cg_span head = volume_head(p, i);
    const uint32_t number = cg_slice_number(text_of(p, i));
    if (head.begin == head.end || number == CG_NONE) {
      continue;
    }
    const bool is_next = last_number && number > last_number && number <= last_number + PAGES_APART;
    for (uint32_t j = head.begin; is_next && j < head.end; ++j) {
      set(p, j);
    }
    for (uint32_t j = last.begin; is_next && j < last.end; ++j) {
      set(p, j);
    }
    last = head;
    last_number = number;
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
  mark_volume_heads(&p);
  cg_notes_find(lines, packs);
  mark_lone_numbers(&p);
  return CG_OK;
}
