/* SPDX-License-Identifier: Apache-2.0 */
#include "base/iri.h"

#include "base/try.h"
#include "base/utf8.h"

static bool is_plain(char c) { return cg_is_letter(c) || cg_is_digit(c); }

static cg_status add_encoded(cg_buffer *buffer, char byte) {
  static const char digits[] = "0123456789ABCDEF";
  const unsigned value = (unsigned char)byte;
  const char code[3] = {'%', digits[value >> 4], digits[value & 15]};
  return cg_buffer_add(buffer, (cg_slice){code, sizeof(code)});
}

/* Whether a path has the character as it is: letters, digits and "/._()-". */
static bool is_kept(char c) {
  static const uint32_t bits[4] = {0, 0x03FFE300, 0x87FFFFFE, 0x07FFFFFE};
  const unsigned char byte = (unsigned char)c;
  return byte < 0x80 && (bits[byte / 32] >> byte % 32 & 1);
}

cg_status cg_iri_add_path(cg_buffer *buffer, cg_slice path) {
  for (size_t i = 0; i < path.length;) {
    const size_t begin = i;
    while (i < path.length && is_kept(path.data[i])) {
      ++i;
    }
    CG_TRY(cg_buffer_add(buffer, (cg_slice){path.data + begin, i - begin}));
    CG_TRY(i < path.length ? add_encoded(buffer, path.data[i++]) : CG_OK);
  }
  return CG_OK;
}

/* The base letter of an accented Latin-1 letter (U+00E0 to U+00FF and their capitals), or 0. */
static char without_accent(uint32_t code) {
  static const char letters[] = "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y";
  const uint32_t small = code >= 0xC0 && code < 0xE0 ? code + 0x20 : code;
  return small >= 0xE0 && small <= 0xFF ? letters[small - 0xE0] : 0;
}

static bool is_letter_beyond_ascii(uint32_t code) {
  return code >= 0xC0 && (code < 0x2000 || code >= 0x2C00) && code != 0xD7 && code != 0xF7;
}

cg_status cg_iri_add_slug(cg_buffer *buffer, cg_slice name) {
  const size_t begin = buffer->length;
  bool needs_hyphen = false;
  for (size_t i = 0; i < name.length;) {
    const cg_slice rest = cg_slice_from(name, i);
    const size_t sequence = cg_utf8_sequence(rest);
    const size_t length = sequence ? sequence : 1;
    const uint32_t code = sequence ? cg_utf8_decode(rest) : 0;
    const char plain = code < 0x80 ? (char)code : without_accent(code);
    i += length;
    if (code == 0x2019 || code == 0x2BC || code == '\'') { /* "People's" becomes "peoples" */
      continue;
    }
    if (!is_plain(plain) && !is_letter_beyond_ascii(code)) {
      needs_hyphen = buffer->length > begin;
      continue;
    }
    if (needs_hyphen) {
      CG_TRY(cg_buffer_add_byte(buffer, '-'));
      needs_hyphen = false;
    }
    if (is_plain(plain)) {
      CG_TRY(cg_buffer_add_byte(buffer, cg_is_upper(plain) ? (char)(plain | 0x20) : plain));
    } else {
      for (size_t j = 0; j < length; ++j) {
        CG_TRY(add_encoded(buffer, rest.data[j]));
      }
    }
  }
  return CG_OK;
}

/* Whether IRIs must not contain the ASCII character: controls, space and <>"{}|\^`. */
static bool is_forbidden(unsigned char c) {
  static const uint32_t bits[4] = {0xFFFFFFFF, 0x50000005, 0x50000000, 0xB8000001};
  return c < 0x80 && (bits[c / 32] >> c % 32 & 1);
}

/* Length of the scheme and its colon, 0 if there is none. */
static size_t scheme_length(cg_slice iri) {
  for (size_t i = 0; i < iri.length; ++i) {
    const char c = iri.data[i];
    if (c == ':') {
      return i ? i + 1 : 0;
    }
    if (!cg_is_letter(c) && !(i && (cg_is_digit(c) || c == '+' || c == '-' || c == '.'))) {
      return 0;
    }
  }
  return 0;
}

bool cg_iri_is_valid(cg_slice iri) {
  unsigned char all = 0;
  const size_t begin = scheme_length(iri);
  for (size_t i = begin; i < iri.length; ++i) {
    const unsigned char c = (unsigned char)iri.data[i];
    all |= c;
    if (is_forbidden(c)) {
      return false;
    }
  }
  return begin && (all < 0x80 || cg_utf8_valid_length(iri) == iri.length);
}
