/* SPDX-License-Identifier: Apache-2.0 */
/** @file arena.h  Memory that is freed all at once. */
#ifndef CG_BASE_ARENA_H
#define CG_BASE_ARENA_H

#include "base/slice.h"

#include <clausegraph/environment.h>
#include <clausegraph/status.h>

typedef struct cg_arena cg_arena;

/** Pieces of so many bytes and more have memory of their own, which can be freed before the arena is. */
#define CG_ARENA_LARGE ((size_t)128 * 1024)

/** The C library's allocator. */
const cg_allocator *cg_allocator_default(void);

/** New arena; `allocator` is borrowed and outlives it. */
cg_status cg_arena_new(const cg_allocator *allocator, cg_arena **out);

/** That which `arena` was made with, for another one beside it. */
const cg_allocator *cg_arena_allocator(const cg_arena *arena);

/** Free `arena`, which may be NULL, and all that came from it. */
void cg_arena_free(cg_arena *arena);

/** `size` zeroed bytes, aligned for any type; NULL if there is no memory. */
void *cg_arena_take(cg_arena *arena, size_t size);

/** The same, but the bytes are not zeroed: for what is written over at once. */
void *cg_arena_take_raw(cg_arena *arena, size_t size);

/** `count` zeroed items of `size` bytes; NULL if that overflows or there is no memory. */
void *cg_arena_take_many(cg_arena *arena, size_t count, size_t size);

/** `piece` of `size` bytes as one of `new_size`, moved if need be, with its first `used` bytes; NULL if there is no memory, and
 * `piece` is as it was.  `size` is 0 for a new piece. */
void *cg_arena_resize(cg_arena *arena, void *piece, size_t size, size_t used, size_t new_size);

/** Nobody needs `piece`, of `size` bytes, any more; if it is large, its memory is freed. */
void cg_arena_release(cg_arena *arena, const void *piece, size_t size);

/** Copy of `text`, followed by a NUL; `data` is NULL if there is no memory. */
cg_slice cg_arena_copy(cg_arena *arena, cg_slice text);

#endif /* CG_BASE_ARENA_H */
