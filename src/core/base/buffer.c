/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"

#include <stdio.h>

#include "base/try.h"

#define FIRST_CAPACITY ((size_t)64)

cg_status cg_buffer_reserve(cg_buffer *buffer, size_t more) {
  if (buffer->capacity - buffer->length >= more) {
    return CG_OK;
  }
  if (more > SIZE_MAX / 4 || buffer->length > SIZE_MAX / 4) {
    return CG_NO_MEMORY;
  }
  size_t capacity = buffer->capacity ? buffer->capacity * 2 : FIRST_CAPACITY;
  if (capacity < buffer->length + more) {
    capacity = buffer->length + more;
  }
  char *const data =
    cg_arena_resize(buffer->arena, buffer->data, buffer->capacity, buffer->length, capacity);
  if (!data) {
    return CG_NO_MEMORY;
  }
  buffer->data = data;
  buffer->capacity = capacity;
  return CG_OK;
}

cg_status cg_buffer_add(cg_buffer *buffer, cg_slice text) {
  CG_TRY(cg_buffer_reserve(buffer, text.length));
  if (text.length) {
    memcpy(buffer->data + buffer->length, text.data, text.length);
    buffer->length += text.length;
  }
  return CG_OK;
}

cg_status cg_buffer_take(void *handle, cg_slice bytes) { return cg_buffer_add(handle, bytes); }

cg_status cg_buffer_add_byte(cg_buffer *buffer, char byte) {
  return cg_buffer_add(buffer, (cg_slice){&byte, 1});
}

cg_slice cg_digits_of(uint32_t number, cg_digits *room) {
  char *const end = room->digits + sizeof(room->digits);
  const char *const begin = cg_digits_before(end, number);
  return (cg_slice){begin, (size_t)(end - begin)};
}

/* The locale's decimal point may be several bytes long. */
cg_slice cg_hundredths_of(double number, char room[CG_HUNDREDTHS_ROOM]) {
  const int length = snprintf(room, CG_HUNDREDTHS_ROOM, "%.2f", number);
  if (length > 2 && length < CG_HUNDREDTHS_ROOM) {
    room[1] = '.';
    memmove(room + 2, room + length - 2, 2);
  }
  return (cg_slice){room, 4};
}

cg_status cg_buffer_add_number(cg_buffer *buffer, uint32_t number) {
  cg_digits digits;
  return cg_buffer_add(buffer, cg_digits_of(number, &digits));
}

cg_slice cg_join(cg_arena *arena, const cg_slice *pieces, size_t count) {
  size_t length = 0;
  for (size_t i = 0; i < count; ++i) {
    length += pieces[i].length;
  }
  char *const data = cg_arena_take_raw(arena, length + 1);
  if (!data) {
    return (cg_slice){NULL, 0};
  }
  char *end = data;
  for (size_t i = 0; i < count; ++i) {
    if (pieces[i].length) {
      memcpy(end, pieces[i].data, pieces[i].length);
      end += pieces[i].length;
    }
  }
  *end = '\0';
  return (cg_slice){data, length};
}
