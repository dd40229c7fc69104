/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/term.h"

#include "base/escape.h"
#include "base/try.h"

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

/* Length of `text` up to and including the first `stop`; 0 if there is none. */
static size_t length_to(cg_slice text, char stop) {
  const char *const found = text.length ? memchr(text.data, stop, text.length) : NULL;
  return found ? (size_t)(found - text.data) + 1 : 0;
}

/* Length up to the first white space. */
static size_t length_of_word(cg_slice text) {
  size_t length = 0;
  while (length < text.length && !cg_is_space(text.data[length])) {
    ++length;
  }
  return length;
}

/* Length of the quoted string that `text` begins with, including both quotation marks; 0 if the
 * second is missing. */
static size_t length_of_words(cg_slice text) {
  for (size_t i = 1; i < text.length; ++i) {
    if (text.data[i] == '\\') {
      ++i;
    } else if (text.data[i] == '"') {
      return i + 1;
    }
  }
  return 0;
}

static size_t length_of_literal(cg_slice text) {
  const size_t words = length_of_words(text);
  const cg_slice rest = cg_slice_from(text, words);
  if (words && cg_slice_has_prefix(rest, CG_SLICE("^^<"))) {
    const size_t datatype = length_to(rest, '>');
    return datatype ? words + datatype : 0;
  }
  return words && rest.length && rest.data[0] == '@' ? words + length_of_word(rest) : words;
}

bool cg_term_next(cg_slice line, size_t *at, cg_slice *out) {
  while (*at < line.length && cg_is_space(line.data[*at])) {
    ++*at;
  }
  const cg_slice rest = cg_slice_from(line, *at);
  const char first = rest.length ? rest.data[0] : '\0';
  const size_t length = first == '<'   ? length_to(rest, '>')
                        : first == '"' ? length_of_literal(rest)
                        : first == '_' ? length_of_word(rest)
                                       : 0;
  *out = (cg_slice){rest.data, length};
  *at += length;
  return length != 0;
}

bool cg_term_is_iri(cg_slice term) { return term.length > 1 && term.data[0] == '<'; }

bool cg_term_is_literal(cg_slice term) { return term.length > 1 && term.data[0] == '"'; }

cg_slice cg_term_iri(cg_slice term) { return (cg_slice){term.data + 1, term.length - 2}; }

cg_literal_parts cg_term_literal(cg_slice term) {
  const size_t words = length_of_words(term);
  if (!words) { /* No closing quote: the index is damaged */
    return (cg_literal_parts){cg_slice_from(term, 1), {"", 0}, {"", 0}};
  }
  const cg_slice rest = cg_slice_from(term, words);
  cg_literal_parts parts = {{term.data + 1, words - 2}, {"", 0}, {"", 0}};
  if (rest.length > 1 && rest.data[0] == '@') {
    parts.language = cg_slice_from(rest, 1);
  } else if (rest.length > 3) {
    parts.datatype = cg_term_iri(cg_slice_from(rest, 2));
  }
  return parts;
}

static cg_status add_character(cg_buffer *out, uint32_t c) {
  const char bytes[] = {(char)(c < 0x80      ? c
                               : c < 0x800   ? 0xC0 | c >> 6
                               : c < 0x10000 ? 0xE0 | c >> 12
                                             : 0xF0 | (c >> 18 & 7)),
                        (char)(0x80 | (c >> 12 & 0x3F)), (char)(0x80 | (c >> 6 & 0x3F)),
                        (char)(0x80 | (c & 0x3F))};
  const size_t more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  CG_TRY(cg_buffer_add_byte(out, bytes[0]));
  return cg_buffer_add(out, (cg_slice){bytes + 4 - more, more});
}

/* The value of `count` hexadecimal digits; other characters count as 0. */
static uint32_t hexadecimal(cg_slice text, size_t begin, size_t count) {
  uint32_t number = 0;
  for (size_t i = begin; i < begin + count && i < text.length; ++i) {
    const char c = text.data[i];
    number = number << 4 | (uint32_t)(cg_is_digit(c)         ? c - '0'
                                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                                             : 0);
  }
  return number;
}

cg_status cg_term_unescape(cg_buffer *out, cg_slice text) {
  static const char letters[] = "tbnrf";
  static const char meanings[] = "\t\b\n\r\f";
  for (size_t i = 0; i < text.length; ++i) {
    const char next = text.data[i] == '\\' && i + 1 < text.length ? text.data[i + 1] : '\0';
    const size_t digits = next == 'u' ? 4 : next == 'U' ? 8 : 0;
    const char *const letter = next ? strchr(letters, next) : NULL;
    if (digits) {
      CG_TRY(add_character(out, hexadecimal(text, i + 2, digits)));
    } else {
      CG_TRY(cg_buffer_add_byte(out, letter ? meanings[letter - letters]
                                     : next ? next
                                            : text.data[i]));
    }
    i += next ? 1 + digits : 0;
  }
  return CG_OK;
}

cg_status cg_term_escape(cg_buffer *out, cg_slice text) {
  cg_outlet escaped = {cg_buffer_take, out, CG_OK};
  cg_escape_put(&escaped, text, &cg_escape_term);
  return escaped.status;
}

/* Write a literal in canonical form to the first buffer. */
static cg_status spell_literal(cg_buffer scratch[2], cg_slice raw) {
  const cg_literal_parts parts = cg_term_literal(raw);
  CG_TRY(cg_term_unescape(&scratch[1], parts.words));
  CG_TRY(cg_buffer_add_byte(&scratch[0], '"'));
  CG_TRY(cg_term_escape(&scratch[0], cg_buffer_slice(&scratch[1])));
  CG_TRY(cg_buffer_add_byte(&scratch[0], '"'));
  return cg_buffer_add(&scratch[0], cg_slice_from(raw, parts.words.length + 2));
}

cg_status cg_term_spell(cg_buffer scratch[2], cg_slice raw, cg_slice *out) {
  const cg_slice plain = CG_SLICE("\"^^<" XSD_STRING ">");
  *out = raw;
  scratch[0].length = 0;
  scratch[1].length = 0;
  if (memchr(raw.data, '\\', raw.length)) {
    CG_TRY(cg_term_is_literal(raw) ? spell_literal(scratch, raw) : cg_term_unescape(scratch, raw));
    *out = cg_buffer_slice(&scratch[0]);
  }
  if (cg_term_is_literal(*out) && out->length > plain.length &&
      cg_slice_is_equal(cg_slice_from(*out, out->length - plain.length), plain)) {
    out->length -= plain.length - 1;
  }
  return CG_OK;
}
