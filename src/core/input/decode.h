/* SPDX-License-Identifier: Apache-2.0 */
/** @file decode.h  Characters of a text in any of the encodings. */
#ifndef CG_INPUT_DECODE_H
#define CG_INPUT_DECODE_H

#include "input/encoding.h"

/** One character taken from the source. */
typedef struct {
  uint32_t code;
  uint32_t width; /**< Bytes that it takes there; 0 if they are no character */
} cg_unit;

/** The character at `at`, which is before the end of `source`. */
cg_unit cg_unit_at(cg_slice source, size_t at, cg_encoding encoding);

/** `code`, or the sign of Windows-1252 that a program passed on as the control character `code`: U+0092 is an apostrophe. */
uint32_t cg_unit_sign(uint32_t code);

#endif /* CG_INPUT_DECODE_H */
