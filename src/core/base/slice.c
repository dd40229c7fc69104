/* SPDX-License-Identifier: Apache-2.0 */
#include "base/slice.h"

#include "base/sixteen.h"

bool cg_slice_has(cg_slice text, cg_slice part) {
  for (size_t i = 0; i + part.length <= text.length; ++i) {
    if (!part.length ||
        (text.data[i] == part.data[0] && !memcmp(text.data + i, part.data, part.length))) {
      return true;
    }
  }
  return false;
}

static char to_lower(char c) { return cg_is_upper(c) ? (char)(c - 'A' + 'a') : c; }

bool cg_slice_is_alike(cg_slice a, cg_slice b) {
  for (size_t i = 0; a.length == b.length && i < a.length; ++i) {
    if (to_lower(a.data[i]) != to_lower(b.data[i])) {
      return false;
    }
  }
  return a.length == b.length;
}

int cg_slice_compare(cg_slice a, cg_slice b) {
  const size_t shorter = a.length < b.length ? a.length : b.length;
  const int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
  return order ? order : (a.length > b.length) - (a.length < b.length);
}

cg_slice cg_slice_trim(cg_slice text) {
  while (text.length && cg_is_space(text.data[0])) {
    ++text.data;
    --text.length;
  }
  while (text.length && cg_is_space(text.data[text.length - 1])) {
    --text.length;
  }
  return text;
}

uint32_t cg_slice_number(cg_slice text) {
  uint32_t number = 0;
  if (!text.length || text.length > 9) {
    return CG_NONE;
  }
  for (size_t i = 0; i < text.length; ++i) {
    if (!cg_is_digit(text.data[i])) {
      return CG_NONE;
    }
    number = number * 10 + (uint32_t)(text.data[i] - '0');
  }
  return number;
}

size_t cg_slice_find_any(cg_slice text, size_t at, const char bytes[3]) {
  for (; text.length - at >= CG_SIXTEEN; at += CG_SIXTEEN) {
    const cg_sixteen sixteen = cg_load16(text.data + at);
    const uint32_t found = cg_sixteen_set(
      cg_lanes_or(cg_lanes_or(cg_lanes_equal(sixteen, bytes[0]), cg_lanes_equal(sixteen, bytes[1])),
                  cg_lanes_equal(sixteen, bytes[2])));
    if (found) {
      return at + cg_first_of(found);
    }
  }
  while (at < text.length && text.data[at] != bytes[0] && text.data[at] != bytes[1] &&
         text.data[at] != bytes[2]) {
    ++at;
  }
  return at;
}
