/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/array.h"

#include <string.h>

#define FIRST_CAPACITY 16u

static cg_status grow(cg_array *array) {
  if (array->capacity > UINT32_MAX / 2) {
    return CG_NO_MEMORY;
  }
  const uint32_t capacity = array->capacity ? array->capacity * 2 : FIRST_CAPACITY;
  void *const items = cg_arena_take_many(array->arena, capacity, array->item_size);
  if (!items) {
    return CG_NO_MEMORY;
  }
  if (array->count) {
    memcpy(items, array->items, (size_t)array->count * array->item_size);
  }
  array->items = items;
  array->capacity = capacity;
  return CG_OK;
}

void *cg_array_add(cg_array *array) {
  if (array->count == array->capacity && grow(array)) {
    return NULL;
  }
  return cg_array_at(array, array->count++);
}

cg_status cg_array_append(cg_array *array, const void *item) {
  void *const slot = cg_array_add(array);
  if (!slot) {
    return CG_NO_MEMORY;
  }
  memcpy(slot, item, array->item_size);
  return CG_OK;
}
