/* SPDX-License-Identifier: Apache-2.0 */
/** @file token.h  Words, numbers and marks of the repaired text. */
#ifndef CG_MODEL_TOKEN_H
#define CG_MODEL_TOKEN_H

#include "base/scan.h"
#include "base/slice.h"

typedef enum {
  CG_TOKEN_WORD = CG_SCAN_WORD,     /**< Letters, with apostrophes inside */
  CG_TOKEN_NUMBER = CG_SCAN_NUMBER, /**< ASCII digits */
  CG_TOKEN_MARK = CG_SCAN_MARK,     /**< One punctuation character */
  CG_TOKEN_NOTE,                    /**< A footnote mark, possibly misread */
  CG_TOKEN_BREAK,                   /**< Between two blocks; length 0 */
} cg_token_kind;

typedef enum {
  CG_TOKEN_CAPITAL = CG_SCAN_CAPITAL,   /**< Starts with a capital letter */
  CG_TOKEN_CAPITALS = CG_SCAN_CAPITALS, /**< Two letters or more, all capitals */
  CG_TOKEN_SPACED = CG_SCAN_SPACED,     /**< Preceded by white space */
} cg_token_flag;

/** `word` of a word: its number in the packs' vocabulary, CG_NONE if it is in no pack; of a number
 * or note: its value, CG_NONE if too large or unreadable; of a mark: its code point, with quotes
 * and dashes folded to ASCII. */
typedef struct {
  uint32_t begin; /**< Offset in the repaired text */
  uint32_t word;
  uint16_t length;
  uint8_t kind;
  uint8_t flags;
} cg_token;

/** A low estimate of the text's bytes for each token, so that one allocation suffices for nearly
 * all texts. */
#define CG_BYTES_A_TOKEN 5u

/** Whether `token` is the mark `character`. */
static inline bool cg_token_is_mark(const cg_token *token, char character) {
  return token->kind == CG_TOKEN_MARK && token->word == (uint32_t)(unsigned char)character;
}

static inline bool cg_token_has(const cg_token *token, cg_token_flag flag) {
  return (token->flags & flag) != 0;
}

#endif /* CG_MODEL_TOKEN_H */
