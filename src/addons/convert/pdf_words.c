/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/pdf_words.h"

#include "base/try.h"
#include "base/utf8.h"

#define HEIGHT 1.107F /* height of a word, in sizes of a common font */

/** The character of the entity at the start of `text`, and its length; 0 if it is not an entity. */
static char entity(cg_slice text, size_t *length) {
  static const struct {
    const char *name;
    char c;
  } known[] = {{"&amp;", '&'},  {"&lt;", '<'},    {"&gt;", '>'},
               {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}};

  for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); ++i) {
    const cg_slice name = cg_slice_of(known[i].name);
    if (cg_slice_has_prefix(text, name)) {
      *length = name.length;
      return known[i].c;
    }
  }
  return 0;
}

/** Append the characters of `text` as valid UTF-8 without control characters. */
static cg_status add_text(cg_buffer *out, cg_slice text) {
  size_t i = 0;

  while (i < text.length) {
    const cg_slice rest = cg_slice_from(text, i);
    size_t n = cg_utf8_sequence(rest);
    char c = text.data[i];
    if (n > 1) {
      CG_TRY(cg_buffer_add(out, (cg_slice){rest.data, n}));
    } else if (n == 1 && (unsigned char)c >= 0x20 && c != 0x7F) {
      const char plain = c == '&' ? entity(rest, &n) : 0;
      CG_TRY(cg_buffer_add_byte(out, plain ? plain : c));
    }
    i += n ? n : 1;
  }
  return CG_OK;
}

/** The content of the element on `line`. */
static cg_slice content(cg_slice line) {
  size_t begin = 0;
  size_t end = line.length;

  while (begin < line.length && line.data[begin] != '>') {
    ++begin;
  }
  while (end > begin && line.data[end - 1] != '<') {
    --end;
  }
  return begin + 1 < end ? (cg_slice){line.data + begin + 1, end - begin - 2} : CG_SLICE("");
}

/** Add the word on `line` to the last page. */
static cg_status add_word(pdf_words *words, cg_slice line) {
  const size_t text = words->text.length;
  pdf_word word = {.x0 = pdf_markup_number(line, CG_SLICE("xMin=\"")),
                   .y0 = pdf_markup_number(line, CG_SLICE("yMin=\"")),
                   .x1 = pdf_markup_number(line, CG_SLICE("xMax=\"")),
                   .y1 = pdf_markup_number(line, CG_SLICE("yMax=\""))};

  CG_TRY(add_text(&words->text, content(line)));
  if (words->text.length == text || !words->pages.count) {
    return CG_OK;
  }
  if (words->words.count >= PDF_WORDS_MOST || words->text.length > UINT32_MAX / 2) {
    return CG_BAD_INPUT;
  }
  word.size = (word.y1 - word.y0) / HEIGHT;
  word.text = (uint32_t)text;
  word.length = (uint16_t)(words->text.length - text);
  CG_TRY(cg_array_append(&words->words, &word));
  ((pdf_page *)cg_array_at(&words->pages, words->pages.count - 1))->end = words->words.count;
  return CG_OK;
}

static cg_status add_page(pdf_words *words, cg_slice line) {
  const pdf_page page = {.width = pdf_markup_number(line, CG_SLICE("width=\"")),
                         .height = pdf_markup_number(line, CG_SLICE("height=\"")),
                         .begin = words->words.count,
                         .end = words->words.count};

  return cg_array_append(&words->pages, &page);
}

cg_status pdf_words_read(cg_arena *arena, pdf_source source, void *handle, pdf_words *out) {
  pdf_markup *markup = pdf_markup_new(arena, source, handle);
  cg_slice line;

  *out = (pdf_words){cg_array_init(arena, sizeof(pdf_word)), cg_array_init(arena, sizeof(pdf_page)),
                     cg_buffer_init(arena)};
  if (!markup) {
    return CG_NO_MEMORY;
  }
  while (pdf_markup_next(markup, &line)) {
    line = cg_slice_trim(line);
    if (cg_slice_has_prefix(line, CG_SLICE("<word "))) {
      CG_TRY(add_word(out, line));
    } else if (cg_slice_has_prefix(line, CG_SLICE("<page "))) {
      CG_TRY(add_page(out, line));
    }
  }
  return CG_OK;
}
