/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/form.h"

#define SAMPLE 65536    /* Bytes searched for HTML and NULs */
#define PDF_SAMPLE 1024 /* A PDF may have this many bytes before its header */
#define TAR_MAGIC 257
#define MAGIC(literal)                                                                             \
  { (literal), sizeof(literal) - 1 }

static const struct {
  cg_slice bytes;
  convert_form form;
} magics[] = {
  {MAGIC("PK\003\004"), CONVERT_ZIP},
  {MAGIC("PK\005\006"), CONVERT_EMPTY}, /* A zip archive without members */
  {MAGIC("{\\rtf"), CONVERT_RTF},
  {MAGIC("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), CONVERT_OLE2},
  {MAGIC("\x1F\x8B"), CONVERT_GZIP},
  {MAGIC("\xFD"
         "7zXZ\0"),
   CONVERT_XZ},
  {MAGIC("\x28\xB5\x2F\xFD"), CONVERT_ZSTD},
  {MAGIC("BZh"), CONVERT_BZIP2},
  {MAGIC("7z\xBC\xAF\x27\x1C"), CONVERT_7Z},
  {MAGIC("Rar!\x1A\x07"), CONVERT_RAR},
  {MAGIC("\x89PNG\r\n"), CONVERT_IMAGE},
  {MAGIC("\xFF\xD8\xFF"), CONVERT_IMAGE},
  {MAGIC("GIF8"), CONVERT_IMAGE},
  {MAGIC("II*\0"), CONVERT_IMAGE},
  {MAGIC("MM\0*"), CONVERT_IMAGE},
};

static bool is_tar(cg_slice bytes) {
  return bytes.length >= 512 && !memcmp(bytes.data + TAR_MAGIC, "ustar", 5);
}

/* Whether `text` begins with "<NAME" and the name ends there. */
static bool is_tag(cg_slice text, const char *name) {
  const size_t length = strlen(name);
  return text.length > length + 1 &&
         cg_slice_is_alike(cg_slice_part(text, (cg_span){1, (uint32_t)length + 1}),
                           cg_slice_of(name)) &&
         !cg_is_letter(text.data[length + 1]);
}

static cg_slice skip_to(cg_slice text, const char *end) {
  const size_t length = strlen(end);
  for (size_t i = 0; i + length <= text.length; ++i) {
    if (!memcmp(text.data + i, end, length)) {
      return cg_slice_from(text, i + length);
    }
  }
  return (cg_slice){"", 0};
}

/* Skip white space, comments and processing instructions. */
static cg_slice skip_prolog(cg_slice text) {
  for (;;) {
    size_t i = 0;
    while (i < text.length && cg_is_space(text.data[i])) {
      ++i;
    }
    text = cg_slice_from(text, i);
    if (cg_slice_has_prefix(text, CG_SLICE("<!--"))) {
      text = skip_to(text, "-->");
    } else if (cg_slice_has_prefix(text, CG_SLICE("<?"))) {
      text = skip_to(text, ">");
    } else {
      return text;
    }
  }
}

/* HTML with or without a declaration; UTF-16 needs a byte order mark. */
static convert_form markup_form(cg_slice bytes) {
  static const char *const tags[] = {
    "html", "head", "body", "title", "meta",    "div",  "p",       "table", "center", "font", "h1",
    "h2",   "h3",   "b",    "pre",   "article", "main", "section", "span",  "link",   "style"};
  if (cg_slice_has_prefix(bytes, CG_SLICE("\xEF\xBB\xBF"))) {
    bytes = cg_slice_from(bytes, 3);
  }
  if (cg_slice_has_prefix(bytes, CG_SLICE("<!-- clausegraph-text 1 -->"))) {
    return CONVERT_TEXT;
  }
  const cg_slice text = skip_prolog(bytes);
  if (!text.length || text.data[0] != '<') {
    return CONVERT_TEXT;
  }
  if (cg_slice_has_prefix(text, CG_SLICE("<office:document"))) {
    return CONVERT_ODT_FLAT;
  }
  if (text.length > 14 &&
      cg_slice_is_alike(cg_slice_part(text, (cg_span){0, 14}), CG_SLICE("<!doctype html"))) {
    return CONVERT_HTML;
  }
  for (size_t i = 0; i < sizeof tags / sizeof *tags; ++i) {
    if (is_tag(text, tags[i])) {
      return CONVERT_HTML;
    }
  }
  return CONVERT_TEXT;
}

/* "<\0h\0" or "\0<\0h" after the byte order mark of UTF-16. */
static bool is_wide_markup(cg_slice bytes) {
  if (bytes.length < 8) {
    return false;
  }
  const unsigned char *b = (const unsigned char *)bytes.data;
  return (b[0] == 0xFF && b[1] == 0xFE && b[2] == '<' && !b[3]) ||
         (b[0] == 0xFE && b[1] == 0xFF && !b[2] && b[3] == '<');
}

static bool is_wide_text(cg_slice bytes) {
  return bytes.length >= 2 &&
         (!memcmp(bytes.data, "\xFF\xFE", 2) || !memcmp(bytes.data, "\xFE\xFF", 2));
}

convert_form convert_form_find(cg_slice bytes) {
  if (!bytes.length) {
    return CONVERT_EMPTY;
  }
  for (size_t i = 0; i < sizeof magics / sizeof *magics; ++i) {
    if (cg_slice_has_prefix(bytes, magics[i].bytes)) {
      return magics[i].form;
    }
  }
  if (is_tar(bytes)) {
    return CONVERT_TAR;
  }
  const cg_slice sample = {bytes.data, bytes.length < SAMPLE ? bytes.length : SAMPLE};
  const cg_slice start = {bytes.data, bytes.length < PDF_SAMPLE ? bytes.length : PDF_SAMPLE};
  if (cg_slice_has(start, CG_SLICE("%PDF-"))) {
    return CONVERT_PDF;
  }
  if (is_wide_markup(bytes)) {
    return CONVERT_HTML;
  }
  if (!is_wide_text(bytes) && memchr(sample.data, 0, sample.length)) {
    return CONVERT_BINARY;
  }
  return markup_form(sample);
}
