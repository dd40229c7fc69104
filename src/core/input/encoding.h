/* SPDX-License-Identifier: Apache-2.0 */
/** @file encoding.h  Detects the encoding of a text. */
#ifndef CG_INPUT_ENCODING_H
#define CG_INPUT_ENCODING_H

#include "base/slice.h"

typedef enum {
  CG_ENCODING_UTF8 = 1,
  CG_ENCODING_LATIN1,      /**< ISO 8859-1 */
  CG_ENCODING_WINDOWS1252, /**< Likewise, with quotation marks, dashes and more at 0x80 to 0x9F */
  CG_ENCODING_UTF16LE,
  CG_ENCODING_UTF16BE,
} cg_encoding;

/** The detected encoding. */
typedef struct {
  cg_encoding encoding;
  uint32_t mark_length; /**< Length of the byte order mark, 0 if there is none */
} cg_encoding_guess;

/** Detect the encoding of `bytes`: by the byte order mark, the NULs of UTF-16, valid UTF-8, or
 * plausible accented letters; CG_ENCODING_UTF8 if nothing matches. */
cg_encoding_guess cg_encoding_find(cg_slice bytes);

#endif /* CG_INPUT_ENCODING_H */
