/* SPDX-License-Identifier: Apache-2.0 */
/** @file decode.h  Decodes characters in any of the encodings. */
#ifndef CG_INPUT_DECODE_H
#define CG_INPUT_DECODE_H

#include "input/encoding.h"

/** A character of the source. */
typedef struct {
  uint32_t code;
  uint32_t width; /**< Its length in bytes; 0 if invalid */
} cg_unit;

/** The character at `at`, which must be before the end of `source`. */
cg_unit cg_unit_at(cg_slice source, size_t at, cg_encoding encoding);

/** `code`, or the Windows-1252 character for a control character `code` that a program failed to
 * convert: U+0092 is an apostrophe. */
uint32_t cg_unit_sign(uint32_t code);

#endif /* CG_INPUT_DECODE_H */
