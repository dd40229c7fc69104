/* SPDX-License-Identifier: Apache-2.0 */
/** @file kind.h  Classes of things, as in the ontology; <clausegraph/kinds.h> numbers them. */
#ifndef CG_MODEL_KIND_H
#define CG_MODEL_KIND_H

#include "base/slice.h"
#include "model/ontology.inc" /* From the ontology, by tools/ontologyc */

#include <clausegraph/kinds.h>

#define CG_KIND_COUNTED(constant, ...) +1

/** One more than the last class. Tables over the classes have a row for each smaller number, by the
 * name of the constant: they do not compile if header and ontology differ. */
#define CG_KIND_COUNT (1 CG_KINDS(CG_KIND_COUNTED))

/** Whether `kind` is that of States or territories, whose names have the same form. */
static inline bool cg_kind_is_state(cg_kind kind) {
  return kind == CG_KIND_STATE || kind == CG_KIND_TERRITORY;
}

/** Prefix of the IRIs of things of `kind`, after the base IRI: "body/". */
cg_slice cg_kind_folder(cg_kind kind);

#endif /* CG_MODEL_KIND_H */
