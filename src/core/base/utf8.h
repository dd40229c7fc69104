/* SPDX-License-Identifier: Apache-2.0 */
/** @file utf8.h  UTF-8 by the Unicode Standard, table 3-7 (well-formed byte sequences). */
#ifndef CG_BASE_UTF8_H
#define CG_BASE_UTF8_H

#include "base/slice.h"

/** Length in bytes of the well-formed sequence at the start of `text`; 0 if there is none. */
size_t cg_utf8_sequence(cg_slice text);

/** Code point at the start of `text`, which must be well formed there. */
uint32_t cg_utf8_decode(cg_slice text);

/** Write `code`, a Unicode scalar value, to `out`; returns the number of bytes, 1 to 4. */
size_t cg_utf8_encode(uint32_t code, char out[4]);

/** Offset of the first byte that is not part of well-formed UTF-8; the length if there is none. */
size_t cg_utf8_valid_length(cg_slice text);

/** The longest start of `text` that has at most `most` bytes and does not end within a sequence. */
cg_slice cg_utf8_cut(cg_slice text, size_t most);

#endif /* CG_BASE_UTF8_H */
