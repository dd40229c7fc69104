/* SPDX-License-Identifier: Apache-2.0 */
#include "text/volume_heads.h"

#include "text/ends.h"

#define LINES_MOST 4u     /* Maximum lines of a head above its page number, and below it */
#define LONGEST_NUMBER 5u /* Maximum bytes of a section number with its full stop */
#define LONGEST_LINE 200u
/* Minimum bytes of a line interrupted by a page break; table cells are shorter */
#define SHORTEST_CUT 40u
/* Maximum letters of a word with which no heading line ends: "the", "of" */
#define SHORT_WORD 3u
/* Maximum difference between the page numbers of two heads in one text */
#define PAGES_APART 4u

#define DIGITS_MOST 3u /* Of a page number on the line of its head */

/* Whether the sentence in `before` stops without its end where a page may. */
static bool is_open(cg_slice before) {
  return before.length >= SHORTEST_CUT && cg_end_of(before) == CG_END_OPEN;
}

/* Whether the sentence in `before` continues on the next page with `after`: its word is broken, it
 * ends with a short word, or `after` begins with a lower-case letter. */
static bool goes_on(cg_slice before, cg_slice after) {
  size_t word = before.length;
  while (word && cg_is_lower(before.data[word - 1])) {
    --word;
  }
  const bool is_short = word && cg_is_space(before.data[word - 1]) && word < before.length &&
                        before.length - word <= SHORT_WORD;
  return is_open(before) &&
         (is_short || before.data[before.length - 1] == '-' || cg_is_lower(after.data[0]));
}

/* The nearest nonblank line above `index`, or CG_NONE. */
static uint32_t line_above(const cg_lines *lines, uint32_t index) {
  while (index-- > 0 && cg_lines_has(lines, index, CG_LINE_BLANK)) {
  }
  return index;
}

static bool is_apart(const cg_lines *lines, uint32_t index) {
  return index && cg_lines_has(lines, index - 1, CG_LINE_BLANK) && index + 1 < lines->lines.count &&
         cg_lines_has(lines, index + 1, CG_LINE_BLANK);
}

/* Whether a line may belong to the head of a printed page: separate, an initial capital, and no
 * final punctuation except after a section number. */
static bool is_volume_line(const cg_lines *lines, uint32_t index) {
  const cg_slice text = cg_lines_text(lines, index);
  const bool is_number = text.length <= LONGEST_NUMBER && text.data[text.length - 1] == '.';
  return is_apart(lines, index) && cg_is_upper(text.data[0]) && text.length < LONGEST_LINE &&
         (is_number || !cg_ends_with_stop(text)) &&
         !cg_lines_has(lines, index, CG_LINE_ENACTING | CG_LINE_OPENING);
}

/* The page number on the line of a head, "188 General Assembly-Thirty-ninth Session", "Resolutions
 * adopted on the reports of the Third Committee 187"; CG_NONE if it has none. */
static uint32_t number_beside(cg_slice text) {
  size_t first = 0;
  size_t last = text.length;
  while (first < text.length && cg_is_digit(text.data[first])) {
    ++first;
  }
  while (last && cg_is_digit(text.data[last - 1])) {
    --last;
  }
  const bool leads = first && first <= DIGITS_MOST && first + 1 < text.length &&
                     text.data[first] == ' ' && cg_is_upper(text.data[first + 1]);
  const bool trails = last > 1 && last < text.length && text.length - last <= DIGITS_MOST &&
                      text.data[last - 1] == ' ' && cg_is_lower(text.data[last - 2]) &&
                      cg_is_upper(text.data[0]);
  return leads == trails
           ? CG_NONE
           : cg_slice_number(leads ? (cg_slice){text.data, first} : cg_slice_from(text, last));
}

/* Whether the line at `index` is a head with its page number, between others. */
static bool has_number_beside(const cg_lines *lines, uint32_t index) {
  const cg_slice text = cg_lines_text(lines, index);
  return is_apart(lines, index) && text.length < LONGEST_LINE && !cg_ends_with_stop(text) &&
         !cg_lines_has(lines, index, CG_LINE_ITEM | CG_LINE_ENACTING | CG_LINE_OPENING) &&
         number_beside(text) != CG_NONE;
}

/* The lines of the head around the page number at `index`, within a sentence; empty if there is
 * none.  If the head is certain, the words around the cut are not checked. */
static cg_span volume_head(const cg_lines *lines, uint32_t front_end, uint32_t index,
                           bool is_certain) {
  const uint32_t count = lines->lines.count;
  uint32_t before = line_above(lines, index);
  uint32_t after = cg_lines_next(lines, index + 1, count);
  for (uint32_t n = 0; n < LINES_MOST && before != CG_NONE && is_volume_line(lines, before); ++n) {
    before = line_above(lines, before);
  }
  for (uint32_t n = 0; n < LINES_MOST && after != CG_NONE && is_volume_line(lines, after); ++n) {
    after = cg_lines_next(lines, after + 1, count);
  }
  const bool is_inside =
    before != CG_NONE && after != CG_NONE && !cg_lines_has(lines, after, CG_LINE_ITEM) &&
    cg_lines_at(lines, before)->text.begin >= front_end &&
    (is_certain ? is_open(cg_lines_text(lines, before))
                : goes_on(cg_lines_text(lines, before), cg_lines_text(lines, after)));
  return is_inside ? (cg_span){before + 1, after} : (cg_span){0, 0};
}

static void mark(cg_lines *lines, cg_span head) {
  for (uint32_t i = head.begin; i < head.end; ++i) {
    cg_lines_at(lines, i)->flags |= CG_LINE_FURNITURE;
  }
}

void cg_volume_heads_find(cg_lines *lines, uint32_t front_end) {
  cg_span last = {0, 0};
  uint32_t last_number = 0;
  bool is_beside = false; /* The last head had its number on the line */
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    const bool is_blank = cg_lines_has(lines, i, CG_LINE_BLANK);
    const bool is_number =
      !is_blank && cg_lines_at(lines, i)->numbers == CG_NUMBERS_DIGITS && is_apart(lines, i);
    const bool has_words = !is_blank && !is_number && has_number_beside(lines, i);
    if (!is_number && !has_words) {
      continue;
    }
    const cg_slice text = cg_lines_text(lines, i);
    const uint32_t number = has_words ? number_beside(text) : cg_slice_number(text);
    const bool is_next = last_number && number > last_number && number <= last_number + PAGES_APART;
    const cg_span head = volume_head(lines, front_end, i, is_next && has_words && is_beside);
    if (head.begin == head.end || number == CG_NONE) {
      continue;
    }
    if (is_next) { /* One alone may be a part of the sentence: "15 African States" */
      mark(lines, last);
      mark(lines, head);
    }
    last = head;
    last_number = number;
    is_beside = has_words;
  }
}
