/* SPDX-License-Identifier: Apache-2.0 */
#include "text/numbers.h"

#include <string.h>

#define SHORTEST_RULE 4u
#define LONGEST_LINE 160u /* Including the white space of -layout between its parts */
#define YEAR_DIGITS 2u
#define JOB_DIGITS 5u
#define PAGE_DIGITS 3u /* Maximum digits of a page number beside a job number */

static size_t digits_at(cg_slice text, size_t at) {
  size_t count = 0;
  while (at + count < text.length && cg_is_digit(text.data[at + count])) {
    ++count;
  }
  return count;
}

/* Whether the word is a fraction no greater than one, which numbers pages: "2/4". */
static bool is_fraction(cg_slice word) {
  const size_t first = digits_at(word, 0);
  const size_t second = first && first < 4 ? digits_at(word, first + 1) : 0;
  return second && second < 4 && word.data[first] == '/' && first + 1 + second == word.length &&
         cg_slice_number((cg_slice){word.data, first}) <=
           cg_slice_number((cg_slice){word.data + first + 1, second});
}

/* Whether the word is empty or numbers a page: "3", "3/9". */
static bool is_page_or_none(cg_slice word) {
  return (word.length <= PAGE_DIGITS && digits_at(word, 0) == word.length) || is_fraction(word);
}

static bool is_century(cg_slice digits) {
  return cg_slice_is_equal(digits, CG_SLICE("19")) || cg_slice_is_equal(digits, CG_SLICE("20"));
}

/* Whether the digits are two of a year, a hyphen and five more, possibly with the page number
 * directly before or after them, since programs that read PDF lose the space: "94-12513",
 * "310-36979", "10-369792", "3/913-62437". A range of years with a note mark, "2015-20303", is
 * not a job number. */
static bool is_job_digits(cg_slice word) {
  const char *const hyphen = memchr(word.data, '-', word.length);
  const size_t year = hyphen ? (size_t)(hyphen - word.data) : 0;
  if (year < YEAR_DIGITS || digits_at(word, year - YEAR_DIGITS) != YEAR_DIGITS ||
      digits_at(word, year + 1) < JOB_DIGITS) {
    return false;
  }
  const cg_slice before = {word.data, year - YEAR_DIGITS};
  const cg_slice after = cg_slice_from(word, year + 1 + JOB_DIGITS);
  const bool are_years = before.length == YEAR_DIGITS && is_century(before) &&
                         is_century((cg_slice){hyphen + 1, YEAR_DIGITS});
  return (!before.length || !after.length) && is_page_or_none(before) && is_page_or_none(after) &&
         !are_years;
}

/* Whether the word is a job number: "94-12513", "GE.25-11220", "N2345678", "00-77349*". */
static bool is_job(cg_slice word) {
  size_t at = 0;
  while (word.length && word.data[word.length - 1] == '*') {
    --word.length;
  }
  while (at < word.length && at < 3 && cg_is_upper(word.data[at])) {
    ++at;
  }
  if (at && (at == word.length || word.data[at] != '.')) {
    return at == 1 && digits_at(word, 1) >= JOB_DIGITS && 1 + digits_at(word, 1) == word.length;
  }
  return is_job_digits(cg_slice_from(word, at + (at > 0)));
}

/* "*2324925*" */
static bool is_bar_code(cg_slice word) {
  return word.length > 5 && word.data[0] == '*' && word.data[word.length - 1] == '*' &&
         digits_at(word, 1) == word.length - 2;
}

/* Whether the word is the language of a job: "(E)", "(E/F)". */
static bool is_language(cg_slice word) {
  if (word.length < 3 || word.data[0] != '(' || word.data[word.length - 1] != ')') {
    return false;
  }
  for (size_t i = 1; i + 1 < word.length; ++i) {
    if (!cg_is_upper(word.data[i]) && word.data[i] != '/' && word.data[i] != ',') {
      return false;
    }
  }
  return word.length < 8;
}

static bool is_signs(cg_slice word) {
  for (size_t i = 0; i < word.length; ++i) {
    const char c = word.data[i];
    if (cg_is_letter(c) || cg_is_digit(c) || c == '(' || c == ')' || (unsigned char)c >= 0x80) {
      return false;
    }
  }
  return true;
}

/* Types of words on a line. */
typedef struct {
  uint32_t digits;
  uint32_t fractions;
  uint32_t jobs;
  uint32_t signs;
} tally;

static bool count_word(cg_slice word, tally *t) {
  const bool is_number = digits_at(word, 0) == word.length;
  const bool is_job_word = is_job(word) || is_bar_code(word);
  const bool has_part = is_fraction(word);
  const bool has_signs = !is_number && !is_job_word && !has_part && is_signs(word);
  t->digits += is_number && word.length < 9;
  t->jobs += is_job_word;
  t->fractions += has_part;
  t->signs += has_signs;
  return (is_number && word.length < 9) || is_job_word || has_part || has_signs ||
         is_language(word) || cg_slice_is_equal(word, CG_SLICE("/..."));
}

static bool is_rule(cg_slice text) {
  for (size_t i = 0; i < text.length; ++i) {
    if (text.data[i] != '_' && text.data[i] != '-') {
      return false;
    }
  }
  return text.length >= SHORTEST_RULE;
}

cg_numbers cg_numbers_of(cg_slice text) {
  tally t = {0, 0, 0, 0};
  if (is_rule(text)) {
    return CG_NUMBERS_RULE;
  }
  for (size_t at = 0; at < text.length && text.length < LONGEST_LINE;) {
    size_t end = at;
    while (end < text.length && !cg_is_space(text.data[end])) {
      ++end;
    }
    if (end > at && !count_word((cg_slice){text.data + at, end - at}, &t)) {
      return CG_NUMBERS_NONE;
    }
    at = end + 1;
  }
  return t.jobs                                 ? CG_NUMBERS_JOB
         : t.fractions == 1 && !t.digits        ? CG_NUMBERS_FRACTION
         : t.digits == 1 && text.length < 12    ? CG_NUMBERS_DIGITS
         : t.signs && !t.digits && !t.fractions ? CG_NUMBERS_RULE
                                                : CG_NUMBERS_NONE;
}
