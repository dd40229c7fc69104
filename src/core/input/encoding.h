/* SPDX-License-Identifier: Apache-2.0 */
/** @file encoding.h  Encodings: telling them apart. */
#ifndef CG_INPUT_ENCODING_H
#define CG_INPUT_ENCODING_H

#include "base/slice.h"

typedef enum {
  CG_ENCODING_UTF8 = 1,
  CG_ENCODING_LATIN1,      /**< ISO 8859-1 */
  CG_ENCODING_WINDOWS1252, /**< The same with quotation marks, dashes and more at 0x80 to 0x9F */
  CG_ENCODING_UTF16LE,
  CG_ENCODING_UTF16BE,
} cg_encoding;

/** What the first bytes and the look of the rest say. */
typedef struct {
  cg_encoding encoding;
  uint32_t    mark_length; /**< Bytes of the byte-order mark, 0 if there is none */
} cg_encoding_guess;

/** Tell the encoding of `bytes`: by byte-order mark, by the NULs of UTF-16, by whether all is UTF-8, or by
 * whether what is not reads as accented letters; CG_ENCODING_UTF8 where nothing fits. */
cg_encoding_guess cg_encoding_find(cg_slice bytes);

#endif /* CG_INPUT_ENCODING_H */
