/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/ordinals.h"

#include <stdio.h>

#define MOST_REPEATS 8

static size_t roman(int number, bool is_upper, char *out) {
  static const struct {
    int value;
    const char *letters;
  } parts[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
               {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  size_t length = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i) {
    for (; number >= parts[i].value; number -= parts[i].value) {
      for (const char *letter = parts[i].letters; *letter; ++letter) {
        out[length++] = (char)(is_upper ? *letter - 'a' + 'A' : *letter);
      }
    }
  }
  out[length] = '\0';
  return length;
}

/* Write `sign` once for the numbers 1 to `count`, twice for the next `count`, and so on. */
static size_t repeat(const char *sign, int times, char *out) {
  size_t length = 0;
  for (int i = 0; i < times; ++i) {
    length += (size_t)snprintf(out + length, CONVERT_ORDINAL_LENGTH - length, "%s", sign);
  }
  return length;
}

static const char *ending(int number) {
  const int last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
}

size_t convert_ordinal(int number, convert_style style, char out[CONVERT_ORDINAL_LENGTH]) {
  static const char *const signs[] = {"*", "\xE2\x80\xA0", "\xE2\x80\xA1", "\xC2\xA7"};
  const bool is_roman = style == CONVERT_LOWER_ROMAN || style == CONVERT_UPPER_ROMAN;
  const bool is_letter = style == CONVERT_LOWER_LETTER || style == CONVERT_UPPER_LETTER;
  if (is_roman && number > 0 && number < 4000) {
    return roman(number, style == CONVERT_UPPER_ROMAN, out);
  }
  if (is_letter && number > 0 && number <= 26 * MOST_REPEATS) {
    const char letter[] = {(char)((style == CONVERT_UPPER_LETTER ? 'A' : 'a') + (number - 1) % 26),
                           '\0'};
    return repeat(letter, (number - 1) / 26 + 1, out);
  }
  if (style == CONVERT_SIGNS && number > 0 && number <= 4 * MOST_REPEATS) {
    return repeat(signs[(number - 1) % 4], (number - 1) / 4 + 1, out);
  }
  if (style == CONVERT_NO_NUMBER || style == CONVERT_BULLET) {
    out[0] = '\0';
    return 0;
  }
  return (size_t)snprintf(out, CONVERT_ORDINAL_LENGTH,
                          style == CONVERT_DECIMAL_ZERO ? "%02d%s" : "%d%s", number,
                          style == CONVERT_ORDINAL ? ending(number) : "");
}
