/* SPDX-License-Identifier: Apache-2.0 */
/** @file words.h  Inline access to the vocabulary, for loops that look up every word of a text. */
#ifndef CG_PACK_WORDS_H
#define CG_PACK_WORDS_H

#include "base/plain_word.h"
#include "model/token.h"
#include "pack/packs.h"

/** A slot of a table with open addressing and linear probing by cg_key_hash(); `value` is CG_NONE
 * in a free slot. */
typedef struct {
  uint32_t hash;
  uint32_t at;     /**< Place of its key among the keys, */
  uint32_t length; /**< and its length */
  uint32_t value;
} cg_key_slot;

/** Padding after the last key of an image, so that sixteen bytes can be read from the start of each
 * key. */
#define CG_KEY_PADDING CG_SIXTEEN

typedef struct {
  const cg_key_slot *slots;
  uint32_t mask; /**< Number of slots minus one */
  const char *keys;
} cg_words;

/** The vocabulary of `packs`. */
cg_words cg_packs_words(const cg_packs *packs);

/** Number of `word` in the vocabulary, or CG_NONE. */
static inline uint32_t cg_words_find(const cg_words *words, const cg_plain_word *word) {
  for (uint32_t i = word->hash & words->mask;; i = (i + 1) & words->mask) {
    const cg_key_slot *const slot = &words->slots[i];
    if (slot->hash == word->hash && slot->length == word->length &&
        cg_first_of(~cg_sixteen_same(cg_load16(words->keys + slot->at), word->folded)) >=
          word->length) {
      return slot->value;
    }
    if (slot->value == CG_NONE) {
      return CG_NONE;
    }
  }
}

/** Read the plain word at `at` of `text`, possibly after one space or line feed, like
 * cg_scan_next() in the text up to `end`; false if it may be something else. */
static inline bool cg_words_read(const cg_words *words, cg_slice text, size_t at, size_t end,
                                 cg_token *out) {
  cg_plain_word word;
  const size_t start = at;
  if (text.length - at <= CG_PLAIN_WORD_REACH) {
    return false;
  }
  at += text.data[at] == ' ' || text.data[at] == '\n';
  if (!cg_plain_word_read(text.data + at, &word) || at + word.length > end) {
    return false;
  }
  *out = (cg_token){(uint32_t)at, cg_words_find(words, &word), (uint16_t)word.length, CG_TOKEN_WORD,
                    (uint8_t)(word.flags | (at > start ? CG_SCAN_SPACED : 0u))};
  return true;
}

/** Whether `c` is a mark that is never a note mark or quotation mark. */
static inline bool cg_words_is_mark(char c) {
  switch (c) {
  case ',':
  case '.':
  case ';':
  case ':':
  case '(':
  case ')':
  case '-':
  case '/': return true;
  default: return false;
  }
}

/** Read such a mark at `at` of `text`, possibly after one space, in the text up to `end`; false if
 * there is none. */
static inline bool cg_words_read_mark(cg_slice text, size_t at, size_t end, cg_token *out) {
  const size_t start = at;
  at += at < end && text.data[at] == ' ';
  if (at >= end || !cg_words_is_mark(text.data[at])) {
    return false;
  }
  *out = (cg_token){(uint32_t)at, (unsigned char)text.data[at], 1, CG_TOKEN_MARK,
                    at > start ? CG_TOKEN_SPACED : 0};
  return true;
}

#endif /* CG_PACK_WORDS_H */
