/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/kind.h"

typedef struct {
  const char *name;
  cg_kind     parent;
} kind_row;

static const kind_row rows[CG_KIND_COUNT] = {
  [CG_KIND_DOCUMENT] = {"Document", 0},
  [CG_KIND_RESOLUTION] = {"Resolution", CG_KIND_DOCUMENT},
  [CG_KIND_DECISION] = {"Decision", CG_KIND_DOCUMENT},
  [CG_KIND_REPORT] = {"Report", CG_KIND_DOCUMENT},
  [CG_KIND_LETTER] = {"Letter", CG_KIND_DOCUMENT},
  [CG_KIND_STATEMENT] = {"Statement", CG_KIND_DOCUMENT},
  [CG_KIND_OFFICIAL_RECORD] = {"OfficialRecord", CG_KIND_DOCUMENT},
  [CG_KIND_INSTRUMENT] = {"Instrument", 0},
  [CG_KIND_TREATY] = {"Treaty", CG_KIND_INSTRUMENT},
  [CG_KIND_PROTOCOL] = {"Protocol", CG_KIND_TREATY},
  [CG_KIND_DECLARATION] = {"Declaration", CG_KIND_INSTRUMENT},
  [CG_KIND_PROGRAMME] = {"Programme", CG_KIND_INSTRUMENT},
  [CG_KIND_PRINCIPLES] = {"Principles", CG_KIND_INSTRUMENT},
  [CG_KIND_AGREEMENT] = {"Agreement", CG_KIND_INSTRUMENT},
  [CG_KIND_COURT_DECISION] = {"CourtDecision", 0},
  [CG_KIND_JUDGMENT] = {"Judgment", CG_KIND_COURT_DECISION},
  [CG_KIND_ADVISORY_OPINION] = {"AdvisoryOpinion", CG_KIND_COURT_DECISION},
  [CG_KIND_ORDER] = {"Order", CG_KIND_COURT_DECISION},
  [CG_KIND_BODY] = {"Body", 0},
  [CG_KIND_ORGAN] = {"Organ", CG_KIND_BODY},
  [CG_KIND_COMMITTEE] = {"Committee", CG_KIND_BODY},
  [CG_KIND_COURT] = {"Court", CG_KIND_BODY},
  [CG_KIND_MISSION] = {"Mission", CG_KIND_BODY},
  [CG_KIND_ORGANIZATION] = {"Organization", CG_KIND_BODY},
  [CG_KIND_OFFICE] = {"Office", CG_KIND_BODY},
  [CG_KIND_STATE] = {"State", 0},
  [CG_KIND_TERRITORY] = {"Territory", 0},
  [CG_KIND_PLACE] = {"Place", 0},
  [CG_KIND_GROUP] = {"Group", 0},
  [CG_KIND_EVENT] = {"Event", 0},
  [CG_KIND_SESSION] = {"Session", 0},
  [CG_KIND_AGENDA_ITEM] = {"AgendaItem", 0},
  [CG_KIND_GOAL] = {"Goal", 0},
  [CG_KIND_TARGET] = {"Target", 0},
};

cg_slice cg_kind_name(cg_kind kind) { return cg_slice_of(rows[kind].name); }

cg_kind cg_kind_parent(cg_kind kind) { return rows[kind].parent; }

bool cg_kind_is(cg_kind kind, cg_kind ancestor) {
  while (kind && kind != ancestor) {
    kind = rows[kind].parent;
  }
  return kind == ancestor;
}

cg_kind cg_kind_find(cg_slice name) {
  for (cg_kind kind = CG_KIND_DOCUMENT; kind < CG_KIND_COUNT; ++kind) {
    if (cg_slice_is_equal(name, cg_kind_name(kind))) {
      return kind;
    }
  }
  return 0;
}

bool cg_kind_goes_by_name(cg_kind kind) {
  return kind != CG_KIND_SESSION && !cg_kind_is_state(kind) && kind != CG_KIND_GOAL && kind != CG_KIND_TARGET &&
         !cg_kind_is(kind, CG_KIND_COURT_DECISION);
}

cg_slice cg_kind_folder(cg_kind kind) {
  static const struct {
    cg_kind     kind;
    const char *folder;
  } folders[] = {{CG_KIND_DOCUMENT, "doc/"},     {CG_KIND_COURT_DECISION, "decision/"},
                 {CG_KIND_BODY, "body/"},        {CG_KIND_STATE, "state/"},
                 {CG_KIND_TERRITORY, "state/"},  {CG_KIND_GROUP, "group/"},
                 {CG_KIND_PLACE, "place/"},      {CG_KIND_EVENT, "event/"},
                 {CG_KIND_SESSION, "session/"},  {CG_KIND_AGENDA_ITEM, "agenda-item/"}};
  for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); ++i) {
    if (cg_kind_is(kind, folders[i].kind)) {
      return cg_slice_of(folders[i].folder);
    }
  }
  return CG_SLICE("instrument/");
}
