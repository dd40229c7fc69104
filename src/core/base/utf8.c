/* SPDX-License-Identifier: Apache-2.0 */
#include "base/utf8.h"

#include "base/sixteen.h"

static bool is_trail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/* Check the second byte, which reveals overlong forms, surrogates and values above U+10FFFF. */
static bool is_second(unsigned char lead, unsigned char byte) {
  switch (lead) {
  case 0xE0: return byte >= 0xA0 && byte <= 0xBF;
  case 0xED: return byte >= 0x80 && byte <= 0x9F;
  case 0xF0: return byte >= 0x90 && byte <= 0xBF;
  case 0xF4: return byte >= 0x80 && byte <= 0x8F;
  default: return is_trail(byte);
  }
}

static size_t length_of_lead(unsigned char lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return 2;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    return 3;
  }
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

size_t cg_utf8_sequence(cg_slice text) {
  const unsigned char *const bytes = (const unsigned char *)text.data;
  const size_t length = text.length ? length_of_lead(bytes[0]) : 0;
  if (length <= 1) {
    return length;
  }
  if (text.length < length || !is_second(bytes[0], bytes[1])) {
    return 0;
  }
  for (size_t i = 2; i < length; ++i) {
    if (!is_trail(bytes[i])) {
      return 0;
    }
  }
  return length;
}

uint32_t cg_utf8_decode(cg_slice text) {
  const unsigned char *const bytes = (const unsigned char *)text.data;
  const size_t length = length_of_lead(bytes[0]);
  uint32_t code = length == 1 ? bytes[0] : bytes[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; ++i) {
    code = (code << 6) | (bytes[i] & 0x3Fu);
  }
  return code;
}

size_t cg_utf8_encode(uint32_t code, char out[4]) {
  if (code < 0x80) {
    out[0] = (char)code;
    return 1;
  }
  const size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (size_t i = length; i-- > 1; code >>= 6) {
    out[i] = (char)(0x80 | (code & 0x3F));
  }
  out[0] = (char)((0xF00u >> length & 0xFF) | code);
  return length;
}

/* The first byte at or after `at` that is not ASCII, or the length of `text`. */
static size_t ascii_end(cg_slice text, size_t at) {
  for (; text.length - at >= CG_SIXTEEN; at += CG_SIXTEEN) {
    const uint32_t others = cg_sixteen_set(cg_load16(text.data + at));
    if (others) {
      return at + cg_first_of(others);
    }
  }
  while (at < text.length && (unsigned char)text.data[at] < 0x80) {
    ++at;
  }
  return at;
}

size_t cg_utf8_valid_length(cg_slice text) {
  size_t at = 0;
  while (at < text.length) {
    at = ascii_end(text, at);
    if (at == text.length) {
      break;
    }
    const size_t length = cg_utf8_sequence(cg_slice_from(text, at));
    if (!length) {
      break;
    }
    at += length;
  }
  return at;
}

cg_slice cg_utf8_cut(cg_slice text, size_t most) {
  if (text.length > most) {
    while (most && is_trail((unsigned char)text.data[most])) {
      --most;
    }
    text.length = most;
  }
  return text;
}
