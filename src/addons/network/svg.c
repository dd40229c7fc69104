/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/network/svg.h"

#include "base/slice.h"
#include "base/utf8.h"

#include <stdio.h>

/* Uses integers, because the locale's decimal point may be invalid in SVG. */
void cg_put_length(cg_network_writer *w, double length) {
  const bool is_negative = length < -0.05;
  const unsigned tenths = (unsigned)((is_negative ? -length : length > 0 ? length : 0) * 10 + 0.5);
  char text[CG_NUMBER_LENGTH];
  snprintf(text, sizeof(text), tenths % 10 ? "%s%u.%u" : "%s%u", is_negative ? "-" : "",
           tenths / 10, tenths % 10);
  cg_put(w, text);
}

void cg_put_lengths(cg_network_writer *w, const char *name, double length) {
  cg_put(w, " ");
  cg_put(w, name);
  cg_put(w, "=\"");
  cg_put_length(w, length);
  cg_put(w, "\"");
}

/* Length of the character at `at`. */
static size_t character_at(cg_slice text, size_t at) {
  const size_t length = cg_utf8_sequence(cg_slice_from(text, at));
  return length ? length : 1;
}

double cg_text_width(cg_slice text, double size) {
  double width = 0;
  for (size_t at = 0; at < text.length; at += character_at(text, at)) {
    const char c = text.data[at];
    width += strchr("ijlI.,:;'|!()[]/ ftr-", c) && c      ? 0.34
             : strchr("mwMW@%", c) && c                   ? 0.9
             : cg_is_upper(c) || (unsigned char)c >= 0xE0 ? 0.7
                                                          : 0.57;
  }
  return width * size;
}

size_t cg_count_characters(cg_slice text, size_t most) {
  size_t count = 0;
  for (size_t at = 0; at < text.length && count < most; at += character_at(text, at)) {
    ++count;
  }
  return count;
}

void cg_put_clipped(cg_network_writer *w, cg_slice text, size_t most) {
  size_t at = 0;
  for (size_t count = 0; at < text.length && count < most; ++count) {
    at += character_at(text, at);
  }
  cg_put_escaped(w, (cg_slice){text.data, at < text.length ? at : text.length}, &cg_escape_xml);
  cg_put(w, at < text.length ? "\xE2\x80\xA6" : "");
}

void cg_svg_begin(cg_network_writer *w, double width, double height, cg_slice title,
                  cg_slice description) {
  cg_put(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
            "role=\"img\" "
            "aria-labelledby=\"title description\" font-family=\"Helvetica, Arial, 'Liberation "
            "Sans', sans-serif\"");
  cg_put_lengths(w, "width", width);
  cg_put_lengths(w, "height", height);
  cg_put(w, " viewBox=\"0 0 ");
  cg_put_length(w, width);
  cg_put(w, " ");
  cg_put_length(w, height);
  cg_put(w, "\">\n<title id=\"title\">");
  cg_put_escaped(w, title, &cg_escape_xml);
  cg_put(w, "</title>\n<desc id=\"description\">");
  cg_put_escaped(w, description, &cg_escape_xml);
  cg_put(w, "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
}

void cg_svg_text(cg_network_writer *w, double x, double y, double size, const char *anchor,
                 cg_slice text) {
  cg_put(w, "<text");
  cg_put_lengths(w, "x", x);
  cg_put_lengths(w, "y", y);
  cg_put_lengths(w, "font-size", size);
  cg_put(w, strcmp(anchor, "start") ? " text-anchor=\"" : "");
  cg_put(w, strcmp(anchor, "start") ? anchor : "");
  cg_put(w, strcmp(anchor, "start") ? "\"" : "");
  cg_put(w, ">");
  cg_put_escaped(w, text, &cg_escape_xml);
  cg_put(w, "</text>\n");
}

void cg_svg_end(cg_network_writer *w) { cg_put(w, "</svg>\n"); }
