/* SPDX-License-Identifier: Apache-2.0 */
/** @file slip_numbers.h  Repairs numbers in which a scanner read letters for digits, or spaces. */
#ifndef CG_TEXT_SLIP_NUMBERS_H
#define CG_TEXT_SLIP_NUMBERS_H

#include "base/array.h"
#include "base/scan.h"
#include "pack/packs.h"

/** The digit `c`, or the digit for a misread letter; 0 if neither. */
static inline char cg_slip_digit(char c) {
  switch (c) {
  case 'I':
  case 'l': return '1';
  case 'O': return '0';
  case 'S': return '5';
  default: return cg_is_digit(c) ? c : 0;
  }
}

/** Repair the number at `scan` of `text`, which may begin with a letter. `before` is the word
 * directly before: its number in the packs' vocabulary, or CG_NONE. Changes are added to `edits`
 * (cg_edit), and `end` becomes the end of the repaired number; it is unchanged if there is nothing
 * to repair. */
cg_status cg_slip_numbers_mend(cg_array *edits, cg_slice text, const cg_scan *scan, uint32_t before,
                               const cg_packs *packs, size_t *end);

#endif /* CG_TEXT_SLIP_NUMBERS_H */
