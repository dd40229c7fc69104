/* SPDX-License-Identifier: Apache-2.0 */
#include "input/encoding.h"

#include "base/utf8.h"

#define SAMPLE_LENGTH 4096u

/* Detect UTF-16: in texts in European languages every other byte is NUL, so NULs are counted by
 * parity. */
static cg_encoding find_utf16(cg_slice bytes) {
  const size_t length = bytes.length < SAMPLE_LENGTH ? bytes.length : SAMPLE_LENGTH;
  size_t nuls[2] = {0, 0};
  if (!length || !memchr(bytes.data, 0, length)) {
    return 0;
  }
  for (size_t i = 0; i < length; ++i) {
    nuls[i % 2] += !bytes.data[i];
  }
  const size_t pairs = length / 2;
  if (pairs && nuls[1] > pairs * 3 / 4 && nuls[0] < pairs / 16 + 1) {
    return CG_ENCODING_UTF16LE;
  }
  return pairs && nuls[0] > pairs * 3 / 4 && nuls[1] < pairs / 16 + 1 ? CG_ENCODING_UTF16BE : 0;
}

/* Whether a digit is beside the byte at `at`, perhaps after a space: "5 €", "€5". */
static bool is_beside_number(cg_slice bytes, size_t at) {
  const size_t after = at + 1 + (at + 1 < bytes.length && cg_is_space(bytes.data[at + 1]));
  const size_t before = at - (at && cg_is_space(bytes.data[at - 1]));
  return (after < bytes.length && cg_is_digit(bytes.data[after])) ||
         (before && cg_is_digit(bytes.data[before - 1]));
}

/* Whether the byte at `at`, above 0x7F, is plausible in Windows-1252, a superset of ISO 8859-1: an
 * accented letter in a word, or a typographical sign. y with diaeresis (0xFF) is excluded: the
 * languages of the United Nations do not need it, and it is the commonest byte of broken files. */
static bool is_windows1252(cg_slice bytes, size_t at) {
  const unsigned char byte = (unsigned char)bytes.data[at];
  const char before = at ? bytes.data[at - 1] : ' ';
  const char after = at + 1 < bytes.length ? bytes.data[at + 1] : ' ';
  const bool is_between = cg_is_letter(before) || cg_is_letter(after);
  if (byte >= 0xC0) {
    return byte != 0xFF && byte != 0xD7 && byte != 0xF7 &&
           (byte >= 0xDF ? is_between : cg_is_letter(after) && !cg_is_lower(before));
  }
  switch (byte) {
  case 0x80: return is_beside_number(bytes, at); /* The euro sign */
  case 0x81:
  case 0x8D:
  case 0x8F:
  case 0x90:
  case 0x9D: return false; /* Not assigned */
  case 0x83:
  case 0x8A:
  case 0x8C:
  case 0x8E:
  case 0x9A:
  case 0x9C:
  case 0x9E:
  case 0x9F: return is_between;
  case 0x98:
  case 0xA4:
  case 0xA6:
  case 0xA8:
  case 0xAC:
  case 0xAF:
  case 0xB8: return false;
  default: return true;
  }
}

/* Whether the text ends within a UTF-8 character, as truncated files do. */
static bool is_cut_utf8(cg_slice bytes) {
  const size_t valid = cg_utf8_valid_length(bytes);
  const unsigned char lead = valid < bytes.length ? (unsigned char)bytes.data[valid] : 0;
  const size_t rest = bytes.length - valid;
  const size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  for (size_t i = valid + 1; i < bytes.length && i < valid + 4; ++i) {
    if (((unsigned char)bytes.data[i] & 0xC0) != 0x80) {
      return false;
    }
  }
  return lead >= 0xC2 && lead < 0xF5 && rest > 1 && rest < wanted;
}

/* Windows-1252 if every byte above ASCII is plausible and none is part of a UTF-8 sequence; ISO
 * 8859-1 if it has no typographical signs. */
static cg_encoding find_single_byte(cg_slice bytes) {
  bool has_signs = false;
  for (size_t i = 0; i < bytes.length; ++i) {
    const unsigned char byte = (unsigned char)bytes.data[i];
    if (byte >= 0x80 && (cg_utf8_sequence(cg_slice_from(bytes, i)) || !is_windows1252(bytes, i))) {
      return CG_ENCODING_UTF8;
    }
    has_signs = has_signs || (byte >= 0x80 && byte < 0xA0);
  }
  return has_signs ? CG_ENCODING_WINDOWS1252 : CG_ENCODING_LATIN1;
}

cg_encoding_guess cg_encoding_find(cg_slice bytes) {
  if (cg_slice_has_prefix(bytes, CG_SLICE("\xEF\xBB\xBF"))) {
    return (cg_encoding_guess){CG_ENCODING_UTF8, 3};
  }
  if (cg_slice_has_prefix(bytes, CG_SLICE("\xFF\xFE"))) {
    return (cg_encoding_guess){CG_ENCODING_UTF16LE, 2};
  }
  if (cg_slice_has_prefix(bytes, CG_SLICE("\xFE\xFF"))) {
    return (cg_encoding_guess){CG_ENCODING_UTF16BE, 2};
  }
  const cg_encoding utf16 = find_utf16(bytes);
  if (utf16) {
    return (cg_encoding_guess){utf16, 0};
  }
  const bool is_utf8 = cg_utf8_valid_length(bytes) == bytes.length || is_cut_utf8(bytes);
  return (cg_encoding_guess){is_utf8 ? CG_ENCODING_UTF8 : find_single_byte(bytes), 0};
}
