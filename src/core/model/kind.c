/* SPDX-License-Identifier: Apache-2.0 */
#include "model/kind.h"

typedef struct {
  const char *name;
  cg_kind parent;
  const char *folder;
} kind_row;

#define ROW(constant, name, parent, folder) [CG_KIND_##constant] = {name, CG_KIND_##parent, folder},

static const kind_row rows[CG_KIND_COUNT] = {{"", CG_KIND_NONE, ""}, CG_KINDS(ROW)};

/* A number from a caller may be of a later release. */
static const kind_row *row_of(cg_kind kind) {
  return &rows[(unsigned)kind < CG_KIND_COUNT ? kind : CG_KIND_NONE];
}

cg_slice cg_kind_name(cg_kind kind) { return cg_slice_of(row_of(kind)->name); }

cg_kind cg_kind_parent(cg_kind kind) { return row_of(kind)->parent; }

int cg_kind_is(cg_kind kind, cg_kind ancestor) {
  while (kind && kind != ancestor) {
    kind = row_of(kind)->parent;
  }
  return kind == ancestor;
}

cg_kind cg_kind_find(cg_slice name) {
  for (unsigned kind = CG_KIND_DOCUMENT; kind < CG_KIND_COUNT; ++kind) {
    if (cg_slice_is_equal(name, cg_slice_of(rows[kind].name))) {
      return (cg_kind)kind;
    }
  }
  return CG_KIND_NONE;
}

int cg_kind_goes_by_name(cg_kind kind) {
  return (unsigned)kind < CG_KIND_COUNT && kind != CG_KIND_SESSION && !cg_kind_is_state(kind) &&
         kind != CG_KIND_GOAL && kind != CG_KIND_TARGET &&
         !cg_kind_is(kind, CG_KIND_COURT_DECISION);
}

cg_slice cg_kind_folder(cg_kind kind) { return cg_slice_of(row_of(kind)->folder); }
