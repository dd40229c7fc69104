/* SPDX-License-Identifier: Apache-2.0 */
/** @file reading.h  Readers that citations share. */
#ifndef CG_PACK_READING_H
#define CG_PACK_READING_H

#include "pack/citation.h"

/** What the word at `at` does; `lex` is 0 if it does nothing or is no word. */
cg_lexeme cg_read_lexeme(const cg_reading *reading, uint32_t at);

/** The same, for one word or the longest expression of several; `next` is the index after it. */
cg_lexeme cg_read_expression(const cg_reading *reading, uint32_t at, uint32_t *next);

/** Whether there is a token at `at` and it is the mark `mark`. */
bool cg_read_is_mark(const cg_reading *reading, uint32_t at, char mark);

/** Whether the token at `at` follows the one before it without white space. */
bool cg_read_is_glued(const cg_reading *reading, uint32_t at);

/** The words of the token at `at`. */
cg_slice cg_read_text(const cg_reading *reading, uint32_t at);

/** Index of the first token from `at` on that is no footnote mark. */
uint32_t cg_read_past_notes(const cg_reading *reading, uint32_t at);

/** Read an ordinal in words at `at` ("seventy-third", "one hundred and first") or digits ("73rd"): its
 * value, 0 if there is none; `next` is the index after it. */
uint32_t cg_read_ordinal(const cg_reading *reading, uint32_t at, uint32_t *next);

#endif /* CG_PACK_READING_H */
