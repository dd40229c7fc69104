/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "addons/network/classes.h"

#include "addons/network/network_impl.h"

/* Classes of the ontology, the general ones before the special ones. */
static const char *const names[] = {
  [CG_CLASS_DOCUMENT] = "Document",
  [CG_CLASS_INSTRUMENT] = "Instrument",
  [CG_CLASS_COURT_DECISION] = "CourtDecision",
  [CG_CLASS_BODY] = "Body",
  [CG_CLASS_PREAMBULAR] = "PreambularParagraph",
  [CG_CLASS_OPERATIVE] = "OperativeParagraph",
  [CG_CLASS_SUBPARAGRAPH] = "Subparagraph",
  [CG_CLASS_FRONT_MATTER] = "FrontMatter",
  [CG_CLASS_ANNEX] = "Annex",
  [CG_CLASS_FOOTNOTE] = "Footnote",
  [CG_CLASS_OTHERS] = "Report",
  "Letter",
  "Statement",
  "OfficialRecord",
  "Decision",
  "Resolution",
  "Agreement",
  "Principles",
  "Programme",
  "Declaration",
  "Treaty",
  "Protocol",
  "Judgment",
  "AdvisoryOpinion",
  "Order",
  "Organization",
  "Office",
  "Mission",
  "Committee",
  "Court",
  "Organ",
};

#define NAME_COUNT (sizeof(names) / sizeof(names[0]))

_Static_assert(NAME_COUNT <= 32, "classes are bits of uint32_t");

uint32_t cg_class_find(cg_slice name) {
  for (uint32_t i = CG_CLASS_DOCUMENT; i < NAME_COUNT; ++i) {
    if (cg_slice_is_equal(name, cg_slice_of(names[i]))) {
      return i;
    }
  }
  return 0;
}

cg_slice cg_class_name(uint32_t classes) {
  for (uint32_t i = NAME_COUNT; --i > 0;) {
    if (classes & cg_class_bit(i)) {
      return cg_slice_of(names[i]);
    }
  }
  return CG_SLICE("");
}
