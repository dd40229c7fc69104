/* SPDX-License-Identifier: Apache-2.0 */
/** @file array.h  Growing array in an arena. */
#ifndef CG_BASE_ARRAY_H
#define CG_BASE_ARRAY_H

#include "base/arena.h"
#include "base/poison.h"

#include <stdint.h>

/** Items of one size; `items` moves when the array grows. */
typedef struct {
  cg_arena *arena;
  void     *items;
  uint32_t  count;
  uint32_t  capacity;
  uint32_t  item_size;
} cg_array;

/** An empty array for items of `item_size` bytes. */
static inline cg_array cg_array_init(cg_arena *arena, size_t item_size) {
  return (cg_array){arena, NULL, 0, 0, (uint32_t)item_size};
}

/** Make room for `count` items in all, so that adding them moves nothing. */
cg_status cg_array_reserve(cg_array *array, uint32_t count);

/** Forget all items, which nobody needs any more; the memory of a large array is freed. */
void cg_array_release(cg_array *array);

/** Make room for one more item at least. */
cg_status cg_array_grow(cg_array *array);

/** A new last item as the memory was, to be set whole; borrowed until the next call; NULL if there is no memory. */
static inline void *cg_array_extend(cg_array *array) {
  if (array->count == array->capacity && cg_array_grow(array)) {
    return NULL;
  }
  void *const slot = (char *)array->items + (size_t)array->count++ * array->item_size;
  cg_unpoison(slot, array->item_size);
  return slot;
}

/** A new last item, zeroed, borrowed until the next call; NULL if there is no memory. */
void *cg_array_add(cg_array *array);

/** Append a copy of `item`. */
cg_status cg_array_append(cg_array *array, const void *item);

/** The `index`-th item, which must exist. */
static inline void *cg_array_at(const cg_array *array, uint32_t index) {
  return (char *)array->items + (size_t)index * array->item_size;
}

#endif /* CG_BASE_ARRAY_H */
