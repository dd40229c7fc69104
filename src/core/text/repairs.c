/* SPDX-License-Identifier: Apache-2.0 */
#include "text/repairs.h"

#define YEAR_DIGITS 4u
#define OLD_DIGITS 5u /* Digits of Council documents before 1994: S/12345 */

/* A symbol being repaired. Its parts are checked against the lexicon, its numbers by their
 * digits. */
typedef struct {
  const cg_packs *packs;
  cg_slice printed;
  char *out;
  size_t length; /* Written */
  bool has_number;
  bool has_part; /* In addition to the first part */
} reading;

static bool put(reading *r, char c) {
  if (r->length + 1 >= CG_REPAIR_LONGEST) {
    return false;
  }
  r->out[r->length++] = c;
  return true;
}

static char at(const reading *r, size_t i) {
  return i < r->printed.length ? r->printed.data[i] : '\0';
}

/* Length of the longest symbol part ("HRC", "Add") of class `lex` at `i`, or 0. */
static size_t part_length(const reading *r, size_t i, cg_lex lex) {
  size_t most = 0;
  while (cg_is_letter(at(r, i + most)) && most < 6) {
    ++most;
  }
  for (size_t length = most; length; --length) {
    const cg_slice text = {r->printed.data + i, length};
    const cg_lex found = cg_packs_symbol_part(r->packs, text);
    if (found == lex || (found == CG_LEX_SYMBOL_SUFFIX && lex == CG_LEX_SYMBOL_INNER)) {
      return length;
    }
  }
  return 0;
}

/* A digit, or the digit for a misread letter; 0 if neither. */
static char digit_of(char c) {
  switch (c) {
  case 'I':
  case 'l': return '1';
  case 'O': return '0';
  case 'T': return '7';
  default: return cg_is_digit(c) ? c : 0;
  }
}

/* Index after the number at `i`, which must contain a real digit; `i` if there is none. */
static size_t past_number(const reading *r, size_t i) {
  size_t end = i;
  bool has_digit = false;
  while (digit_of(at(r, end))) {
    has_digit = has_digit || cg_is_digit(at(r, end));
    ++end;
  }
  return has_digit ? end : i;
}

static bool is_false_slash(char c) {
  return c == 'I' || c == 'J' || c == 'l' || c == '|' || c == 'V';
}

static bool read_rest(reading *r, size_t i);

/* Read a part or number at `i`, then the rest. */
static bool read_piece(reading *r, size_t i) {
  const size_t length = r->length;
  const size_t part = part_length(r, i, CG_LEX_SYMBOL_INNER);
  bool is_written = part != 0;
  for (size_t k = 0; k < part; ++k) {
    is_written = is_written && put(r, at(r, i + k));
  }
  const bool had_part = r->has_part;
  r->has_part = had_part || is_written;
  if (is_written && read_rest(r, i + part)) {
    return true;
  }
  r->has_part = had_part;
  r->length = length;
  const size_t end = past_number(r, i);
  is_written = end > i;
  for (size_t k = i; k < end; ++k) {
    is_written = is_written && put(r, digit_of(at(r, k)));
  }
  r->has_number = r->has_number || is_written;
  return is_written && read_rest(r, end);
}

/* Read the separator at `i`: a slash, a full stop before a number, a misread slash, or nothing. */
static bool read_rest(reading *r, size_t i) {
  const size_t length = r->length;
  const char c = at(r, i);
  if (i == r->printed.length) {
    return r->has_number;
  }
  if (c == '/' || c == '.') {
    return put(r, c) && read_piece(r, i + 1);
  }
  if (is_false_slash(c) && put(r, '/') && read_piece(r, i + 1)) {
    return true;
  }
  r->length = length;
  const bool is_glued = part_length(r, i, CG_LEX_SYMBOL_INNER) > 1 && r->length;
  return is_glued && put(r, '/') && read_piece(r, i);
}

/* Whether the text after "5/" occurs only after "S/": a year and a number, "RES" and the like, five
 * digits. "5/CP.19" and "5/2" are decisions and resolutions of other bodies. */
static bool is_council_rest(const reading *r) {
  const size_t begin = 2;
  const size_t part = part_length(r, begin, CG_LEX_SYMBOL_INNER);
  if (part > 2) {
    return at(r, begin + part) == '/' && cg_is_digit(at(r, begin + part + 1));
  }
  const size_t end = past_number(r, begin);
  const char first = digit_of(at(r, begin));
  const bool is_year =
    end == begin + YEAR_DIGITS && (first == '1' || first == '2') && at(r, end) == '/';
  return is_year || (end == begin + OLD_DIGITS && end == r->printed.length);
}

/* Whether there is a second slash: "a/73/12". */
static bool has_second_slash(const reading *r) {
  return memchr(r->printed.data + 2, '/', r->printed.length - 2) != NULL;
}

/* Read the first part: "A", "S" (also misread as "$" or "5"), "FCCC"; the rest must follow. */
static bool read_symbol(reading *r) {
  const char c = at(r, 0);
  const bool is_dollar = c == '$' || ((c == '5' || c == 'S') && at(r, 1) == '$');
  if (is_dollar || (c == '5' && at(r, 1) == '/' && is_council_rest(r))) {
    return put(r, 'S') && read_rest(r, c == '$' || !is_dollar ? 1 : 2);
  }
  if (c == 'a' && at(r, 1) == '/' && cg_is_digit(at(r, 2)) && has_second_slash(r)) {
    return put(r, 'A') && read_rest(r, 1);
  }
  if (c == '4' && at(r, 1) == '/' && cg_is_digit(at(r, 2))) { /* "4/73/L.4" */
    return put(r, 'A') && read_rest(r, 1) && r->has_part;
  }
  const size_t root = part_length(r, 0, CG_LEX_SYMBOL_ROOT);
  for (size_t length = root; length; --length) {
    r->length = 0;
    r->has_number = false;
    r->has_part = false;
    bool is_written = true;
    for (size_t k = 0; k < length; ++k) {
      is_written = is_written && put(r, at(r, k));
    }
    if (is_written && read_rest(r, length)) {
      return true;
    }
  }
  return false;
}

size_t cg_repair_symbol(const cg_packs *packs, cg_slice printed, char out[CG_REPAIR_LONGEST]) {
  reading r = {packs, printed, out, 0, false, false};
  if (printed.length < 4 || printed.length >= CG_REPAIR_LONGEST || !read_symbol(&r)) {
    return 0;
  }
  const cg_slice result = {out, r.length};
  return cg_slice_is_equal(result, printed) ? 0 : r.length;
}
