/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/verbs.h"

#include "pack/packs_impl.h"

const cg_verb *cg_packs_verb(const cg_packs *packs, uint32_t index) {
  return &((const cg_verb *)packs->parts[CG_PART_VERBS].items)[index];
}

cg_verb_takes cg_verb_takes_find(cg_slice name) {
  static const char *const names[CG_VERB_TAKES_COUNT] = {"thing",      "addressee", "subject",
                                                         "infinitive", "measures",  "founded"};
  cg_verb_takes takes = 0;
  while (takes < CG_VERB_TAKES_COUNT && !cg_slice_is_equal(name, cg_slice_of(names[takes]))) {
    ++takes;
  }
  return takes;
}
