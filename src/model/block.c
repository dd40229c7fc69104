/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/block.h"

#include "base/table.h"

uint32_t cg_note_value(cg_slice mark) {
  const uint32_t number = cg_slice_number(mark);
  return number == CG_NONE ? CG_NOTE_ABOVE_NUMBERS | (cg_hash(mark) & (CG_NOTE_ABOVE_NUMBERS - 1)) : number;
}
