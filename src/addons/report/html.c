/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/html.h"

#include "base/buffer.h"
#include "base/escape.h"

#include <stdarg.h>

static void put(FILE *file, cg_slice text) {
  if (text.length) {
    fwrite(text.data, 1, text.length, file);
  }
}

cg_status cg_html_take(void *handle, cg_slice text) {
  put(handle, text);
  return CG_OK;
}

void cg_html_text(FILE *file, cg_slice text) {
  cg_outlet escaped = {cg_html_take, file, CG_OK};
  cg_escape_put(&escaped, text, &cg_escape_html);
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
    case 'c': {
      char room[CG_HUNDREDTHS_ROOM];
      put(file, cg_hundredths_of(va_arg(arguments, double), room));
      break;
    }
    default: fputc(*at, file);
    }
  }
  va_end(arguments);
}

cg_slice cg_html_plural(uint32_t count) { return count == 1 ? CG_SLICE("") : CG_SLICE("s"); }

bool cg_html_is_link(cg_slice iri) {
  return cg_slice_has_prefix(iri, CG_SLICE("https://")) ||
         cg_slice_has_prefix(iri, CG_SLICE("http://"));
}

void cg_html_link(FILE *file, cg_slice iri) {
  if (cg_html_is_link(iri)) {
    cg_html_put(file, "<a href='$t' rel='noreferrer'>$t</a>", iri, iri);
  } else {
    cg_html_put(file, "$t", iri);
  }
}
