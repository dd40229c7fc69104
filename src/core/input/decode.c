/* SPDX-License-Identifier: Apache-2.0 */
#include "input/decode.h"

#include "base/utf8.h"

static uint32_t pair_at(cg_slice source, size_t at, bool is_big) {
  const unsigned char *const bytes = (const unsigned char *)source.data + at;
  return is_big ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

/* UTF-16, RFC 2781 section 2.2. */
static cg_unit utf16_at(cg_slice source, size_t at, bool is_big) {
  const cg_unit none = {0, 0};
  if (source.length - at < 2) {
    return none;
  }
  const uint32_t first = pair_at(source, at, is_big);
  if (first < 0xD800 || first > 0xDFFF) {
    return (cg_unit){first, 2};
  }
  if (first > 0xDBFF || source.length - at < 4) {
    return none;
  }
  const uint32_t second = pair_at(source, at + 2, is_big);
  return second >= 0xDC00 && second <= 0xDFFF
           ? (cg_unit){0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF), 4}
           : none;
}

/* Characters of Windows-1252 at 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252). */
static uint32_t windows1252_sign(unsigned char byte) {
  static const uint16_t signs[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return signs[byte - 0x80];
}

static cg_unit utf8_at(cg_slice source, size_t at) {
  const cg_slice rest = cg_slice_from(source, at);
  const size_t length = cg_utf8_sequence(rest);
  return (cg_unit){length ? cg_utf8_decode(rest) : 0, (uint32_t)length};
}

cg_unit cg_unit_at(cg_slice source, size_t at, cg_encoding encoding) {
  const unsigned char byte = (unsigned char)source.data[at];
  const bool is_sign = byte >= 0x80 && byte < 0xA0;
  switch (encoding) {
  case CG_ENCODING_LATIN1:
  case CG_ENCODING_WINDOWS1252: return (cg_unit){is_sign ? windows1252_sign(byte) : byte, 1};
  case CG_ENCODING_UTF16LE:
  case CG_ENCODING_UTF16BE: return utf16_at(source, at, encoding == CG_ENCODING_UTF16BE);
  default: return utf8_at(source, at);
  }
}

uint32_t cg_unit_sign(uint32_t code) {
  return code >= 0x80 && code < 0xA0 && code != 0x85 ? windows1252_sign((unsigned char)code) : code;
}
