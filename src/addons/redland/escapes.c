/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/escapes.h"

#include "base/try.h"
#include "base/utf8.h"

#define SHORT_DIGITS 4u
#define LONG_DIGITS 8u
#define LAST_CODE 0x10FFFFu

static bool is_hexadecimal(char c) {
  return cg_is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* The character of the "\u" or "\U" escape that `text` begins with; CG_NONE if it is not one. */
static uint32_t read_code(cg_slice text, size_t digits) {
  uint32_t code = 0;
  for (size_t i = 2; i < 2 + digits; ++i) {
    const char c = i < text.length ? text.data[i] : '\0';
    if (!is_hexadecimal(c)) {
      return CG_NONE;
    }
    code = code << 4 | (uint32_t)(cg_is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return !code || code > LAST_CODE || (code >= 0xD800 && code <= 0xDFFF) ? CG_NONE : code;
}

/* Append the character of the escape that `text` begins with. In a string, characters that would
   end it stay escaped: rasqal decodes these correctly. */
static cg_status add_code(cg_buffer *out, cg_slice text, size_t digits, bool is_string,
                          const char **refused) {
  const uint32_t code = read_code(text, digits);
  const bool is_plain = code >= 0x80 || cg_is_letter((char)code) || cg_is_digit((char)code);
  char bytes[4];
  if (code == CG_NONE) {
    *refused = "\\u needs four hexadecimal digits and \\U eight, of a Unicode character";
    return CG_OK;
  }
  if (!is_plain && is_string) {
    return cg_buffer_add(out, (cg_slice){text.data, 2 + digits});
  }
  if (!is_plain) {
    *refused =
      "\\u of a character that is not allowed at this place; write the character, or %XX in an IRI";
    return CG_OK;
  }
  return cg_buffer_add(out, (cg_slice){bytes, cg_utf8_encode(code, bytes)});
}

/* Append the character that a two-character escape means; `quote` is the quotation mark of the
 * string. */
static cg_status add_pair(cg_buffer *out, cg_slice pair, char quote, const char **refused) {
  switch (pair.data[1]) {
  case 'b': return cg_buffer_add_byte(out, '\b');
  case 'f': return cg_buffer_add_byte(out, '\f');
  case 'n':
  case 'r':
  case 't':
  case '\\': return cg_buffer_add(out, pair);
  case '"':
  case '\'':
    return pair.data[1] == quote ? cg_buffer_add(out, pair) : cg_buffer_add_byte(out, pair.data[1]);
  default:
    *refused = "a string has an escape that is not in SPARQL; write \\\\ for a backslash";
    return CG_OK;
  }
}

cg_status cg_sparql_add_unescaped(cg_buffer *out, cg_sparql_item item, const char **refused) {
  const cg_slice text = item.text;
  const bool is_string = item.kind == CG_SPARQL_STRING;
  for (size_t i = 0; i < text.length;) {
    const cg_slice rest = cg_slice_from(text, i);
    const char next = rest.length > 1 ? rest.data[1] : '\0';
    if (rest.data[0] != '\\' || (!is_string && (next | 0x20) != 'u')) {
      CG_TRY(cg_buffer_add_byte(out, rest.data[0]));
      ++i;
    } else if ((next | 0x20) == 'u') {
      const size_t digits = next == 'u' ? SHORT_DIGITS : LONG_DIGITS;
      CG_TRY(add_code(out, rest, digits, is_string, refused));
      i += 2 + digits;
    } else if (rest.length < 2) {
      *refused = "a string is not terminated";
      return CG_OK;
    } else {
      CG_TRY(add_pair(out, (cg_slice){rest.data, 2}, text.data[0], refused));
      i += 2;
    }
    if (*refused) {
      return CG_OK;
    }
  }
  return CG_OK;
}
