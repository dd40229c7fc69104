/* SPDX-License-Identifier: Apache-2.0 */
/** @file join.h  Joins strings in separately allocated memory. */
#ifndef CG_BASE_JOIN_H
#define CG_BASE_JOIN_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** `first`, `second` and `third` joined, to be freed with free(); NULL if out of memory. */
static inline char *cg_new_join(const char *first, const char *second, const char *third) {
  const size_t length = strlen(first) + strlen(second) + strlen(third) + 1;
  char *const joined = (char *)malloc(length);
  if (joined) {
    snprintf(joined, length, "%s%s%s", first, second, third);
  }
  return joined;
}

#endif /* CG_BASE_JOIN_H */
