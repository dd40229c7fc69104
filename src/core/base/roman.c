/* SPDX-License-Identifier: Apache-2.0 */
#include "base/roman.h"

/* C (100) is excluded, because "(c)" is the letter of an item and no text has that many parts. */
static uint32_t digit_of(char c) {
  switch (c) {
  case 'i':
  case 'I': return 1;
  case 'v':
  case 'V': return 5;
  case 'x':
  case 'X': return 10;
  case 'l':
  case 'L': return 50;
  default: return 0;
  }
}

uint32_t cg_roman_value(cg_slice text) {
  uint32_t value = 0;
  for (size_t i = 0; i < text.length; ++i) {
    const uint32_t digit = digit_of(text.data[i]);
    const uint32_t next = i + 1 < text.length ? digit_of(text.data[i + 1]) : 0;
    if (!digit || cg_is_upper(text.data[i]) != cg_is_upper(text.data[0])) {
      return 0;
    }
    value = digit < next ? value - digit : value + digit;
  }
  return value;
}

size_t cg_roman_write(uint32_t value, char out[CG_ROMAN_LENGTH]) {
  static const struct {
    uint32_t value;
    char letters[3];
  } parts[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  size_t length = 0;
  for (size_t i = 0; value < 90 && i < sizeof(parts) / sizeof(parts[0]); ++i) {
    for (; value >= parts[i].value; value -= parts[i].value) {
      for (const char *letter = parts[i].letters; *letter; ++letter) {
        out[length++] = *letter;
      }
    }
  }
  return length;
}
