/* SPDX-License-Identifier: Apache-2.0 */
#include "base/scan.h"

#include "base/plain_word.h"
#include "base/table.h"
#include "base/utf8.h"

/* Length of the letter at `at`, 0 if there is none. Beyond ASCII: Latin, Greek, Cyrillic and the
 * other alphabets below U+2000, without the Latin-1 signs. */
static size_t letter_length(cg_slice text, size_t at) {
  if (at >= text.length) {
    return 0;
  }
  const unsigned char byte = (unsigned char)text.data[at];
  if (byte < 0x80) {
    return cg_is_letter((char)byte);
  }
  if (byte < 0xC3 || byte > 0xE1) {
    return 0;
  }
  const cg_slice rest = cg_slice_from(text, at);
  const size_t length = cg_utf8_sequence(rest);
  const uint32_t code = length ? cg_utf8_decode(rest) : 0;
  return code >= 0xC0 && code != 0xD7 && code != 0xF7 ? length : 0;
}

/* Length of an apostrophe at `at`, straight or curly, 0 if there is none. */
static size_t apostrophe_length(cg_slice text, size_t at) {
  static const char curly[] = "\xE2\x80\x99";
  if (at < text.length && text.data[at] == '\'') {
    return 1;
  }
  return text.length - at >= 3 && at < text.length && !memcmp(text.data + at, curly, 3) ? 3 : 0;
}

/* Whether a possessive "s" that no letter follows is at `at`. */
static bool is_final_s(cg_slice text, size_t at) {
  return at < text.length && (text.data[at] == 's' || text.data[at] == 'S') &&
         !letter_length(text, at + 1);
}

/* Whether the letter is a capital of ASCII or Latin-1 (C3 80 to C3 9E). */
static bool is_capital(const char *letter, size_t length) {
  const unsigned char second = length > 1 ? (unsigned char)letter[1] : 0;
  return cg_is_upper(letter[0]) ||
         (length == 2 && (unsigned char)letter[0] == 0xC3 && second >= 0x80 && second <= 0x9E);
}

static bool is_capital_at(cg_slice text, size_t at) {
  return (unsigned char)text.data[at] < 0x80 ? cg_is_upper(text.data[at])
                                             : is_capital(text.data + at, letter_length(text, at));
}

static void fold_byte(cg_scan *out, char byte) {
  /* One byte beyond the maximum marks the word as too long. */
  if (out->fold_length <= CG_SCAN_LONGEST) {
    out->fold[out->fold_length++] = byte;
  }
}

/* State of the word being read. */
typedef struct {
  size_t end;
  size_t letters;
  bool has_small; /* It has lower-case letters */
} word;

/* Read an ASCII letter at `w->end`; returns whether there was one. */
static bool scan_letter(cg_slice text, word *w, cg_scan *out) {
  if (w->end >= text.length || !cg_is_letter(text.data[w->end])) {
    return false;
  }
  const char c = text.data[w->end++];
  fold_byte(out, (char)(c | 0x20));
  w->has_small = w->has_small || cg_is_lower(c);
  ++w->letters;
  return true;
}

/* Read a letter beyond ASCII; returns whether there was one. */
static bool scan_other(cg_slice text, word *w, cg_scan *out) {
  const size_t length = letter_length(text, w->end);
  if (length < 2) {
    return false;
  }
  const bool capital = is_capital(text.data + w->end, length);
  for (size_t i = 0; i < length; ++i) {
    const char byte = text.data[w->end + i];
    fold_byte(out, capital && i == 1 ? (char)(byte | 0x20) : byte);
  }
  w->end += length;
  w->has_small = w->has_small || !capital;
  ++w->letters;
  return true;
}

/* Read an apostrophe between two letters, unless it precedes a possessive "s"; returns whether
 * there was one. */
static bool scan_apostrophe(cg_slice text, word *w, cg_scan *out) {
  const size_t length = apostrophe_length(text, w->end);
  if (!length || !letter_length(text, w->end + length) || is_final_s(text, w->end + length)) {
    return false;
  }
  fold_byte(out, '\'');
  w->end += length;
  return true;
}

