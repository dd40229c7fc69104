/* SPDX-License-Identifier: Apache-2.0 */
/** @file ordinals.h  Numbers of lists and notes in letters and Roman numerals. */
#ifndef CG_CONVERT_ORDINALS_H
#define CG_CONVERT_ORDINALS_H

#include "base/slice.h"

typedef enum {
  CONVERT_DECIMAL = 1,
  CONVERT_DECIMAL_ZERO,  /**< 01, 02 */
  CONVERT_LOWER_LETTER,  /**< a … z, aa, bb, as Word counts */
  CONVERT_UPPER_LETTER,
  CONVERT_LOWER_ROMAN,
  CONVERT_UPPER_ROMAN,
  CONVERT_ORDINAL,       /**< 1st */
  CONVERT_SIGNS,         /**< *, †, ‡, §, ** */
  CONVERT_BULLET,        /**< No number, but a sign of its own */
  CONVERT_NO_NUMBER,
} convert_style;

#define CONVERT_ORDINAL_LENGTH 64

/** Write `number` in `style` to `out`, NUL-terminated; returns its length.  What a style cannot say is decimal. */
size_t convert_ordinal(int number, convert_style style, char out[CONVERT_ORDINAL_LENGTH]);

#endif /* CG_CONVERT_ORDINALS_H */
