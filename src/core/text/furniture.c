/* SPDX-License-Identifier: Apache-2.0 */
#include "text/furniture.h"

#include "base/try.h"
#include "text/ends.h"
#include "text/heads.h"
#include "text/notes.h"
#include "text/numbers.h"
#include "text/volume_heads.h"

#define HEAD_LINES 4u /* Lines at the top of a page among which the running head is searched */
#define FOOT_LINES 6u
#define LONGEST_MARK 3u /* Maximum digits of a note mark */

/* State for the pages of a document. */
typedef struct {
  cg_lines *lines;
  cg_heads heads;
  bool has_pages; /* Page starts are known */
} pages;

/* Whether a line at the top of a page belongs to the running head; the symbol is above or below it,
 * or missing. */
static bool is_head(const pages *p, uint32_t index, bool has_symbol) {
  const cg_slice text = cg_lines_text(p->lines, index);
  const cg_numbers numbers = cg_lines_at(p->lines, index)->numbers;
  if (cg_lines_has(p->lines, index, CG_LINE_ITEM | CG_LINE_ENACTING)) {
    return false;
  }
  return cg_heads_is_symbol(&p->heads, text) || cg_heads_is_repeated(&p->heads, text) ||
         (numbers && numbers != CG_NUMBERS_RULE) ||
         cg_lines_has(p->lines, index, CG_LINE_FURNITURE) ||
         (has_symbol && cg_heads_is_title(&p->heads, index));
}

static void set(const pages *p, uint32_t index) {
  cg_lines_at(p->lines, index)->flags |= CG_LINE_FURNITURE;
}

/* Whether one of the first lines of the page is the symbol. */
static bool has_symbol(const pages *p, cg_span page) {
  uint32_t index = cg_lines_next(p->lines, page.begin, page.end);
  for (uint32_t n = 0; n < HEAD_LINES && index != CG_NONE; ++n) {
    if (cg_heads_is_symbol(&p->heads, cg_lines_text(p->lines, index))) {
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

/* Whether the job number on line `job` is at the foot of the page. It is at the head if only
 * furniture is above it. Where pages are unknown, no job number may be above it. */
static bool is_at_foot(const pages *p, cg_span page, uint32_t job) {
  for (uint32_t i = page.begin; i < job; ++i) {
    const bool is_text = !cg_lines_has(p->lines, i, CG_LINE_BLANK | CG_LINE_FURNITURE);
    if (p->has_pages ? is_text : cg_lines_at(p->lines, i)->numbers == CG_NUMBERS_JOB) {
      return p->has_pages;
    }
  }
  return !p->has_pages;
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
  const bool is_foot = job != CG_NONE && is_at_foot(p, page, job);
  for (uint32_t i = job; i < page.end; ++i) {
    const bool is_text = has_rule || !is_foot ||
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
                         cg_heads_is_repeated(&p->heads, text) ||
                         (page.begin && cg_heads_is_symbol(&p->heads, text));
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
      CG_TRY(page.begin ? cg_heads_count(&p->heads, head_end, number) : CG_OK);
      ++count;
    }
  }
  count = 0;
  for (uint32_t i = page.end; i-- > head_end && count < HEAD_LINES - 1;) {
    if (!cg_lines_has(p->lines, i, CG_LINE_BLANK)) {
      CG_TRY(cg_heads_count(&p->heads, i, number));
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
    const bool is_inside = cg_lines_at(p->lines, i)->text.begin >= p->heads.front_end;
    if (cg_lines_at(p->lines, i)->numbers == CG_NUMBERS_JOB ||
        (is_inside && cg_heads_is_symbol(&p->heads, cg_lines_text(p->lines, i)))) {
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

/* Whether the line is one word in a running head, with furniture directly above and below it:
 * "English" between the symbol and the page number. */
static bool is_word_in_head(const pages *p, uint32_t index) {
  const cg_slice text = cg_lines_text(p->lines, index);
  size_t letters = 0;
  while (letters < text.length && cg_is_letter(text.data[letters])) {
    ++letters;
  }
  return letters == text.length && cg_is_upper(text.data[0]) && index &&
         index + 1 < p->lines->lines.count &&
         cg_lines_has(p->lines, index - 1, CG_LINE_FURNITURE) &&
         cg_lines_has(p->lines, index + 1, CG_LINE_FURNITURE);
}

/* Whether a line is furniture if it is beside other furniture: page numbers, the title. */
static bool is_neighbour(const pages *p, uint32_t index) {
  if (cg_lines_has(p->lines, index,
                   CG_LINE_BLANK | CG_LINE_FURNITURE | CG_LINE_ITEM | CG_LINE_ENACTING) ||
      cg_lines_at(p->lines, index)->text.begin < p->heads.front_end || !touches(p, index)) {
    return false;
  }
  const cg_slice text = cg_lines_text(p->lines, index);
  if (cg_lines_at(p->lines, index)->numbers) {
    return !p->has_pages || is_job_line(p, index); /* Shorter ones may be note marks */
  }
  const bool may_start =
    cg_is_lower(text.data[0]) ? is_below_furniture(p, index) : !cg_is_digit(text.data[0]);
  return (may_start && cg_heads_is_title(&p->heads, index)) || is_word_in_head(p, index);
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
    if (numbers && (numbers != CG_NUMBERS_FRACTION ||
                    cg_lines_at(p->lines, i)->text.begin >= p->heads.front_end)) {
      set(p, i);
    }
  }
}

cg_status cg_furniture_find(cg_lines *lines, const cg_packs *packs) {
  pages p = {.lines = lines};
  CG_TRY(cg_heads_init(&p.heads, lines));
  p.has_pages = page_end(&p, 0) < lines->lines.count;
  mark_certain(&p);
  CG_TRY(mark_pages(&p));
  mark_neighbours(&p);
  cg_volume_heads_find(lines, p.heads.front_end);
  cg_notes_find(lines, packs);
  mark_lone_numbers(&p);
  return CG_OK;
}
