/* SPDX-License-Identifier: Apache-2.0 */
/** @file plain_word.h  Reads words of fewer than sixteen ASCII letters, which are nearly all words,
 * at once. */
#ifndef CG_BASE_PLAIN_WORD_H
#define CG_BASE_PLAIN_WORD_H

#include "base/scan.h"
#include "base/sixteen.h"
#include "base/table.h"

/** Number of readable bytes required from the start of a word: sixteen and one more. */
#define CG_PLAIN_WORD_REACH (CG_SIXTEEN + 1)

typedef struct {
  cg_sixteen folded; /**< In lower case, padded with zeros */
  unsigned length;
  unsigned flags; /**< CG_SCAN_CAPITAL and CG_SCAN_CAPITALS */
  uint32_t hash;  /**< cg_key_hash() of the lower-case letters */
} cg_plain_word;

/** Flags of a word that begins with a capital. */
static inline unsigned cg_plain_word_capitals(cg_sixteen raw, unsigned length) {
  const uint32_t small_ones = cg_sixteen_small(raw) & ((1u << length) - 1);
  return CG_SCAN_CAPITAL | (length > 1 && !small_ones ? CG_SCAN_CAPITALS : 0u);
}

/** Read the word at `bytes`, of which CG_PLAIN_WORD_REACH must be readable; false if no word begins
 * there, or if it may be longer or contain other letters or an apostrophe. */
static inline bool cg_plain_word_read(const char *bytes, cg_plain_word *out) {
  const cg_sixteen raw = cg_load16(bytes);
  const cg_sixteen small = cg_sixteen_fold(raw);
  const unsigned length = cg_first_of(~cg_sixteen_between(small, 'a', 'z'));
  const unsigned char next = (unsigned char)bytes[length];
  if (length - 1 >= CG_SIXTEEN - 1 || next >= 0x80 || next == '\'') { /* Also excludes length 0 */
    return false;
  }
  const cg_sixteen folded = cg_sixteen_first(small, length);
  const uint64_t hash = cg_key_hash_mix(0, cg_sixteen_low(folded));
  out->folded = folded;
  out->length = length;
  out->flags = bytes[0] & 0x20 ? 0u : cg_plain_word_capitals(raw, length);
  out->hash = cg_key_hash_end(length > 8 ? cg_key_hash_mix(hash, cg_sixteen_high(folded)) : hash);
  return true;
}

#endif /* CG_BASE_PLAIN_WORD_H */
