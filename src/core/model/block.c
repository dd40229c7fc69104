/* SPDX-License-Identifier: Apache-2.0 */
#include "model/block.h"

#include "base/table.h"

uint32_t cg_note_value(cg_slice mark) {
  const uint32_t number = cg_slice_number(mark);
  return number == CG_NONE ? CG_NOTE_ABOVE_NUMBERS | (cg_hash(mark) & (CG_NOTE_ABOVE_NUMBERS - 1))
                           : number;
}

cg_slice cg_note_bare(cg_slice mark) {
  size_t begin = 0;
  size_t end = mark.length;
  while (begin < end && strchr("[(^", mark.data[begin])) {
    ++begin;
  }
  while (end > begin && strchr("/]).:", mark.data[end - 1])) {
    --end;
  }
  return end > begin ? cg_slice_part(mark, (cg_span){(uint32_t)begin, (uint32_t)end}) : mark;
}
