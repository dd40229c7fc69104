/* SPDX-License-Identifier: Apache-2.0 */
/** @file poison.h  Marks memory as unreadable for AddressSanitizer; does nothing in other builds.
 *
 * Arenas divide large chunks into pieces. By itself, the sanitizer therefore detects neither reads
 * past a piece nor reads of an array's old place after it has moved. */
#ifndef CG_BASE_POISON_H
#define CG_BASE_POISON_H

#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#  define CG_HAS_POISON 1
#elif defined(__has_feature)
#  if __has_feature(address_sanitizer)
#    define CG_HAS_POISON 1
#  endif
#endif

#ifdef CG_HAS_POISON
#  include <sanitizer/asan_interface.h>
/** Unused bytes after each piece of an arena */
#  define CG_RED_ZONE ((size_t)32)
/** Arrays grow by this fraction, that is often, to reveal more errors */
#  define CG_GROWTH 8u
#else
#  define CG_RED_ZONE ((size_t)0)
#  define CG_GROWTH 1u
#endif

/** Make reading or writing these bytes an error. */
static inline void cg_poison(const void *bytes, size_t size) {
#ifdef CG_HAS_POISON
  __asan_poison_memory_region(bytes, size);
#else
  (void)bytes;
  (void)size;
#endif
}

/** Make these bytes usable again. */
static inline void cg_unpoison(const void *bytes, size_t size) {
#ifdef CG_HAS_POISON
  __asan_unpoison_memory_region(bytes, size);
#else
  (void)bytes;
  (void)size;
#endif
}

#endif /* CG_BASE_POISON_H */
