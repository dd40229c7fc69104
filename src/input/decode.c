/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/decode.h"

#include "base/buffer.h"
#include "base/try.h"
#include "base/utf8.h"

#define SAMPLE_LENGTH 4096u

/* UTF-16 of a text in a European language has a NUL in every other byte: count them by parity. */
static cg_encoding find_utf16(cg_slice bytes) {
  const size_t length = bytes.length < SAMPLE_LENGTH ? bytes.length : SAMPLE_LENGTH;
  size_t nuls[2] = {0, 0};
  for (size_t i = 0; i < length; ++i) {
    nuls[i % 2] += !bytes.data[i];
  }
  const size_t pairs = length / 2;
  if (pairs && nuls[1] > pairs * 3 / 4 && nuls[0] < pairs / 16 + 1) {
    return CG_ENCODING_UTF16LE;
  }
  return pairs && nuls[0] > pairs * 3 / 4 && nuls[1] < pairs / 16 + 1 ? CG_ENCODING_UTF16BE : 0;
}

/* Whether the byte at `at`, above 0x7F, reads as ISO 8859-1: an accented letter in a word, or a
 * sign of typography.  A y with diaeresis (0xFF) is no letter of the Organization's languages that would
 * need it here, and the commonest byte of broken files. */
static bool is_latin1(cg_slice bytes, size_t at) {
  const unsigned char byte = (unsigned char)bytes.data[at];
  const char before = at ? bytes.data[at - 1] : ' ';
  const char after = at + 1 < bytes.length ? bytes.data[at + 1] : ' ';
  if (byte >= 0xC0) {
    const bool is_small = byte >= 0xDF;
    return byte != 0xFF && byte != 0xD7 && byte != 0xF7 &&
           (is_small ? cg_is_letter(before) || cg_is_letter(after)
                     : cg_is_letter(after) && !cg_is_lower(before));
  }
  return byte == 0xA0 || byte == 0xA7 || byte == 0xAB || byte == 0xAE || byte == 0xB0 ||
         byte == 0xB4 || byte == 0xBA || byte == 0xBB;
}

/* ISO 8859-1 where every odd byte reads as such, and none is part of a longer UTF-8 sequence. */
static bool is_all_latin1(cg_slice bytes) {
  for (size_t i = 0; i < bytes.length; ++i) {
    if ((unsigned char)bytes.data[i] >= 0x80 &&
        (cg_utf8_sequence(cg_slice_from(bytes, i)) || !is_latin1(bytes, i))) {
      return false;
    }
  }
  return true;
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
  const bool is_utf8 = cg_utf8_valid_length(bytes) == bytes.length;
  return (cg_encoding_guess){
    is_utf8 || !is_all_latin1(bytes) ? CG_ENCODING_UTF8 : CG_ENCODING_LATIN1, 0};
}

/* One character taken from the source. */
typedef struct {
  uint32_t code;
  uint32_t width; /* Bytes that it takes there; 0 where they are no character */
} unit;

static uint32_t pair_at(cg_slice source, size_t at, bool is_big) {
  const unsigned char *const bytes = (const unsigned char *)source.data + at;
  return is_big ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

/* UTF-16, RFC 2781 section 2.2. */
static unit utf16_at(cg_slice source, size_t at, bool is_big) {
  const unit none = {0, 0};
  if (source.length - at < 2) {
    return none;
  }
  const uint32_t first = pair_at(source, at, is_big);
  if (first < 0xD800 || first > 0xDFFF) {
    return (unit){first, 2};
  }
  if (first > 0xDBFF || source.length - at < 4) {
    return none;
  }
  const uint32_t second = pair_at(source, at + 2, is_big);
  return second >= 0xDC00 && second <= 0xDFFF
           ? (unit){0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF), 4}
           : none;
}

static unit unit_at(cg_slice source, size_t at, cg_encoding encoding) {
  return encoding == CG_ENCODING_LATIN1
           ? (unit){(unsigned char)source.data[at], 1}
           : utf16_at(source, at, encoding == CG_ENCODING_UTF16BE);
}

static cg_status decode_all(cg_document *document, cg_encoding_guess guess) {
  const cg_slice source = document->source;
  cg_buffer out = cg_buffer_init(document->arena);
  CG_TRY(cg_buffer_reserve(&out, source.length));
  for (size_t at = guess.mark_length; at < source.length;) {
    const unit next = unit_at(source, at, guess.encoding);
    char bytes[4];
    if (!next.width) {
      return cg_fail(document->messages, CG_BAD_INPUT, document->name, 0,
                     "invalid UTF-16 at byte %zu; save the text as UTF-8", at);
    }
    const size_t length = cg_utf8_encode(next.code, bytes);
    const cg_map_run run = {(uint32_t)out.length, (uint32_t)at, (uint8_t)length,
                            (uint8_t)next.width};
    CG_TRY(cg_map_add(&document->decoded_map, run));
    CG_TRY(cg_buffer_add(&out, (cg_slice){bytes, length}));
    at += next.width;
  }
  document->decoded = cg_buffer_slice(&out);
  return CG_OK;
}

cg_status cg_decode(cg_document *document, cg_encoding_guess guess) {
  document->decoded_map = cg_map_init(document->arena);
  if (guess.encoding != CG_ENCODING_UTF8) {
    return decode_all(document, guess);
  }
  document->decoded = cg_slice_from(document->source, guess.mark_length);
  return guess.mark_length
           ? cg_map_add(&document->decoded_map, (cg_map_run){0, guess.mark_length, 1, 1})
           : CG_OK;
}
