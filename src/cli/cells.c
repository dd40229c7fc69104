/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/cells.h"

#include "base/slice.h"
#include "base/utf8.h"

/* --- CSV */

/* Bytes of the end of a line at `at`: 0, 1 or 2. */
static size_t line_end(cg_slice bytes, size_t at) {
  if (at < bytes.length && bytes.data[at] == '\n') {
    return 1;
  }
  return at + 1 < bytes.length && bytes.data[at] == '\r' && bytes.data[at + 1] == '\n' ? 2 : 0;
}

/* The cell is whole; take what ends it at `at`. */
static cli_cell_end end_cell(cg_slice bytes, size_t at, char separator, size_t *length) {
  if (at < bytes.length && bytes.data[at] == separator) {
    *length = at + 1;
    return CLI_CELL_MORE;
  }
  *length = at + line_end(bytes, at);
  return CLI_CELL_LAST;
}

static int is_end(cg_slice bytes, size_t at, char separator) {
  return at == bytes.length || bytes.data[at] == separator || line_end(bytes, at);
}

/* A cell in quotes, of which the first is byte 0. */
static cli_cell_end read_quoted(cg_slice bytes, char separator, int is_whole, char *out,
                                size_t *out_length, size_t *length) {
  size_t i = 1;
  *out_length = 0;
  for (; i < bytes.length; ++i) {
    const int is_double = bytes.data[i] == '"' && i + 1 < bytes.length && bytes.data[i + 1] == '"';
    if (bytes.data[i] == '"' && !is_double) {
      break;
    }
    i += (size_t)is_double;
    out[(*out_length)++] = bytes.data[i];
  }
  if (i >= bytes.length || (!is_whole && i + 2 >= bytes.length)) {
    return CLI_CELL_OPEN; /* The quote may be doubled by the next byte, or a line feed follow CR. */
  }
  return is_end(bytes, i + 1, separator) ? end_cell(bytes, i + 1, separator, length) : CLI_CELL_BAD;
}

static char unescape(char c) { return c == 'n' ? '\n' : c == 't' ? '\t' : c == '\\' ? '\\' : '\0'; }

static cli_cell_end read_plain(cg_slice bytes, char separator, int is_whole, char *out,
                               size_t *out_length, size_t *length) {
  size_t i = 0;
  *out_length = 0;
  while (!is_end(bytes, i, separator)) {
    const int is_escape = separator == '\t' && bytes.data[i] == '\\' && i + 1 < bytes.length &&
                          unescape(bytes.data[i + 1]);
    out[(*out_length)++] = is_escape ? unescape(bytes.data[i + 1]) : bytes.data[i];
    i += is_escape ? 2 : 1;
  }
  return i == bytes.length && !is_whole ? CLI_CELL_OPEN : end_cell(bytes, i, separator, length);
}

cli_cell_end cli_cell_read(cg_slice bytes, char separator, int is_whole, char *out,
                           size_t *out_length, size_t *length) {
  if (bytes.length && bytes.data[0] == '"') {
    const cli_cell_end end = read_quoted(bytes, separator, is_whole, out, out_length, length);
    /* Many programs write TSV without quotes, and a text may begin with one. */
    if (separator != '\t' || end == CLI_CELL_MORE || end == CLI_CELL_LAST ||
        (end == CLI_CELL_OPEN && !is_whole)) {
      return end;
    }
  }
  return read_plain(bytes, separator, is_whole, out, out_length, length);
}

/* --- JSON, RFC 8259 */

static size_t past_space(cg_slice bytes, size_t at) {
  while (at < bytes.length && cg_is_space(bytes.data[at])) {
    ++at;
  }
  return at;
}

static int is_at(cg_slice bytes, size_t at, char c) {
  return at < bytes.length && bytes.data[at] == c;
}

/* Four hexadecimal digits at `at`; CG_NONE if there are none. */
static uint32_t read_hex(cg_slice bytes, size_t at) {
  static const char digits[] = "0123456789abcdef";
  uint32_t code = 0;
  for (size_t i = at; i < at + 4; ++i) {
    const char c = i < bytes.length ? (char)(bytes.data[i] | 0x20) : '\0';
    const char *const digit =
      c ? strchr(digits, cg_is_digit(bytes.data[i]) ? bytes.data[i] : c) : NULL;
    if (!digit) {
      return CG_NONE;
    }
    code = code << 4 | (uint32_t)(digit - digits);
  }
  return code;
}

/* "uXXXX" at `at`, or two of them with a backslash between for one character; lone halves are
 * U+FFFD.  Returns bytes taken. */
