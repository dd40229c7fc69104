/* SPDX-License-Identifier: Apache-2.0 */
/** @file kind.h  Classes of things, as in the ontology. */
#ifndef CG_MODEL_KIND_H
#define CG_MODEL_KIND_H

#include "base/slice.h"
#include "model/ontology.inc" /* From the ontology, by tools/ontologyc */

#define CG_KIND_MEMBER(constant, ...) CG_KIND_##constant,

/** CG_KIND_DOCUMENT and so on, each class after the one above it. */
typedef enum { CG_KIND_NONE, CG_KINDS(CG_KIND_MEMBER) CG_KIND_COUNT } cg_kind;

#undef CG_KIND_MEMBER

/** Local name of the class: "Protocol". */
cg_slice cg_kind_name(cg_kind kind);

/** The direct superclass, or 0 at the top. */
cg_kind cg_kind_parent(cg_kind kind);

/** Whether `kind` is `ancestor` or one of its subclasses. */
bool cg_kind_is(cg_kind kind, cg_kind ancestor);

/** The kind whose class has the local name `name`, or 0. */
cg_kind cg_kind_find(cg_slice name);

/** Whether `kind` is that of States or territories, which are named alike. */
static inline bool cg_kind_is_state(cg_kind kind) { return kind == CG_KIND_STATE || kind == CG_KIND_TERRITORY; }

/** Whether a name says which thing of the kind is meant.  Sessions, States, goals, targets and court decisions go by a
 * body, a code, a number or a court: a name alone makes none. */
bool cg_kind_goes_by_name(cg_kind kind);

/** How the IRIs of things of `kind` begin, after the base: "body/". */
cg_slice cg_kind_folder(cg_kind kind);

#endif /* CG_MODEL_KIND_H */
