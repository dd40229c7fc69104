/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/nesting.h"

/* Index after the next `end` from `at` on, or the length of `data` if there is none. */
static size_t past(cg_slice data, size_t at, cg_slice end) {
  while (at < data.length && !cg_slice_has_prefix(cg_slice_from(data, at), end)) {
    ++at;
  }
  return at < data.length ? at + end.length : data.length;
}

/* Index after the ">" of the tag that opens before `at`. Quoted attributes may contain ">". */
static size_t past_tag(cg_slice data, size_t at) {
  char quote = '\0';
  for (; at < data.length && (quote || data.data[at] != '>'); ++at) {
    const char c = data.data[at];
    quote = quote ? (c == quote ? '\0' : quote) : c == '"' || c == '\'' ? c : '\0';
  }
  return at < data.length ? at + 1 : at;
}

bool cg_nesting_is_too_deep(cg_slice data) {
  uint32_t depth = 0;
  for (size_t at = 0;
       depth <= CG_NESTING_MOST && (at = past(data, at, CG_SLICE("<"))) < data.length;) {
    const cg_slice rest = cg_slice_from(data, at);
    if (cg_slice_has_prefix(rest, CG_SLICE("!--"))) {
      at = past(data, at, CG_SLICE("-->"));
    } else if (cg_slice_has_prefix(rest, CG_SLICE("![CDATA["))) {
      at = past(data, at, CG_SLICE("]]>"));
    } else if (rest.data[0] == '!' || rest.data[0] == '?') {
      at = past(data, at, CG_SLICE(">"));
    } else {
      const bool is_end = rest.data[0] == '/';
      at = past_tag(data, at);
      const bool is_empty = at > 1 && data.data[at - 2] == '/';
      depth = is_end ? depth - (depth > 0) : depth + !is_empty;
    }
  }
  return depth > CG_NESTING_MOST;
}
