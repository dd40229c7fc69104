/* SPDX-License-Identifier: Apache-2.0 */
/* The markup has one element per line and no nesting within words, so it is read line by line and
 * not as XML: a control character that a font maps to, which XML forbids, then costs one character,
 * not the page. */
#include "addons/convert/pdf_markup.h"

#define LINE_MOST 8192 /* the rest of a longer line is dropped; no word is that long */

struct pdf_markup {
  pdf_source source;
  void *handle;
  size_t at;
  size_t end;
  char line[LINE_MOST];
  char block[65536];
};

pdf_markup *pdf_markup_new(cg_arena *arena, pdf_source source, void *handle) {
  pdf_markup *markup = cg_arena_take(arena, sizeof(*markup));

  if (markup) {
    markup->source = source;
    markup->handle = handle;
  }
  return markup;
}

bool pdf_markup_next(pdf_markup *markup, cg_slice *out) {
  size_t n = 0;

  for (;;) {
    if (markup->at == markup->end) {
      markup->at = 0;
      markup->end = markup->source(markup->handle, markup->block, sizeof(markup->block));
      if (!markup->end) {
        *out = (cg_slice){markup->line, n};
        return n > 0;
      }
    }
    const char c = markup->block[markup->at++];
    if (c == '\n') {
      *out = (cg_slice){markup->line, n};
      return true;
    }
    if (n < LINE_MOST) {
      markup->line[n++] = c;
    }
  }
}

cg_slice pdf_markup_tag(cg_slice line, cg_slice tag) {
  for (size_t i = 0; i + tag.length <= line.length; ++i) {
    if (line.data[i] == tag.data[0] && !memcmp(line.data + i, tag.data, tag.length)) {
      return cg_slice_from(line, i);
    }
  }
  return CG_SLICE("");
}

float pdf_markup_number(cg_slice line, cg_slice name) {
  cg_slice rest = pdf_markup_tag(line, name);
  double value = 0;
  double unit = 1;
  bool point = false;

  rest = rest.length ? cg_slice_from(rest, name.length) : rest;
  const bool negative = rest.length && rest.data[0] == '-';
  for (size_t i = negative; i < rest.length; ++i) {
    const char c = rest.data[i];
    if (c == '.' && !point) {
      point = true;
    } else if (cg_is_digit(c) && value < 1e7) {
      unit = point ? unit / 10 : unit;
      value = point ? value + unit * (c - '0') : value * 10 + (c - '0');
    } else {
      break;
    }
  }
  return (float)(negative ? -value : value);
}
