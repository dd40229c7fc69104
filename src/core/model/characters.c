/* SPDX-License-Identifier: Apache-2.0 */
#include "model/characters.h"

#include "base/sixteen.h"

/* Number of characters that start in `length` bytes. */
static uint32_t starts_in(const char *bytes, size_t length) {
  uint32_t count = (uint32_t)length;
  for (; length >= CG_SIXTEEN; bytes += CG_SIXTEEN, length -= CG_SIXTEEN) {
    const uint32_t others = cg_sixteen_continuing(cg_load16(bytes));
    count -= others ? (uint32_t)__builtin_popcount(others) : 0;
  }
  for (; length; ++bytes, --length) {
    count -= ((unsigned char)*bytes & 0xC0) == 0x80;
  }
  return count;
}

cg_status cg_characters_init(cg_characters *characters, cg_slice text, cg_arena *arena) {
  const size_t steps = text.length / CG_CHARACTERS_STEP + 1;
  uint32_t count = 0;
  characters->text = text;
  characters->counts = cg_arena_take_many(arena, steps, sizeof(*characters->counts));
  if (!characters->counts) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; i + 1 < steps; ++i) {
    characters->counts[i] = count;
    count += starts_in(text.data + i * CG_CHARACTERS_STEP, CG_CHARACTERS_STEP);
  }
  characters->counts[steps - 1] = count;
  return CG_OK;
}

uint32_t cg_characters_before(const cg_characters *characters, uint32_t offset) {
  const uint32_t *const counts = &characters->counts[offset / CG_CHARACTERS_STEP];
  const uint32_t begin = offset / CG_CHARACTERS_STEP * CG_CHARACTERS_STEP;
  const bool is_whole = begin + CG_CHARACTERS_STEP <= characters->text.length;
  const bool is_ascii = is_whole && counts[1] - counts[0] == CG_CHARACTERS_STEP;
  return counts[0] +
         (is_ascii ? offset - begin : starts_in(characters->text.data + begin, offset - begin));
}
