/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file kind.h  Classes of things, as in the ontology. */
#ifndef CG_MODEL_KIND_H
#define CG_MODEL_KIND_H

#include "base/slice.h"

typedef enum {
  CG_KIND_DOCUMENT = 1,
  CG_KIND_RESOLUTION,
  CG_KIND_DECISION,
  CG_KIND_REPORT,
  CG_KIND_LETTER,
  CG_KIND_STATEMENT,
  CG_KIND_OFFICIAL_RECORD,
  CG_KIND_INSTRUMENT,
  CG_KIND_TREATY,
  CG_KIND_PROTOCOL,
  CG_KIND_DECLARATION,
  CG_KIND_PROGRAMME,
  CG_KIND_PRINCIPLES,
  CG_KIND_AGREEMENT,
  CG_KIND_COURT_DECISION,
  CG_KIND_JUDGMENT,
  CG_KIND_ADVISORY_OPINION,
  CG_KIND_ORDER,
  CG_KIND_BODY,
  CG_KIND_ORGAN,
  CG_KIND_COMMITTEE,
  CG_KIND_COURT,
  CG_KIND_MISSION,
  CG_KIND_ORGANIZATION,
  CG_KIND_OFFICE,
  CG_KIND_STATE,
  CG_KIND_TERRITORY,
  CG_KIND_PLACE,
  CG_KIND_GROUP,
  CG_KIND_EVENT,
  CG_KIND_SESSION,
  CG_KIND_AGENDA_ITEM,
  CG_KIND_GOAL,
  CG_KIND_TARGET,
  CG_KIND_COUNT
} cg_kind;

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

/** The folder of the IRIs of named things of `kind`, such as "body/". */
cg_slice cg_kind_folder(cg_kind kind);

#endif /* CG_MODEL_KIND_H */
