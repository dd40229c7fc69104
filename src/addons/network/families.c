/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which class is below which, where the classes of a thing are no longer at hand but its name is. */
#include "addons/network/families.h"

#include "addons/network/classes.h"
#include "addons/network/measures_impl.h"

uint32_t cg_class_parent(uint32_t class_number) {
  static const struct {
    const char *parent;
    const char *classes; /* Each followed by a space */
  } families[] = {
    {"Document", "Report Letter Statement OfficialRecord Decision Resolution "},
    {"Instrument", "Agreement Principles Programme Declaration Treaty "},
    {"Treaty", "Protocol "},
    {"CourtDecision", "Judgment AdvisoryOpinion Order "},
    {"Body", "Organization Office Mission Committee Court Organ "},
  };
  const cg_slice name = class_number ? cg_class_name(cg_class_bit(class_number)) : CG_SLICE("");
  for (size_t i = 0; name.length && i < sizeof(families) / sizeof(families[0]); ++i) {
    for (const char *at = families[i].classes; *at; at = strchr(at, ' ') + 1) {
      if (!strncmp(at, name.data, name.length) && at[name.length] == ' ') {
        return cg_class_find(cg_slice_of(families[i].parent));
      }
    }
  }
  return 0;
}

bool cg_class_is_below(cg_slice name, uint32_t wanted) {
  uint32_t class_number = cg_class_find(name);
  while (class_number && class_number != wanted) {
    class_number = cg_class_parent(class_number);
  }
  return class_number != 0;
}
