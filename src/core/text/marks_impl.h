/* SPDX-License-Identifier: Apache-2.0 */
/** @file marks_impl.h  The tokens among which note marks are looked for. */
#ifndef CG_TEXT_MARKS_IMPL_H
#define CG_TEXT_MARKS_IMPL_H

#include "model/document.h"
#include "pack/reading.h"

#define CG_MARK_DIGITS 3u /**< Maximum digits of a note mark */
#define CG_MARK_YEAR 4u   /**< Digits of a year */
#define CG_MARK_SURE 8u   /**< Score of a number that is almost certainly a mark */

/** A running block. */
typedef struct {
  cg_reading reading; /**< To the end of the block */
  cg_span tokens;
} cg_mark_block;

static inline const cg_token *cg_mark_token(const cg_mark_block *b, uint32_t index) {
  return &b->reading.tokens[index];
}

static inline cg_lex cg_mark_lex(const cg_mark_block *b, uint32_t index) {
  return cg_read_lexeme(&b->reading, index).lex;
}

/** Whether the token is the character `mark`. */
static inline bool cg_mark_is_at(const cg_mark_block *b, uint32_t index, char mark) {
  return index >= b->tokens.begin && cg_read_is_mark(&b->reading, index, mark);
}

/** Whether no space is before the token. */
static inline bool cg_mark_is_glued(const cg_mark_block *b, uint32_t index) {
  return index < b->tokens.end && !cg_token_has(cg_mark_token(b, index), CG_TOKEN_SPACED);
}

static inline bool cg_mark_is_number(const cg_mark_block *b, uint32_t index) {
  return index >= b->tokens.begin && index < b->tokens.end &&
         cg_mark_token(b, index)->kind == CG_TOKEN_NUMBER;
}

/** Whether the token is a number with as few digits as a mark. */
static inline bool cg_mark_is_short_number(const cg_mark_block *b, uint32_t index) {
  return cg_mark_is_number(b, index) && cg_mark_token(b, index)->length <= CG_MARK_DIGITS;
}

#endif /* CG_TEXT_MARKS_IMPL_H */
