/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/nesting.h"

#include <stdbool.h>
#include <string.h>

static bool is_at(cg_slice text, size_t at, cg_slice what) {
  return cg_slice_has_prefix(cg_slice_from(text, at), what);
}

/* Index after the string that opens at `at`. A string in single marks ends with its line, because
 * serd stops there. */
static size_t past_string(cg_slice text, size_t at, uint32_t *line) {
  const char mark = text.data[at];
  const char marks[] = {mark, mark, mark};
  const bool is_long = is_at(text, at, (cg_slice){marks, sizeof(marks)});
  const cg_slice end = {marks, is_long ? sizeof(marks) : 1};
  for (at += end.length; at < text.length; ++at) {
    if (is_at(text, at, end)) {
      return at + end.length;
    }
    if (text.data[at] == '\n') {
      ++*line;
      if (!is_long) {
        return at + 1;
      }
    }
    at += text.data[at] == '\\';
  }
  return text.length;
}

/* Index of the first of the bytes `ends` from `at` on. */
static size_t find(cg_slice text, size_t at, const char *ends) {
  while (at < text.length && !memchr(ends, text.data[at], strlen(ends))) {
    ++at;
  }
  return at;
}

uint32_t cg_turtle_deep_line(cg_slice text) {
  uint32_t line = 1;
  uint32_t depth = 0;
  for (size_t at = 0; at < text.length;) {
    switch (text.data[at]) {
    case '"':
    case '\'': at = past_string(text, at, &line); continue;
    case '<': at = find(text, at, "> \n"); continue; /* An IRI cannot contain a space */
    case '#': at = find(text, at, "\n"); continue;
    case '\n': ++line; break;
    case '\\': ++at; break; /* "ex:a\#b" */
    case '[':
    case '(':
      if (++depth > CG_TURTLE_DEEPEST) {
        return line;
      }
      break;
    case ']':
    case ')': depth -= depth > 0; break;
    default: break;
    }
    ++at;
  }
  return 0;
}
