/* SPDX-License-Identifier: Apache-2.0 */
/** @file buffer.h  Growing byte buffer in an arena. */
#ifndef CG_BASE_BUFFER_H
#define CG_BASE_BUFFER_H

#include "base/arena.h"
#include "base/slice.h"

typedef struct {
  cg_arena *arena;
  char *data;
  size_t length;
  size_t capacity;
} cg_buffer;

/** An empty buffer. */
static inline cg_buffer cg_buffer_init(cg_arena *arena) { return (cg_buffer){arena, NULL, 0, 0}; }

/** Reserve room for `more` bytes, so that adding them cannot fail. */
cg_status cg_buffer_reserve(cg_buffer *buffer, size_t more);

/** Append `text`. */
cg_status cg_buffer_add(cg_buffer *buffer, cg_slice text);

/** A cg_sink that appends; `handle` is the buffer. */
cg_status cg_buffer_take(void *handle, cg_slice bytes);

/** Append one byte. */
cg_status cg_buffer_add_byte(cg_buffer *buffer, char byte);

/** Storage for the digits of a number. */
typedef struct {
  char digits[10];
} cg_digits;

/** Write `number` in decimal digits that end before `end`; returns where they begin. */
static inline char *cg_digits_before(char *end, uint32_t number) {
  do {
    *--end = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  return end;
}

/** `number` in decimal digits, stored in `room`. */
cg_slice cg_digits_of(uint32_t number, cg_digits *room);

#define CG_HUNDREDTHS_ROOM 32

/** `number`, from 0 to 1, with two decimals after a dot in any locale; stored in `room`. */
cg_slice cg_hundredths_of(double number, char room[CG_HUNDREDTHS_ROOM]);

/** Append `number` in decimal digits. */
cg_status cg_buffer_add_number(cg_buffer *buffer, uint32_t number);

/** The content, borrowed until the next addition. */
static inline cg_slice cg_buffer_slice(const cg_buffer *buffer) {
  return (cg_slice){buffer->data ? buffer->data : "", buffer->length};
}

/** The concatenated pieces, in `arena`; `data` is NULL if out of memory. */
cg_slice cg_join(cg_arena *arena, const cg_slice *pieces, size_t count);

#endif /* CG_BASE_BUFFER_H */
