/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/network/strings.h"

#include "addons/network/network_impl.h"

#include "base/try.h"

#include <stdlib.h>

cg_status cg_strings_init(cg_strings *strings, cg_arena *arena) {
  uint32_t empty = 0;
  strings->table = cg_table_init(arena);
  strings->all = cg_array_init(arena, sizeof(cg_slice));
  return cg_strings_add(strings, CG_SLICE(""), &empty);
}

cg_status cg_strings_add(cg_strings *strings, cg_slice text, uint32_t *out) {
  *out = cg_table_find(&strings->table, text);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(strings->all.arena, text);
  if (!kept.data) {
    return CG_NO_MEMORY;
  }
  *out = strings->all.count;
  CG_TRY(cg_table_set(&strings->table, kept, *out));
  return cg_array_append(&strings->all, &kept);
}

int cg_words_compare(const void *a, const void *b) {
  return cg_slice_compare(*(const cg_slice *)a, *(const cg_slice *)b);
}

/* Length of the digits at `at`. */
static size_t digits_at(cg_slice text, size_t at) {
  size_t end = at;
  while (end < text.length && cg_is_digit(text.data[end])) {
    ++end;
  }
  return end - at;
}

int cg_labels_compare(const void *a, const void *b) {
  const cg_slice x = *(const cg_slice *)a;
  const cg_slice y = *(const cg_slice *)b;
  for (size_t i = 0; i < x.length && i < y.length; ++i) { /* Both are equal up to i */
    const size_t x_digits = digits_at(x, i);
    const size_t y_digits = digits_at(y, i);
    if (x_digits && y_digits && x_digits != y_digits) {
      return x_digits < y_digits ? -1 : 1;
    }
    if (x.data[i] != y.data[i]) {
      break;
    }
  }
  return cg_slice_compare(x, y);
}

size_t cg_words_sort(cg_slice *words, size_t count, int (*compare)(const void *, const void *)) {
  size_t kept = 0;
  if (count > 1) {
    qsort(words, count, sizeof(*words), compare);
  }
  for (size_t i = 0; i < count; ++i) {
    if (!kept || !cg_slice_is_equal(words[i], words[kept - 1])) {
      words[kept++] = words[i];
    }
  }
  return kept;
}
