/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/structured.h"

#include "addons/convert/convert.h"
#include "base/try.h"
#include "base/utf8.h"

#define SOFT_HYPHEN 0xAD

/* Write a pending space between words, but not at the start of a line or cell. */
static cg_status settle_blank(convert_line *line) {
  const bool is_due = line->is_blank_due;
  line->is_blank_due = false;
  if (!is_due || !line->text.length || line->text.data[line->text.length - 1] == '\t') {
    return CG_OK;
  }
  return cg_buffer_add_byte(&line->text, ' ');
}

static bool is_dropped(uint32_t code) {
  return code < ' ' || (code >= 0x7F && code < 0xA0) || code == SOFT_HYPHEN || code == 0xFEFF ||
         code == 0xFFFE || code == 0xFFFF;
}

/* White space of any width, also non-breaking, because pages use it for layout; also line ends,
   because each paragraph is one line here. */
static bool is_blank(uint32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x3000;
}

cg_status convert_line_add(convert_line *line, cg_slice words) {
  CG_TRY(cg_buffer_reserve(&line->text, words.length + 2));
  for (size_t i = 0, length; i < words.length; i += length) {
    length = cg_utf8_sequence(cg_slice_from(words, i));
    if (!length) { /* Invalid UTF-8: the byte is dropped */
      length = 1;
      continue;
    }
    const uint32_t code = cg_utf8_decode(cg_slice_from(words, i));
    if (is_blank(code)) {
      line->is_blank_due = true;
      continue;
    }
    if (is_dropped(code)) {
      continue;
    }
    CG_TRY(settle_blank(line));
    if (code == '\\') {
      CG_TRY(cg_buffer_add(&line->text, CG_SLICE("\\\\")));
      continue;
    }
    /* "[" and "^" may come from different runs, so the escape is inserted when the second one
     * comes. */
    if (code == '^' && line->text.length && line->text.data[line->text.length - 1] == '[') {
      line->text.data[line->text.length - 1] = '\\';
      CG_TRY(cg_buffer_add(&line->text, CG_SLICE("[^")));
      continue;
    }
    CG_TRY(cg_buffer_add(&line->text,
                         cg_slice_part(words, (cg_span){(uint32_t)i, (uint32_t)(i + length)})));
  }
  return CG_OK;
}

cg_status convert_line_mark(convert_line *line, cg_slice mark) {
  line->is_blank_due = false; /* A mark follows its word directly. */
  const cg_slice pieces[] = {CG_SLICE("[^"), mark, CG_SLICE("]")};
  for (size_t i = 0; i < sizeof pieces / sizeof *pieces; ++i) {
    CG_TRY(cg_buffer_add(&line->text, pieces[i]));
  }
  return CG_OK;
}

cg_status convert_line_cell(convert_line *line) {
  line->is_blank_due = false;
  return cg_buffer_add_byte(&line->text, '\t');
}

void convert_line_clear(convert_line *line) {
  line->text.length = 0;
  line->is_blank_due = false;
}

convert_writer convert_writer_init(FILE *file, cg_arena *arena) {
  return (convert_writer){
    .file = file, .arena = arena, .heads = cg_array_init(arena, sizeof(cg_slice))};
}

static cg_status put(convert_writer *writer, cg_slice bytes) {
  writer->length += bytes.length;
  if (writer->length > CONVERT_MOST_BYTES) {
    return CG_CANNOT_WRITE;
  }
  return fwrite(bytes.data, 1, bytes.length, writer->file) == bytes.length ? CG_OK
                                                                           : CG_CANNOT_WRITE;
}

/* Write `before`, `text` and a line end. */
static cg_status put_line(convert_writer *writer, cg_slice before, cg_slice text) {
  if (!writer->length) {
    CG_TRY(put(writer, CG_SLICE("<!-- clausegraph-text 1 -->\n")));
  }
  CG_TRY(put(writer, before));
  CG_TRY(put(writer, text));
  return put(writer, CG_SLICE("\n"));
}

