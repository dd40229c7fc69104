/* SPDX-License-Identifier: Apache-2.0 */
/* Co-citation. */
#include "addons/network/cocitation.h"

#include "addons/network/network_impl.h"

#include "base/try.h"

#include <stdlib.h>

static int compare_ties(const void *a, const void *b) {
  const cg_tie *const x = a;
  const cg_tie *const y = b;
  return x->source != y->source ? (x->source > y->source) - (x->source < y->source)
                                : (x->target > y->target) - (x->target < y->target);
}

static int compare_pairs(const void *a, const void *b) {
  const uint64_t x = *(const uint64_t *)a;
  const uint64_t y = *(const uint64_t *)b;
  return (x > y) - (x < y);
}

/* Remove conflicts and repeated citations by the same document. */
static void drop_repeated(cg_array *ties) {
  cg_tie *const all = ties->items;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < ties->count; ++i) {
    if (!all[i].is_conflict && (!kept || compare_ties(&all[kept - 1], &all[i]))) {
      all[kept++] = all[i];
    }
  }
  ties->count = kept;
}

/* Find each pair of things cited by one document, as one number. */
static cg_status find_pairs(const cg_array *ties, cg_array *pairs) {
  const cg_tie *const all = ties->items;
  for (uint32_t i = 0; i < ties->count; ++i) {
    for (uint32_t j = i + 1; j < ties->count && all[j].source == all[i].source; ++j) {
      const uint64_t pair = (uint64_t)all[i].target << 32 | all[j].target;
      CG_TRY(cg_array_append(pairs, &pair));
    }
  }
  return CG_OK;
}

cg_status cg_network_pair(cg_array *ties) {
  cg_array pairs = cg_array_init(ties->arena, sizeof(uint64_t));
  if (ties->count) {
    qsort(ties->items, ties->count, sizeof(cg_tie), compare_ties);
  }
  drop_repeated(ties);
  CG_TRY(find_pairs(ties, &pairs));
  if (pairs.count) {
    qsort(pairs.items, pairs.count, sizeof(uint64_t), compare_pairs);
  }
  ties->count = 0;
  for (uint32_t i = 0, end = 0; i < pairs.count; i = end) {
    const uint64_t pair = *(const uint64_t *)cg_array_at(&pairs, i);
    while (end < pairs.count && *(const uint64_t *)cg_array_at(&pairs, end) == pair) {
      ++end;
    }
    const cg_tie tie = {
      .source = (uint32_t)(pair >> 32), .target = (uint32_t)pair, .count = end - i};
    CG_TRY(cg_array_append(ties, &tie));
  }
  return CG_OK;
}
