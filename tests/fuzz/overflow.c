/* SPDX-License-Identifier: Apache-2.0 */
/* Uses memory of an arena as the argument says; tests/fuzz/run looks whether AddressSanitizer sees
 * what is wrong. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SMALL ((size_t)13) /* Not a multiple of what the sanitizer keeps a mark for */

/* Read a byte that the compiler cannot know. */
static int at(const char *bytes, size_t i) { return ((const volatile char *)bytes)[i]; }

static int use(cg_arena *arena, const char *how, size_t size) {
  char *const bytes = cg_arena_take(arena, size);
  char *const next = cg_arena_take(arena, size);
  if (!bytes || !next) {
    return 1;
  }
  if (!strcmp(how, "whole")) {
    return at(bytes, 0) + at(bytes, size - 1) + at(next, 0);
  }
  if (!strcmp(how, "behind")) {
    return at(bytes, size);
  }
  if (!strcmp(how, "released")) {
    cg_arena_release(arena, bytes, size);
    return at(bytes, 0);
  }
  if (!strcmp(how, "moved")) {
    return cg_arena_resize(arena, bytes, size, size, 2 * size) ? at(bytes, 0) : 1;
  }
  cg_arena_free(arena);
  const int sum = at(bytes, 0); /* "freed" */
  exit(sum);
}

int main(int argc, char **argv) {
  cg_arena *arena;
  if (argc < 3 || cg_arena_new(cg_allocator_default(), &arena)) {
    return 2;
  }
  const int sum = use(arena, argv[1], strcmp(argv[2], "large") ? SMALL : CG_ARENA_LARGE + SMALL);
  cg_arena_free(arena);
  return sum;
}
