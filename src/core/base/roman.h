/* SPDX-License-Identifier: Apache-2.0 */
/** @file roman.h  Roman numerals that number parts of texts. */
#ifndef CG_BASE_ROMAN_H
#define CG_BASE_ROMAN_H

#include "base/slice.h"

#include <stdint.h>

/** Value of a Roman numeral below 90 in letters of one case, "iv" or "IV"; 0 if `text` is not
 * one. */
uint32_t cg_roman_value(cg_slice text);

/** Longest numeral that cg_roman_write() writes: "LXXXVIII". */
#define CG_ROMAN_LENGTH 8u

/** Write `value`, from 1 to 89, as a numeral in capitals, without an ending; returns its length, 0
 * for other values. */
size_t cg_roman_write(uint32_t value, char out[CG_ROMAN_LENGTH]);

#endif /* CG_BASE_ROMAN_H */
