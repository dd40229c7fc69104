/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/verbs.h"

#include "pack/packs_impl.h"

const cg_verb *cg_packs_verb(const cg_packs *packs, uint32_t index) {
  return &((const cg_verb *)packs->parts[CG_PART_VERBS].items)[index];
}
