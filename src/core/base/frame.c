/* SPDX-License-Identifier: Apache-2.0 */
#include "base/frame.h"

static cg_frame_kind kind_of(cg_slice word) {
  static const char *const words[] = {"", "text", "note", "failed", "skipped", "end"};
  for (size_t i = CG_FRAME_TEXT; i <= CG_FRAME_END; ++i) {
    if (cg_slice_is_equal(word, cg_slice_of(words[i]))) {
      return (cg_frame_kind)i;
    }
  }
  return 0;
}

/* Take the part of `rest` before the first `end`; false if there is none. */
static bool take_until(cg_slice *rest, char end, cg_slice *out) {
  const char *const found = rest->length ? memchr(rest->data, end, rest->length) : NULL;
  if (!found) {
    return false;
  }
  *out = (cg_slice){rest->data, (size_t)(found - rest->data)};
  *rest = cg_slice_from(*rest, out->length + 1);
  return true;
}

bool cg_frame_header_read(cg_slice bytes, cg_frame_header *out) {
  cg_slice line;
  cg_slice word;
  cg_slice digits;
  if (!take_until(&bytes, '\n', &line)) {
    return false;
  }
  out->header = line.length + 1;
  if (!take_until(&line, ' ', &word) || !take_until(&line, ' ', &digits)) {
    return false;
  }
  out->member = line;
  out->kind = kind_of(word);
  out->length = cg_slice_number(digits);
  return out->kind && out->length != CG_NONE;
}
