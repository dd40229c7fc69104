/* SPDX-License-Identifier: Apache-2.0 */
/** @file ordinals.h  Numbers of lists and notes in letters and Roman numerals. */
#ifndef CG_CONVERT_ORDINALS_H
#define CG_CONVERT_ORDINALS_H

#include "base/slice.h"

typedef enum {
  CONVERT_DECIMAL = 1,
  CONVERT_DECIMAL_ZERO, /**< 01, 02 */
  CONVERT_LOWER_LETTER, /**< a … z, aa, bb, as in Word */
  CONVERT_UPPER_LETTER,
  CONVERT_LOWER_ROMAN,
  CONVERT_UPPER_ROMAN,
  CONVERT_ORDINAL, /**< 1st */
  CONVERT_SIGNS,   /**< *, †, ‡, §, ** */
  CONVERT_BULLET,  /**< No number, only a mark */
  CONVERT_NO_NUMBER,
} convert_style;

#define CONVERT_ORDINAL_LENGTH 64

/** Write `number` in `style` to `out`, NUL-terminated; returns its length. Numbers that a style
 * cannot express are written as decimals. */
size_t convert_ordinal(int number, convert_style style, char out[CONVERT_ORDINAL_LENGTH]);

#endif /* CG_CONVERT_ORDINALS_H */