/* Whether a paragraph that begins with `text` needs a backslash before it. A "[^" written by
 * convert_line_mark() is a mark there too; it would be taken for a note only if a colon
 * followed. */
static bool is_escaped(cg_slice text) {
  if (cg_slice_has_prefix(text, CG_SLICE("[^"))) {
    const char *end = memchr(text.data, ']', text.length);
    return end && end + 1 < text.data + text.length && end[1] == ':';
  }
  return cg_slice_has_prefix(text, CG_SLICE("#")) || cg_slice_has_prefix(text, CG_SLICE("<!--"));
}

cg_status convert_paragraph(convert_writer *writer, convert_line *line) {
  cg_status status = CG_OK;
  const cg_slice text = cg_slice_trim(cg_buffer_slice(&line->text));
  if (text.length) {
    status = put_line(writer, is_escaped(text) ? CG_SLICE("\\") : CG_SLICE(""), text);
  }
  convert_line_clear(line);
  return status;
}

cg_status convert_heading(convert_writer *writer, unsigned level, convert_line *line) {
  static const char signs[] = "######";
  cg_status status = CG_OK;
  const size_t count = level > 6 ? 6 : level;
  const cg_slice text = cg_slice_trim(cg_buffer_slice(&line->text));
  if (text.length) {
    char before[sizeof signs + 1];
    memcpy(before, signs, count);
    before[count] = ' ';
    status = put_line(writer, (cg_slice){before, count + 1}, text);
  }
  convert_line_clear(line);
  return status;
}

cg_status convert_note_text(convert_writer *writer, cg_slice mark, convert_line *line) {
  cg_status status = CG_OK;
  const cg_slice text = cg_slice_trim(cg_buffer_slice(&line->text));
  if (text.length) {
    const cg_slice pieces[] = {CG_SLICE("[^"), mark, CG_SLICE("]: ")};
    const cg_slice before = cg_join(writer->arena, pieces, sizeof pieces / sizeof *pieces);
    status = before.data ? put_line(writer, before, text) : CG_NO_MEMORY;
  }
  convert_line_clear(line);
  return status;
}

cg_status convert_row(convert_writer *writer, convert_line *line) {
  while (line->text.length && line->text.data[line->text.length - 1] == '\t') {
    --line->text.length; /* Empty cells at the end */
  }
  const cg_slice text = cg_buffer_slice(&line->text);
  cg_status status = CG_OK;
  if (text.length) {
    status = put_line(writer, is_escaped(text) ? CG_SLICE("\\") : CG_SLICE(""), text);
  }
  convert_line_clear(line);
  return status;
}

cg_status convert_page(convert_writer *writer, unsigned number) {
  char line[48];
  const int length = snprintf(line, sizeof line, "<!-- page %u -->", number);
  return put_line(writer, CG_SLICE(""), (cg_slice){line, (size_t)length});
}

cg_status convert_head(convert_writer *writer, cg_slice words) {
  const cg_slice text = cg_slice_trim(words);
  const cg_slice *heads = writer->heads.items;
  for (uint32_t i = 0; i < writer->heads.count; ++i) {
    if (cg_slice_is_equal(heads[i], text)) {
      return CG_OK;
    }
  }
  const cg_slice copy = cg_arena_copy(writer->arena, text);
  if (!copy.data) {
    return CG_NO_MEMORY;
  }
  if (!text.length || cg_slice_has(text, CG_SLICE("-->"))) {
    return CG_OK;
  }
  CG_TRY(cg_array_append(&writer->heads, &copy));
  const cg_slice pieces[] = {text, CG_SLICE(" -->")};
  const cg_slice line = cg_join(writer->arena, pieces, sizeof pieces / sizeof *pieces);
  return line.data ? put_line(writer, CG_SLICE("<!-- head "), line) : CG_NO_MEMORY;
}

cg_status convert_plain(convert_writer *writer, cg_slice bytes) { return put(writer, bytes); }