/* Read a plain word; false if it may be another one. */
static bool scan_plain_word(cg_slice text, size_t at, cg_scan *out) {
  char last[CG_PLAIN_WORD_REACH] = {0};
  const char *bytes = text.data + at;
  cg_plain_word plain;
  if (text.length - at < CG_PLAIN_WORD_REACH) {
    memcpy(last, bytes, text.length - at);
    bytes = last;
  }
  if (!cg_plain_word_read(bytes, &plain)) {
    return false;
  }
  out->kind = CG_SCAN_WORD;
  out->length = plain.length;
  out->flags |= plain.flags;
  out->hash = plain.hash;
  out->fold_length = plain.length;
  cg_store16(out->fold, plain.folded);
  return true;
}

static void scan_word(cg_slice text, size_t at, cg_scan *out) {
  word w = {at, 0, false};
  out->kind = CG_SCAN_WORD;
  out->fold_length = 0;
  while (scan_letter(text, &w, out) || scan_other(text, &w, out) ||
         scan_apostrophe(text, &w, out)) {
  }
  if (out->fold_length > CG_SCAN_LONGEST) {
    out->fold_length = 0;
  }
  out->hash = cg_key_hash((cg_slice){out->fold, out->fold_length});
  out->length = w.end - at;
  out->flags |= is_capital_at(text, at) ? CG_SCAN_CAPITAL : 0u;
  out->flags |= w.letters > 1 && !w.has_small ? CG_SCAN_CAPITALS : 0u;
}

static uint32_t fold_mark(uint32_t code) {
  switch (code) {
  case 0x2010:
  case 0x2011:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
  case 0x2212: return '-';
  case 0x2018:
  case 0x2019: return '\'';
  case 0x201E: return 0x201C;
  case 0x2044:
  case 0x2215: return '/';
  default: return code;
  }
}

static void scan_mark(cg_slice text, size_t at, cg_scan *out) {
  const unsigned char byte = (unsigned char)text.data[at];
  const cg_slice rest = cg_slice_from(text, at);
  const size_t length = byte < 0x80 ? 0 : cg_utf8_sequence(rest);
  out->kind = CG_SCAN_MARK;
  out->length = length ? length : 1;
  out->code = length ? fold_mark(cg_utf8_decode(rest)) : byte;
  if (out->code == '\'' && !(out->flags & CG_SCAN_SPACED) && is_final_s(text, at + out->length)) {
    ++out->length;
  }
}

/* Length of the white space at `at`, 0 if there is none: ASCII, no-break and thin spaces,
 * joiners. */
static size_t space_length(cg_slice text, size_t at) {
  const unsigned char byte = (unsigned char)text.data[at];
  if (byte < 0x80) {
    return cg_is_space((char)byte);
  }
  if (byte != 0xC2 && byte != 0xE2 && byte != 0xEF) {
    return 0;
  }
  const cg_slice rest = cg_slice_from(text, at);
  const size_t length = cg_utf8_sequence(rest);
  const uint32_t code = length ? cg_utf8_decode(rest) : 0;
  return code == 0xA0 || code == 0xAD || (code >= 0x2000 && code <= 0x200D) || code == 0x202F ||
             code == 0xFEFF
           ? length
           : 0;
}

static void scan_number(cg_slice text, size_t at, cg_scan *out) {
  size_t end = at;
  while (end < text.length && cg_is_digit(text.data[end])) {
    ++end;
  }
  out->kind = CG_SCAN_NUMBER;
  out->length = end - at;
}

void cg_scan_next(cg_slice text, size_t at, cg_scan *out) {
  const size_t start = at;
  at += at < text.length && text.data[at] == ' ';
  if (at < text.length && !cg_is_letter(text.data[at])) {
    for (size_t length; at < text.length && (length = space_length(text, at));) {
      at += length;
    }
  }
  out->begin = at;
  out->flags = at > start ? CG_SCAN_SPACED : 0u;
  if (at >= text.length) {
    out->kind = CG_SCAN_END;
    out->length = 0;
  } else if (cg_is_letter(text.data[at])) {
    if (!scan_plain_word(text, at, out)) {
      scan_word(text, at, out);
    }
  } else if (cg_is_digit(text.data[at])) {
    scan_number(text, at, out);
  } else if (letter_length(text, at)) {
    scan_word(text, at, out);
  } else {
    scan_mark(text, at, out);
  }
}
