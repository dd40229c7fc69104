/* SPDX-License-Identifier: Apache-2.0 */
#include "text/heads.h"

#include "base/try.h"
#include "text/ends.h"
#include "text/numbers.h"

#define FRONT_LONGEST 1500u /* Size of the front matter if there are no enacting words */
#define PAGES_MOST 4096u
/* Minimum letters and digits of a running title recognized by its words */
#define SHORTEST_TITLE 8u
#define LONGEST_SYMBOL 40u
#define LONGEST_HEAD 200u
#define TITLE_LINES 4u
#define FRONT_LINES 64u /* Last lines of the front matter that may begin a title */
#define WIDE_GAP 3u     /* Spaces that separate the columns of a running head */

/* Lower-case letters and digits of a text; digits become "#" if numbers do not matter. */
static cg_slice squeeze(const cg_heads *heads, cg_slice text, bool has_digits) {
  char *const bytes = cg_arena_take_raw(heads->arena, text.length + 1);
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

/* Note where the last lines of the front matter, among which the title is, begin in its squeezed
 * words: with its number, "79/184. Title", and behind it. */
static cg_status find_starts(cg_heads *heads) {
  uint32_t lines = 0;
  uint32_t at = 0;
  while (lines < heads->lines->lines.count &&
         cg_lines_at(heads->lines, lines)->text.end <= heads->front_end) {
    ++lines;
  }
  for (uint32_t i = 0; i < lines; ++i) {
    const cg_slice words = squeeze(heads, cg_lines_text(heads->lines, i), true);
    uint32_t number = 0;
    while (number < words.length && cg_is_digit(words.data[number])) {
      ++number;
    }
    const uint32_t behind = at + number;
    const bool is_near = i + FRONT_LINES >= lines;
    CG_TRY(is_near ? cg_array_append(&heads->starts, &at) : CG_OK);
    CG_TRY(is_near && number ? cg_array_append(&heads->starts, &behind) : CG_OK);
    at += (uint32_t)words.length;
  }
  return CG_OK;
}

cg_status cg_heads_init(cg_heads *heads, const cg_lines *lines) {
  cg_arena *const arena = lines->lines.arena;
  *heads = (cg_heads){.lines = lines,
                      .arena = arena,
                      .starts = cg_array_init(arena, sizeof(uint32_t)),
                      .counted = cg_table_init(arena)};
  heads->front_end =
    lines->text.length < FRONT_LONGEST ? (uint32_t)lines->text.length : FRONT_LONGEST;
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    if (cg_lines_has(lines, i, CG_LINE_ENACTING)) {
      heads->front_end = cg_lines_at(lines, i)->text.begin;
      break;
    }
  }
  heads->front = squeeze(heads, (cg_slice){lines->text.data, heads->front_end}, true);
  return find_starts(heads);
}

/* Whether the front matter contains the same words: a title, a symbol. */
static bool is_in_front(const cg_heads *heads, cg_slice text, size_t shortest) {
  const cg_slice words = squeeze(heads, text, true);
  return words.length >= shortest && cg_slice_has(heads->front, words);
}

