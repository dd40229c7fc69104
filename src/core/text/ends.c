/* SPDX-License-Identifier: Apache-2.0 */
#include "text/ends.h"

#define LONGEST_MARK 3u /* Maximum digits of a note mark */

/* Length of a closing quotation mark at the end, or 0. */
static size_t quote_length(cg_slice text) {
  const cg_slice quotes[] = {CG_SLICE("\xE2\x80\x9D"), CG_SLICE("\xE2\x80\x99"), CG_SLICE("\""),
                             CG_SLICE("'"), CG_SLICE("\xC2\xBB")};
  for (size_t i = 0; i < sizeof(quotes) / sizeof(quotes[0]); ++i) {
    if (cg_slice_has_suffix(text, quotes[i])) {
      return quotes[i].length;
    }
  }
  return 0;
}

/* Length of a superscript digit of Unicode at the end, or 0. */
static size_t raised_length(cg_slice text) {
  const size_t n = text.length;
  const unsigned char *const bytes = (const unsigned char *)text.data;
  if (n > 1 && bytes[n - 2] == 0xC2 &&
      (bytes[n - 1] == 0xB9 || bytes[n - 1] == 0xB2 || bytes[n - 1] == 0xB3)) {
    return 2;
  }
  const bool is_raised = n > 2 && bytes[n - 3] == 0xE2 && bytes[n - 2] == 0x81 &&
                         (bytes[n - 1] == 0xB0 || (bytes[n - 1] >= 0xB4 && bytes[n - 1] <= 0xB9));
  return is_raised ? 3 : 0;
}

static bool may_precede_mark(char c) {
  return c == ',' || c == ';' || c == ':' || c == '.' || c == ')' || c == ']' || c == '"' ||
         (unsigned char)c >= 0x80;
}

/* Index where "19", " 2", "3/", "[4]", "[^4]" or "(5)" at the end of `text` begins, with the spaces
 * before it; the length of `text` if there is none. */
static size_t number_begin(cg_slice text) {
  size_t at = text.length;
  const char last = at ? text.data[at - 1] : ' ';
  const char opening = last == ']' ? '[' : last == ')' ? '(' : 0;
  at -= opening || last == '/';
  size_t digits = 0;
  while (at && digits <= LONGEST_MARK && cg_is_digit(text.data[at - 1])) {
    --at;
    ++digits;
  }
  if (!digits || digits > LONGEST_MARK) {
    return text.length;
  }
  if (opening) {
    at -= at && text.data[at - 1] == '^';
    if (!at || text.data[at - 1] != opening) {
      return text.length;
    }
    --at;
  }
  while (at && text.data[at - 1] == ' ') {
    --at;
  }
  return at;
}

/* Length of a number at the end, after a mark that may end a sentence, or after one more number
 * after such a mark, ",5 6"; 0 if there is none. */
static size_t number_length(cg_slice text) {
  const size_t at = number_begin(text);
  if (!at || at == text.length) {
    return 0;
  }
  const bool is_second = text.data[at] == ' ' && cg_is_digit(text.data[at - 1]);
  const size_t first = is_second ? number_begin((cg_slice){text.data, at}) : at;
  return first && may_precede_mark(text.data[first - 1]) ? text.length - at : 0;
}

/* Length of the note mark at the end of `text`, or 0. */
static size_t mark_length(cg_slice text) {
  const char last = text.length ? text.data[text.length - 1] : 0;
  if (last == '*' || last == ' ') {
    return 1;
  }
  const size_t raised = raised_length(text);
  return raised ? raised : number_length(text);
}

cg_end cg_end_of(cg_slice text) {
  bool is_quoted = false;
  for (size_t length; (length = mark_length(text)) > 0;) {
    text.length -= length;
  }
  for (size_t length; (length = quote_length(text)) > 0; is_quoted = true) {
    text.length -= length;
  }
  if (!is_quoted && text.length > 1 &&
      (text.data[text.length - 1] == ')' || text.data[text.length - 1] == ']')) {
    --text.length;
  }
  const char last = text.length ? text.data[text.length - 1] : ' ';
  return last == ','                                 ? CG_END_COMMA
         : last == ';' || last == '.' || last == ':' ? CG_END_STOP
         : is_quoted                                 ? CG_END_QUOTE
                                                     : CG_END_OPEN;
}
