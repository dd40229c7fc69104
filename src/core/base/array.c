/* SPDX-License-Identifier: Apache-2.0 */
#include "base/array.h"

#include <string.h>

#define FIRST_CAPACITY 16u

cg_status cg_array_reserve(cg_array *array, uint32_t count) {
  if (count <= array->capacity) {
    return CG_OK;
  }
  if (count > SIZE_MAX / array->item_size) {
    return CG_NO_MEMORY;
  }
  /* Always move, to reveal pointers that are kept across an addition and reads past the last
   * item. */
  void *const items =
    cg_arena_resize(array->arena, array->items, (size_t)array->capacity * array->item_size,
                    (size_t)array->count * array->item_size, (size_t)count * array->item_size);
  if (!items) {
    return CG_NO_MEMORY;
  }
  cg_poison(items, (size_t)count * array->item_size);
  cg_unpoison(items, (size_t)array->count * array->item_size);
  array->items = items;
  array->capacity = count;
  return CG_OK;
}

void cg_array_release(cg_array *array) {
  if (array->capacity) {
    cg_arena_release(array->arena, array->items, (size_t)array->capacity * array->item_size);
  }
  *array = cg_array_init(array->arena, array->item_size);
}

cg_status cg_array_grow(cg_array *array) {
  /* 0 for a small reserved array in sanitizer builds */
  const uint32_t more = array->capacity / CG_GROWTH;
  return array->capacity > UINT32_MAX / 2
           ? CG_NO_MEMORY
           : cg_array_reserve(array, !array->capacity ? FIRST_CAPACITY
                                                      : array->capacity + (more ? more : 1));
}

void *cg_array_add(cg_array *array) {
  void *const slot = cg_array_extend(array);
  return slot ? memset(slot, 0, array->item_size) : NULL;
}
