/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include "base/poison.h"

#include <stdlib.h>
#include <string.h>

#define ALIGNMENT ((size_t)16)
#define FIRST_CHUNK ((size_t)16 * 1024)
#define LARGEST_CHUNK ((size_t)4 * 1024 * 1024)

typedef struct chunk {
  struct chunk *previous;
  size_t        used;
  size_t        size;
  /* Bytes follow, after padding to ALIGNMENT. */
} chunk;

#define HEADER ((sizeof(chunk) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

struct cg_arena {
  const cg_allocator *allocator;
  chunk              *last;
  size_t              next_size; /* Chunks double up to LARGEST_CHUNK. */
};

static void *resize_default(void *handle, void *pointer, size_t size) {
  (void)handle;
  if (!size) {
    free(pointer);
    return NULL;
  }
  return realloc(pointer, size);
}

const cg_allocator *cg_allocator_default(void) {
  static const cg_allocator allocator = {resize_default, NULL};
  return &allocator;
}

cg_status cg_arena_new(const cg_allocator *allocator, cg_arena **out) {
  cg_arena *const arena = allocator->resize(allocator->handle, NULL, sizeof(*arena));
  *out = arena;
  if (!arena) {
    return CG_NO_MEMORY;
  }
  *arena = (cg_arena){allocator, NULL, FIRST_CHUNK};
  return CG_OK;
}

void cg_arena_free(cg_arena *arena) {
  if (!arena) {
    return;
  }
  const cg_allocator *const allocator = arena->allocator;
  for (chunk *c = arena->last; c;) {
    chunk *const previous = c->previous;
    cg_unpoison((char *)c + HEADER, c->size); /* The allocator writes there. */
    allocator->resize(allocator->handle, c, 0);
    c = previous;
  }
  allocator->resize(allocator->handle, arena, 0);
}

static chunk *add_chunk(cg_arena *arena, size_t size) {
  const size_t bytes = size > arena->next_size ? size : arena->next_size;
  if (bytes > SIZE_MAX - HEADER) {
    return NULL;
  }
  chunk *const c = arena->allocator->resize(arena->allocator->handle, NULL, HEADER + bytes);
  if (c) {
    *c = (chunk){arena->last, 0, bytes};
    cg_poison((char *)c + HEADER, bytes);
    arena->last = c;
    if (arena->next_size < LARGEST_CHUNK) {
      arena->next_size *= 2;
    }
  }
  return c;
}

void *cg_arena_take_raw(cg_arena *arena, size_t size) {
  if (size > SIZE_MAX - ALIGNMENT - CG_RED_ZONE) {
    return NULL;
  }
  const size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT + CG_RED_ZONE;
  chunk *c = arena->last;
  if (!c || c->size - c->used < rounded) {
    c = add_chunk(arena, rounded);
    if (!c) {
      return NULL;
    }
  }
  void *const bytes = (char *)c + HEADER + c->used;
  c->used += rounded;
  cg_unpoison(bytes, size);
  return bytes;
}

void *cg_arena_take(cg_arena *arena, size_t size) {
  void *const bytes = cg_arena_take_raw(arena, size);
  return bytes ? memset(bytes, 0, size) : NULL;
}

void *cg_arena_take_many(cg_arena *arena, size_t count, size_t size) {
  return size && count > SIZE_MAX / size ? NULL : cg_arena_take(arena, count * size);
}

cg_slice cg_arena_copy(cg_arena *arena, cg_slice text) {
  char *const bytes = text.length < SIZE_MAX ? cg_arena_take_raw(arena, text.length + 1) : NULL;
  if (bytes) {
    if (text.length) {
      memcpy(bytes, text.data, text.length);
    }
    bytes[text.length] = '\0';
  }
  return (cg_slice){bytes, bytes ? text.length : 0};
}