static size_t read_code(cg_slice bytes, size_t at, uint32_t *code) {
  *code = read_hex(bytes, at + 1);
  if (*code == CG_NONE) {
    return 0;
  }
  if (*code >= 0xD800 && *code <= 0xDBFF && is_at(bytes, at + 5, '\\') &&
      is_at(bytes, at + 6, 'u')) {
    const uint32_t second = read_hex(bytes, at + 7);
    if (second >= 0xDC00 && second <= 0xDFFF) {
      *code = 0x10000 + ((*code & 0x3FF) << 10) + (second & 0x3FF);
      return 11;
    }
  }
  *code = *code >= 0xD800 && *code <= 0xDFFF ? 0xFFFD : *code;
  return 5;
}

/* An escape whose backslash is before `at`; returns the bytes taken, 0 if it is none. */
static size_t read_escape(cg_slice bytes, size_t at, char *out, size_t *out_length) {
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  uint32_t code = 0;
  if (is_at(bytes, at, 'u')) {
    const size_t taken = read_code(bytes, at, &code);
    *out_length += taken ? cg_utf8_encode(code, out + *out_length) : 0; /* At most 4 bytes for 6 */
    return taken;
  }
  const char *const letter =
    at < bytes.length && bytes.data[at] ? strchr(letters, bytes.data[at]) : NULL;
  if (!letter) {
    return 0;
  }
  out[(*out_length)++] = meanings[letter - letters];
  return 1;
}

static cli_cell_end read_string(cg_slice bytes, size_t *at, char *out, cg_slice *value) {
  size_t length = 0;
  size_t i = *at + 1;
  while (i < bytes.length && bytes.data[i] != '"') {
    if (bytes.data[i] != '\\') {
      out[length++] = bytes.data[i++];
      continue;
    }
    const size_t taken = read_escape(bytes, i + 1, out, &length);
    if (!taken) {
      return CLI_CELL_BAD;
    }
    i += 1 + taken;
  }
  *at = i + 1;
  *value = (cg_slice){out, length};
  return i < bytes.length ? CLI_CELL_MORE : CLI_CELL_OPEN;
}

/* Past an array or object, by brackets outside strings. */
static cli_cell_end skip_nested(cg_slice bytes, size_t *at) {
  size_t depth = 0;
  int is_string = 0;
  for (size_t i = *at; i < bytes.length; ++i) {
    const char c = bytes.data[i];
    if (is_string) {
      i += c == '\\';
      is_string = c != '"';
    } else if (c == '"') {
      is_string = 1;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && !--depth) {
      *at = i + 1;
      return CLI_CELL_MORE;
    }
  }
  return CLI_CELL_OPEN;
}

/* A number, true, false or null, which is as good as nothing. */
static cli_cell_end read_word(cg_slice bytes, size_t *at, cg_slice *value) {
  size_t i = *at;
  while (i < bytes.length && !cg_is_space(bytes.data[i]) && bytes.data[i] != ',' &&
         bytes.data[i] != '}') {
    ++i;
  }
  *value = (cg_slice){bytes.data + *at, i - *at};
  const int is_null = cg_slice_is_equal(*value, CG_SLICE("null"));
  const cli_cell_end end = i == *at            ? CLI_CELL_BAD
                           : i == bytes.length ? CLI_CELL_OPEN
                                               : CLI_CELL_MORE;
  *value = is_null ? (cg_slice){"", 0} : *value;
  *at = i;
  return end;
}

static cli_cell_end read_value(cg_slice bytes, size_t *at, char *out, cg_slice *value) {
  *value = (cg_slice){"", 0};
  if (is_at(bytes, *at, '"')) {
    return read_string(bytes, at, out, value);
  }
  return is_at(bytes, *at, '{') || is_at(bytes, *at, '[') ? skip_nested(bytes, at)
                                                          : read_word(bytes, at, value);
}

cli_cell_end cli_json_next(cg_slice bytes, size_t *at, char *out, cli_json_member *member) {
  size_t i = past_space(bytes, *at);
  if (!is_at(bytes, i, '{') && !is_at(bytes, i, ',') && !is_at(bytes, i, '}')) {
    return i == bytes.length ? CLI_CELL_OPEN : CLI_CELL_BAD;
  }
  const int is_first = bytes.data[i] == '{';
  if (bytes.data[i] == '}') {
    *at = i + 1;
    return CLI_CELL_LAST;
  }
  i = past_space(bytes, i + 1);
  if (is_first && is_at(bytes, i, '}')) {
    *at = i + 1;
    return CLI_CELL_LAST;
  }
  if (!is_at(bytes, i, '"')) {
    return i == bytes.length ? CLI_CELL_OPEN : CLI_CELL_BAD;
  }
  cli_cell_end end = read_string(bytes, &i, out, &member->name);
  i = past_space(bytes, i);
  if (end != CLI_CELL_MORE || !is_at(bytes, i, ':')) {
    return end != CLI_CELL_MORE ? end : i >= bytes.length ? CLI_CELL_OPEN : CLI_CELL_BAD;
  }
  i = past_space(bytes, i + 1);
  member->first = i < bytes.length ? bytes.data[i] : '\0';
  end = read_value(bytes, &i, out + member->name.length, &member->value);
  *at = i;
  return end;
}
