/* SPDX-License-Identifier: Apache-2.0 */
/** @file characters.h  Converts byte offsets to character positions (Unicode code points). */
#ifndef CG_MODEL_CHARACTERS_H
#define CG_MODEL_CHARACTERS_H

#include "base/arena.h"
#include "base/slice.h"

typedef struct {
  cg_slice text;
  uint32_t *counts; /**< Number of characters before every CG_CHARACTERS_STEP-th byte */
} cg_characters;

#define CG_CHARACTERS_STEP 64u

/** Count the characters of `text`, which is UTF-8 and borrowed. */
cg_status cg_characters_init(cg_characters *characters, cg_slice text, cg_arena *arena);

/** Number of characters before the byte at `offset`. */
uint32_t cg_characters_before(const cg_characters *characters, uint32_t offset);

#endif /* CG_MODEL_CHARACTERS_H */
