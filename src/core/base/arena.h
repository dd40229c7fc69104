/* SPDX-License-Identifier: Apache-2.0 */
/** @file arena.h  Memory that is freed all at once. */
#ifndef CG_BASE_ARENA_H
#define CG_BASE_ARENA_H

#include "base/slice.h"

#include <clausegraph/environment.h>
#include <clausegraph/status.h>

typedef struct cg_arena cg_arena;

/** Pieces of at least this size are allocated separately and can be freed before the arena. */
#define CG_ARENA_LARGE ((size_t)128 * 1024)

/** The C library's allocator. */
const cg_allocator *cg_allocator_default(void);

/** Create an arena; `allocator` is borrowed and must outlive it. */
cg_status cg_arena_new(const cg_allocator *allocator, cg_arena **out);

/** The allocator of `arena`, for another arena beside it. */
const cg_allocator *cg_arena_allocator(const cg_arena *arena);

/** Free `arena`, which may be NULL, and everything allocated from it. */
void cg_arena_free(cg_arena *arena);

/** Allocate `size` zeroed bytes, aligned for any type; NULL if out of memory. */
void *cg_arena_take(cg_arena *arena, size_t size);

/** Likewise without zeroing, for memory that is overwritten at once. */
void *cg_arena_take_raw(cg_arena *arena, size_t size);

/** Allocate `count` zeroed items of `size` bytes; NULL on overflow or if out of memory. */
void *cg_arena_take_many(cg_arena *arena, size_t count, size_t size);

/** Resize `piece` from `size` to `new_size` bytes, moving it if necessary and keeping its first
 * `used` bytes. NULL if out of memory; `piece` is then unchanged. `size` is 0 for a new piece. */
void *cg_arena_resize(cg_arena *arena, void *piece, size_t size, size_t used, size_t new_size);

/** Release `piece`, of `size` bytes, which must no longer be used; its memory is freed if it is
 * large. */
void cg_arena_release(cg_arena *arena, const void *piece, size_t size);

/** Copy of `text`, followed by a NUL; `data` is NULL if out of memory. */
cg_slice cg_arena_copy(cg_arena *arena, cg_slice text);

#endif /* CG_BASE_ARENA_H */
