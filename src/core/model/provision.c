/* SPDX-License-Identifier: Apache-2.0 */
#include "model/provision.h"

typedef struct {
  const char *name;
  const char *label;
  const char *path; /* "#art-" */
} provision_row;

#define ROW(constant, name, label, path) {name, label, path},

static const provision_row rows[CG_PROVISION_COUNT] = {{"", "", "#"}, CG_PROVISIONS(ROW)};

cg_slice cg_provision_name(cg_provision provision) { return cg_slice_of(rows[provision].name); }

cg_slice cg_provision_label(cg_provision provision) { return cg_slice_of(rows[provision].label); }

cg_slice cg_provision_prefix(cg_provision provision) {
  return cg_slice_of(rows[provision].path + 1);
}

cg_provision cg_provision_find(cg_slice name) {
  for (cg_provision provision = CG_PROVISION_NONE + 1; provision < CG_PROVISION_COUNT;
       ++provision) {
    if (cg_slice_is_equal(name, cg_provision_name(provision))) {
      return provision;
    }
  }
  return CG_PROVISION_NONE;
}
