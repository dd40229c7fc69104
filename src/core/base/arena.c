/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include "base/poison.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT ((size_t)16)
#define FIRST_CHUNK ((size_t)16 * 1024)
#define LARGEST_CHUNK ((size_t)4 * 1024 * 1024)

typedef struct chunk {
  struct chunk *previous;
  struct chunk *next; /* Used only in the chunk of a large piece */
  size_t used;
  size_t size;
  /* Bytes follow, after padding to ALIGNMENT. */
} chunk;

#define HEADER ((sizeof(chunk) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

struct cg_arena {
  const cg_allocator *allocator;
  chunk *last;
  chunk *large;     /* The last chunk that holds a single large piece */
  size_t next_size; /* The size of chunks doubles up to LARGEST_CHUNK. */
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
  *arena = (cg_arena){allocator, NULL, NULL, FIRST_CHUNK};
  return CG_OK;
}

const cg_allocator *cg_arena_allocator(const cg_arena *arena) { return arena->allocator; }

static void free_chunks(const cg_allocator *allocator, chunk *last) {
  while (last) {
    chunk *const previous = last->previous;
    cg_unpoison((char *)last + HEADER, last->size); /* The allocator writes there. */
    allocator->resize(allocator->handle, last, 0);
    last = previous;
  }
}

void cg_arena_free(cg_arena *arena) {
  if (!arena) {
    return;
  }
  const cg_allocator *const allocator = arena->allocator;
  free_chunks(allocator, arena->last);
  free_chunks(allocator, arena->large);
  allocator->resize(allocator->handle, arena, 0);
}

/* Add a chunk for small pieces, whose sizes cannot overflow. */
static chunk *add_chunk(cg_arena *arena, size_t size) {
  const size_t bytes = size > arena->next_size ? size : arena->next_size;
  chunk *const c = arena->allocator->resize(arena->allocator->handle, NULL, HEADER + bytes);
  if (c) {
    *c = (chunk){arena->last, NULL, 0, bytes};
    cg_poison((char *)c + HEADER, bytes);
    arena->last = c;
    if (arena->next_size < LARGEST_CHUNK) {
      arena->next_size *= 2;
    }
  }
  return c;
}

/* Bytes used for a piece of `size`, including padding. */
static size_t whole_size(size_t size) {
  return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT + CG_RED_ZONE;
}

/* Allocate a chunk for a large piece, or resize `old`, which must be in no list and is unchanged if
 * out of memory. */
static chunk *resize_large(const cg_arena *arena, chunk *old, size_t size) {
  const bool fits = size <= SIZE_MAX - ALIGNMENT - CG_RED_ZONE - HEADER;
  const size_t bytes = fits ? whole_size(size) : 0;
  if (old) {
    cg_unpoison((char *)old + HEADER, old->size); /* The allocator copies from there. */
  }
  chunk *const c =
    fits ? arena->allocator->resize(arena->allocator->handle, old, HEADER + bytes) : NULL;
  if (c) {
    c->size = bytes;
    cg_poison((char *)c + HEADER + size, bytes - size);
  }
  return c;
}

static void *link_large(cg_arena *arena, chunk *c) {
  c->previous = arena->large;
  c->next = NULL;
  if (arena->large) {
    arena->large->next = c;
  }
  arena->large = c;
  return (char *)c + HEADER;
}

static void unlink_large(cg_arena *arena, const chunk *c) {
  if (c->previous) {
    c->previous->next = c->next;
  }
  if (c->next) {
    c->next->previous = c->previous;
  } else {
    arena->large = c->previous;
  }
}

void *cg_arena_take_raw(cg_arena *arena, size_t size) {
  if (size >= CG_ARENA_LARGE) {
    chunk *const large = resize_large(arena, NULL, size);
    return large ? link_large(arena, large) : NULL;
  }
  const size_t whole = whole_size(size);
  chunk *c = arena->last;
  if (!c || c->size - c->used < whole) {
    c = add_chunk(arena, whole);
    if (!c) {
      return NULL;
    }
  }
  void *const bytes = (char *)c + HEADER + c->used;
  c->used += whole;
  cg_unpoison(bytes, size);
  return bytes;
}

void cg_arena_release(cg_arena *arena, const void *piece, size_t size) {
  if (size < CG_ARENA_LARGE) {
    cg_poison(piece, size);
    return;
  }
  chunk *const c = (chunk *)((char *)piece - HEADER);
  unlink_large(arena, c);
  c->previous = NULL;
  free_chunks(arena->allocator, c);
}

void *cg_arena_resize(cg_arena *arena, void *piece, size_t size, size_t used, size_t new_size) {
  if (size >= CG_ARENA_LARGE && new_size >= CG_ARENA_LARGE) {
    chunk *const old = (chunk *)((char *)piece - HEADER);
    unlink_large(arena, old);
    chunk *const c = resize_large(arena, old, new_size);
    void *const moved = link_large(arena, c ? c : old);
    return c ? moved : NULL;
  }
  void *const moved = cg_arena_take_raw(arena, new_size);
  if (moved && size) {
    memcpy(moved, piece, used);
    cg_arena_release(arena, piece, size);
  }
  return moved;
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
