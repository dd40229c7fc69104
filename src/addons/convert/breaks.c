/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/breaks.h"

#include "base/try.h"

#define WIDEST 100 /* Bytes of a typewritten line */
#define NARROWEST 40
#define FEWEST 4 /* Lines needed to determine a width */

cg_status convert_line_break(convert_line *line) {
  line->is_blank_due = false;
  return cg_buffer_add_byte(&line->text, '\n');
}

/* The end of the line that begins at `begin`. */
static size_t line_end(cg_slice text, size_t begin) {
  const char *end = memchr(text.data + begin, '\n', text.length - begin);
  return end ? (size_t)(end - text.data) : text.length;
}

/* The last byte of the text of `line`, before note marks, closing quotes and brackets; 0 if there
 * is none. */
static char last_sign(cg_slice line) {
  size_t end = line.length;
  for (bool is_open = true; end && is_open;) {
    is_open = false;
    if (line.data[end - 1] == ']') {
      size_t begin = end - 1;
      while (begin && line.data[begin] != '[') {
        --begin;
      }
      if (begin + 1 < end && line.data[begin] == '[' && line.data[begin + 1] == '^') {
        end = begin;
        is_open = true;
      }
    } else if (line.data[end - 1] == '"' || line.data[end - 1] == ' ') {
      --end;
      is_open = true;
    } else if (end > 3 && !memcmp(line.data + end - 3, "\xE2\x80\x9D", 3)) {
      end -= 3;
      is_open = true;
    }
  }
  return end ? line.data[end - 1] : '\0';
}

/* Whether `line` begins like an item: "1. ", "12) ", "(a) ", "(iv) ", a dash or a bullet. */
static bool is_item(cg_slice line) {
  size_t i = line.length && line.data[0] == '(';
  const size_t begin = i;
  while (i < line.length && i < begin + 4 &&
         (cg_is_digit(line.data[i]) || cg_is_lower(line.data[i]))) {
    ++i;
  }
  if (begin) {
    return i > begin && i < line.length && line.data[i] == ')';
  }
  if (i && cg_is_digit(line.data[0]) && cg_is_digit(line.data[i - 1])) {
    return i + 1 < line.length && (line.data[i] == '.' || line.data[i] == ')') &&
           line.data[i + 1] == ' ';
  }
  return cg_slice_has_prefix(line, CG_SLICE("\xE2\x80\x93 ")) ||
         cg_slice_has_prefix(line, CG_SLICE("- ")) ||
         cg_slice_has_prefix(line, CG_SLICE("\xE2\x80\xA2"));
}

/* Whether `line` is only a symbol, "S/RES/1559 (2004)": a slash, a capital first, and no lower-case
 * letters. */
static bool is_symbol(cg_slice line) {
  bool has_slash = false;
  for (size_t i = 0; i < line.length; ++i) {
    has_slash |= line.data[i] == '/';
    if (cg_is_lower(line.data[i]) || (unsigned char)line.data[i] >= 0x80) {
      return false;
    }
  }
  return has_slash && cg_is_upper(line.data[0]);
}

/* Whether `text` has typewriter lines: most are filled to the same width. */
static bool is_typewritten(cg_slice text) {
  size_t lines = 0;
  size_t full = 0;
  for (size_t begin = 0, end; begin < text.length; begin = end + 1) {
    end = line_end(text, begin);
    if (end - begin > WIDEST) {
      return false;
    }
    lines += end > begin;
    full += end - begin >= NARROWEST &&
            !strchr(".;:,", last_sign((cg_slice){text.data + begin, end - begin}));
  }
  return lines >= FEWEST && full * 2 >= lines;
}

/* Whether a break between two lines ends a paragraph. */
static bool is_end(cg_slice before, cg_slice after, bool is_typewriter) {
  const char sign = last_sign(before);
  if (!after.length || is_item(after) || is_symbol(before) || is_symbol(after) ||
      (sign && strchr(";:.", sign))) {
    return true;
  }
  return sign == ',' && cg_is_upper(after.data[0]) && !is_typewriter;
}

cg_status convert_block(convert_writer *writer, convert_line *line) {
  const cg_slice text = cg_slice_trim(cg_buffer_slice(&line->text));
  if (!text.length || !memchr(text.data, '\n', text.length)) {
    return convert_paragraph(writer, line);
  }
  const bool is_typewriter = is_typewritten(text);
  convert_line part = convert_line_init(writer->arena);
  cg_slice before = {"", 0};
  for (size_t begin = 0, end; begin < text.length; begin = end + 1) {
    end = line_end(text, begin);
    const cg_slice here = cg_slice_trim((cg_slice){text.data + begin, end - begin});
    if (!convert_line_is_empty(&part) && is_end(before, here, is_typewriter)) {
      CG_TRY(convert_paragraph(writer, &part));
    }
    if (here.length && !convert_line_is_empty(&part)) {
      CG_TRY(cg_buffer_add_byte(&part.text, ' '));
    }
    CG_TRY(cg_buffer_add(&part.text, here));
    before = here;
  }
  convert_line_clear(line);
  return convert_paragraph(writer, &part);
}
