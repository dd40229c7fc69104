/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/words.h"

#include "pack/packs_impl.h"

cg_words cg_packs_words(const cg_packs *packs) {
  static const cg_key_slot none = {0, 0, 0, CG_NONE};
  const cg_rows *const slots = &packs->parts[CG_PART_WORDS];
  const char *const keys = packs->parts[CG_PART_KEYS].items;
  return slots->count ? (cg_words){slots->items, slots->count - 1, keys}
                      : (cg_words){&none, 0, keys};
}
