/* SPDX-License-Identifier: Apache-2.0 */
/** @file roman.h  Roman numerals that number parts of texts. */
#ifndef CG_BASE_ROMAN_H
#define CG_BASE_ROMAN_H

#include "base/slice.h"

#include <stdint.h>

/** Value of a Roman numeral below 90 in letters of one case, "iv" or "IV"; 0 if `text` is not
 * one. */
uint32_t cg_roman_value(cg_slice text);

#endif /* CG_BASE_ROMAN_H */
