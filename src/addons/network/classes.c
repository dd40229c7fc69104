/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/network/classes.h"

#define THING(constant, name, parent, path) [CG_CLASS_##constant] = {name, CG_CLASS_##parent},
#define CLAUSE(constant, name) [CG_CLASS_##constant] = {name, CG_CLASS_NONE},

static const struct {
  const char *name;
  uint32_t parent; /* The superclass */
} rows[CG_CLASS_COUNT] = {[CG_CLASS_NONE] = {"", CG_CLASS_NONE},
                          CG_KINDS(THING) CG_CLAUSE_CLASSES(CLAUSE)};

_Static_assert(CG_CLASS_COUNT <= 64, "a class is a bit of uint64_t");

uint32_t cg_class_find(cg_slice name) {
  for (uint32_t i = CG_CLASS_NONE + 1; i < CG_CLASS_COUNT; ++i) {
    if (cg_slice_is_equal(name, cg_slice_of(rows[i].name))) {
      return i;
    }
  }
  return CG_CLASS_NONE;
}

/* The depth of a class, counting itself. */
static uint32_t depth_of(uint32_t class_number) {
  uint32_t depth = 0;
  while (class_number) {
    class_number = rows[class_number].parent;
    ++depth;
  }
  return depth;
}

cg_slice cg_class_name(uint64_t classes) {
  uint32_t best = CG_CLASS_NONE;
  for (uint32_t i = CG_CLASS_NONE + 1; i < CG_CLASS_COUNT; ++i) {
    if ((classes & CG_CLASS_BIT(i)) && depth_of(i) > depth_of(best)) {
      best = i;
    }
  }
  return cg_slice_of(rows[best].name);
}

bool cg_class_is_below(cg_slice name, uint32_t wanted) {
  uint32_t class_number = cg_class_find(name);
  while (class_number && class_number != wanted) {
    class_number = rows[class_number].parent;
  }
  return class_number != CG_CLASS_NONE;
}
