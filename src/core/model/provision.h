/* SPDX-License-Identifier: Apache-2.0 */
/** @file provision.h  Kinds of numbered parts of texts, as in the ontology. */
#ifndef CG_MODEL_PROVISION_H
#define CG_MODEL_PROVISION_H

#include "base/slice.h"
#include "model/ontology.inc" /* From the ontology, by tools/ontologyc */

#define CG_PROVISION_MEMBER(constant, ...) CG_PROVISION_##constant,

/** CG_PROVISION_ARTICLE and so on. */
typedef enum {
  CG_PROVISION_NONE,
  CG_PROVISIONS(CG_PROVISION_MEMBER) CG_PROVISION_COUNT
} cg_provision;

#undef CG_PROVISION_MEMBER

/** Local name of the class: "Article". */
cg_slice cg_provision_name(cg_provision provision);

/** The word before its number: "article". */
cg_slice cg_provision_label(cg_provision provision);

/** Prefix of a fragment of the kind: "art-". */
cg_slice cg_provision_prefix(cg_provision provision);

/** The kind whose class has the local name `name`, or 0. */
cg_provision cg_provision_find(cg_slice name);

#endif /* CG_MODEL_PROVISION_H */
