/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/tags.h"

#include "base/slice.h"

#include <string.h>

static bool is_in(const char *set, char c) { return c && strchr(set, c); }

static bool is_tag_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/* Whether a Turtle tag is too long; `rest` follows its "@". */
static bool is_long_tag(cg_slice rest) {
  size_t length = 0;
  while (length < rest.length && length <= CG_TAG_MOST && is_tag_byte(rest.data[length])) {
    ++length;
  }
  return length > CG_TAG_MOST;
}

/* Whether the value of xml:lang in XML or "lang" in JSON is too long; `rest` follows this name. An
   XML entity may have any length. */
static bool is_long_value(cg_slice rest) {
  size_t begin = 0;
  while (begin < rest.length && is_in(" \t\r\n\"':=", rest.data[begin])) {
    ++begin;
  }
  if (!begin || !is_in("\"'", rest.data[begin - 1])) {
    return false;
  }
  const cg_slice value = cg_slice_from(rest, begin);
  size_t length = 0;
  while (length < value.length && length <= CG_TAG_MOST && !is_in("\"'&", value.data[length])) {
    ++length;
  }
  return length > CG_TAG_MOST || (length < value.length && value.data[length] == '&');
}

bool cg_tag_is_too_long(cg_slice data, bool is_turtle) {
  const cg_slice name = CG_SLICE("lang");
  for (cg_slice rest = data; rest.length;) {
    const char *const sign = memchr(rest.data, is_turtle ? '@' : 'l', rest.length);
    if (!sign) {
      return false;
    }
    rest = cg_slice_from(rest, (size_t)(sign - rest.data));
    if (is_turtle
          ? is_long_tag(cg_slice_from(rest, 1))
          : cg_slice_has_prefix(rest, name) && is_long_value(cg_slice_from(rest, name.length))) {
      return true;
    }
    rest = cg_slice_from(rest, 1);
  }
  return false;
}
