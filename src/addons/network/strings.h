/* SPDX-License-Identifier: Apache-2.0 */
/** @file strings.h  Interned strings, and sorting of words. */
#ifndef CG_NETWORK_STRINGS_H
#define CG_NETWORK_STRINGS_H

#include "addons/network/network_impl.h"

/** Create empty strings in `arena`. */
cg_status cg_strings_init(cg_strings *strings, cg_arena *arena);

/** Number of `text`, which is copied if new. */
cg_status cg_strings_add(cg_strings *strings, cg_slice text, uint32_t *out);

/** Sort `words` by `compare` and remove duplicates; returns how many are left. */
size_t cg_words_sort(cg_slice *words, size_t count, int (*compare)(const void *, const void *));

/** Compare slices bytewise, but numbers in them by value ("op2" before "op10"), for qsort(). */
int cg_words_compare(const void *a, const void *b);
int cg_labels_compare(const void *a, const void *b);

#endif /* CG_NETWORK_STRINGS_H */
