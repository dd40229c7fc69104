/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/characters.h"

/* Whether a character starts at `at`. */
static bool is_start(cg_slice text, size_t at) {
  return ((unsigned char)text.data[at] & 0xC0) != 0x80;
}

cg_status cg_characters_init(cg_characters *characters, cg_slice text, cg_arena *arena) {
  const size_t steps = text.length / CG_CHARACTERS_STEP + 1;
  uint32_t count = 0;
  characters->text = text;
  characters->counts = cg_arena_take_many(arena, steps, sizeof(*characters->counts));
  if (!characters->counts) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; i < text.length; ++i) {
    if (i % CG_CHARACTERS_STEP == 0) {
      characters->counts[i / CG_CHARACTERS_STEP] = count;
    }
    count += is_start(text, i);
  }
  if (text.length % CG_CHARACTERS_STEP == 0) {
    characters->counts[steps - 1] = count;
  }
  return CG_OK;
}

uint32_t cg_characters_before(const cg_characters *characters, uint32_t offset) {
  uint32_t at = offset / CG_CHARACTERS_STEP * CG_CHARACTERS_STEP;
  uint32_t count = characters->counts[offset / CG_CHARACTERS_STEP];
  for (; at < offset; ++at) {
    count += is_start(characters->text, at);
  }
  return count;
}
