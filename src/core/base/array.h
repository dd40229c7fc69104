/* SPDX-License-Identifier: Apache-2.0 */
/** @file array.h  Growing array in an arena. */
#ifndef CG_BASE_ARRAY_H
#define CG_BASE_ARRAY_H

#include "base/arena.h"
#include "base/poison.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

/** Items of equal size; `items` moves when the array grows. */
typedef struct {
  cg_arena *arena;
  void *items;
  uint32_t count;
  uint32_t capacity;
  uint32_t item_size;
} cg_array;

/** An empty array for items of `item_size` bytes. */
static inline cg_array cg_array_init(cg_arena *arena, size_t item_size) {
  return (cg_array){arena, NULL, 0, 0, (uint32_t)item_size};
}

/** Reserve room for `count` items in total, so that adding them moves nothing. */
cg_status cg_array_reserve(cg_array *array, uint32_t count);

/** Remove all items, which must no longer be used; the memory of a large array is freed. */
void cg_array_release(cg_array *array);

/** Make room for at least one more item. */
cg_status cg_array_grow(cg_array *array);

/** Make room for `more` items besides those in the array, so that adding them moves nothing. */
static inline cg_status cg_array_room(cg_array *array, uint32_t more) {
  while (array->capacity - array->count < more) {
    const cg_status status = cg_array_grow(array);
    if (status) {
      return status;
    }
  }
  return CG_OK;
}

/** Append an uninitialized item, to be set completely by the caller; borrowed until the next call;
 * NULL if out of memory. */
static inline void *cg_array_extend(cg_array *array) {
  if (array->count == array->capacity && cg_array_grow(array)) {
    return NULL;
  }
  void *const slot = (char *)array->items + (size_t)array->count++ * array->item_size;
  cg_unpoison(slot, array->item_size);
  return slot;
}

/** Append a zeroed item, borrowed until the next call; NULL if out of memory. */
void *cg_array_add(cg_array *array);

/** Append a copy of `item`, which has `size` bytes, the size of the items. */
static inline cg_status cg_array_append_sized(cg_array *array, const void *item, size_t size) {
  void *const slot = cg_array_extend(array);
  if (!slot) {
    return CG_NO_MEMORY;
  }
  assert(size == array->item_size);
  memcpy(slot, item, size);
  return CG_OK;
}

/** Likewise; the type of the pointer to the item gives its size, so that the compiler knows it. */
#define cg_array_append(array, ...)                                                                \
  cg_array_append_sized(array, __VA_ARGS__, sizeof(*(__VA_ARGS__)))

/** The `index`-th item; it must exist. */
static inline void *cg_array_at(const cg_array *array, uint32_t index) {
  return (char *)array->items + (size_t)index * array->item_size;
}

#endif /* CG_BASE_ARRAY_H */
