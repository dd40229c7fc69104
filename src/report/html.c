/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/html.h"

#include "base/utf8.h"

#include <stdarg.h>

static void put(FILE *file, cg_slice text) {
  if (text.length) {
    fwrite(text.data, 1, text.length, file);
  }
}

/* Controls but tab and newline, and the characters that embed or override a direction (UAX 9, 3.3.2). */
static bool is_steering(uint32_t code) {
  return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
         (code & 0xFFFE) == 0xFFFE;
}

static const char *reference_of(uint32_t code) {
  switch (code) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '"': return "&quot;";
  case '\'': return "&#39;";
  default: return is_steering(code) ? "\xEF\xBF\xBD" : NULL;
  }
}

void cg_html_text(FILE *file, cg_slice text) {
  size_t begin = 0;
  for (size_t i = 0; i < text.length;) {
    const cg_slice rest = cg_slice_from(text, i);
    const size_t sequence = cg_utf8_sequence(rest);
    const char *const instead = sequence ? reference_of(cg_utf8_decode(rest)) : "\xEF\xBF\xBD";
    const size_t length = sequence ? sequence : 1;
    if (instead) {
      put(file, cg_slice_part(text, (cg_span){(uint32_t)begin, (uint32_t)i}));
      fputs(instead, file);
      begin = i + length;
    }
    i += length;
  }
  put(file, cg_slice_from(text, begin));
}

void cg_html_put(FILE *file, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  for (const char *at = format; *at; ++at) {
    const size_t plain = strcspn(at, "$");
    put(file, (cg_slice){at, plain});
    at += plain;
    if (!*at) {
      break;
    }
    switch (*++at) {
    case 't': cg_html_text(file, va_arg(arguments, cg_slice)); break;
    case 'r': put(file, va_arg(arguments, cg_slice)); break;
    case 'u': fprintf(file, "%u", va_arg(arguments, unsigned)); break;
    case 'c': fprintf(file, "%.2f", va_arg(arguments, double)); break;
    default: fputc(*at, file);
    }
  }
  va_end(arguments);
}

cg_slice cg_html_plural(uint32_t count) { return count == 1 ? CG_SLICE("") : CG_SLICE("s"); }

bool cg_html_is_link(cg_slice iri) {
  return cg_slice_has_prefix(iri, CG_SLICE("https://")) || cg_slice_has_prefix(iri, CG_SLICE("http://"));
}

void cg_html_link(FILE *file, cg_slice iri) {
  if (cg_html_is_link(iri)) {
    cg_html_put(file, "<a href='$t' rel='noreferrer'>$t</a>", iri, iri);
  } else {
    cg_html_put(file, "$t", iri);
  }
}
