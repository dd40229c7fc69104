/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/block.h"

#include "base/table.h"

#define ABOVE_NUMBERS 0x40000000u /* cg_slice_number() gives nothing as large */

uint32_t cg_note_value(cg_slice mark) {
  const uint32_t number = cg_slice_number(mark);
  return number == CG_NONE ? ABOVE_NUMBERS | (cg_hash(mark) & (ABOVE_NUMBERS - 1)) : number;
}