/* Length of the symbol at the start of `text`, "A/RES/78/115", "S/RES/2773 (2025)", or 0. */
static size_t symbol_length(cg_slice text) {
  size_t end = 0;
  bool has_slash = false;
  bool has_digit = false; /* Not "HIV/AIDS" */
  while (end < text.length && !cg_is_space(text.data[end])) {
    if (cg_is_lower(text.data[end])) {
      const bool is_inside =
        end && (cg_is_upper(text.data[end - 1]) || cg_is_lower(text.data[end - 1]));
      if (!is_inside) {
        return 0; /* Symbols contain "Rev" and "Add", but not lower-case letters alone */
      }
    }
    has_slash = has_slash || text.data[end] == '/';
    has_digit = has_digit || cg_is_digit(text.data[end]);
    ++end;
  }
  if (!has_slash || !has_digit || !end || !cg_is_upper(text.data[0]) || end > LONGEST_SYMBOL) {
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

bool cg_heads_is_symbol(const cg_heads *heads, cg_slice text) {
  if (text.length > LONGEST_HEAD) {
    return false;
  }
  const size_t first = symbol_length(text);
  const size_t last = last_symbol(text);
  const cg_slice symbol = first                ? (cg_slice){text.data, first}
                          : last < text.length ? cg_slice_from(text, last)
                                               : (cg_slice){"", 0};
  if (!symbol.length || !is_in_front(heads, symbol, 4)) {
    return false;
  }
  const cg_slice outer = first ? cg_slice_from(text, first) : (cg_slice){text.data, last};
  const cg_slice rest = cg_slice_trim(outer);
  const size_t gap = first ? (size_t)(rest.data - outer.data)
                           : outer.length - rest.length - (size_t)(rest.data - outer.data);
  return !rest.length || gap >= WIDE_GAP || cg_numbers_of(rest) ||
         is_in_front(heads, rest, SHORTEST_TITLE);
}

/* Whether a line of the front matter begins with these words. */
static bool opens_front(const cg_heads *heads, cg_slice text) {
  const cg_slice words = squeeze(heads, text, true);
  const uint32_t *const starts = heads->starts.items;
  for (uint32_t i = 0; i < heads->starts.count; ++i) {
    if (cg_slice_has_prefix(cg_slice_from(heads->front, starts[i]), words)) {
      return true;
    }
  }
  return false;
}

/* Whether the line, alone or with the title's lines above it, is the start of a line of the front
 * matter. A sentence that has words of the title and goes on at the top of a page is not. */
static bool begins_title(const cg_heads *heads, uint32_t index) {
  const uint32_t end = cg_lines_at(heads->lines, index)->text.end;
  for (uint32_t n = 0; n < TITLE_LINES && index; ++n) {
    const uint32_t begin = cg_lines_at(heads->lines, index)->text.begin;
    if (opens_front(heads, cg_slice_part(heads->lines->text, (cg_span){begin, end}))) {
      return true;
    }
    --index;
  }
  return false;
}

bool cg_heads_is_title(const cg_heads *heads, uint32_t index) {
  const cg_slice text = cg_lines_text(heads->lines, index);
  const cg_end end = cg_end_of(text);
  if (end == CG_END_STOP || !is_in_front(heads, text, SHORTEST_TITLE) ||
      !(symbol_length(text) || begins_title(heads, index))) {
    return false;
  }
  const uint32_t next = cg_lines_next(heads->lines, index + 1, heads->lines->lines.count);
  if (end != CG_END_COMMA || next == CG_NONE) {
    return true;
  }
  const cg_slice both = {text.data, cg_lines_at(heads->lines, next)->text.end -
                                      cg_lines_at(heads->lines, index)->text.begin};
  return is_in_front(heads, both, SHORTEST_TITLE) ||
         (next == index + 1 && cg_heads_is_symbol(heads, cg_lines_text(heads->lines, next)));
}

bool cg_heads_is_repeated(const cg_heads *heads, cg_slice text) {
  const uint32_t seen = cg_table_find(&heads->counted, squeeze(heads, text, false));
  return seen != CG_NONE && seen / PAGES_MOST > 1 && !cg_ends_with_stop(text) &&
         text.length < LONGEST_HEAD;
}

cg_status cg_heads_count(cg_heads *heads, uint32_t index, uint32_t page) {
  const cg_slice words = squeeze(heads, cg_lines_text(heads->lines, index), false);
  if (words.length < SHORTEST_TITLE || cg_lines_has(heads->lines, index, CG_LINE_ITEM)) {
    return CG_OK;
  }
  const uint32_t seen = cg_table_find(&heads->counted, words);
  if (seen != CG_NONE && seen % PAGES_MOST == page % PAGES_MOST) {
    return CG_OK;
  }
  const uint32_t count = seen == CG_NONE ? 1 : seen / PAGES_MOST + 1;
  return cg_table_set(&heads->counted, words, count * PAGES_MOST + page % PAGES_MOST);
}
