/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/session_thing.h"

#include "model/wording.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"

/* "session/general-assembly/73", "session/general-assembly/special-22". */
cg_status cg_session_thing(cg_resolver *r, uint32_t body, const cg_mention *mention,
                           uint32_t *out) {
  cg_arena *const arena = r->document->arena;
  const cg_thing *const holder = cg_resolver_thing(r, body);
  cg_buffer number = cg_buffer_init(arena);
  cg_slice iri = {NULL, 0};
  CG_TRY(cg_buffer_add_number(&number, mention->number));
  const cg_slice digits = cg_buffer_slice(&number);
  size_t begin = holder->iri.length;
  while (begin && holder->iri.data[begin - 1] != '/') {
    --begin;
  }
  const cg_slice prefix = mention->is_emergency ? CG_SLICE("emergency-special-")
                          : mention->is_special ? CG_SLICE("special-")
                                                : CG_SLICE("");
  const cg_slice path[] = {CG_SLICE("session/"), cg_slice_from(holder->iri, begin), CG_SLICE("/"),
                           prefix};
  const cg_slice folder = cg_join(arena, path, 4);
  CG_TRY(folder.data ? cg_thing_iri(r, folder, digits, false, &iri) : CG_NO_MEMORY);
  const uint32_t known = cg_packs_find(r->packs, iri);
  if (known != CG_NONE && cg_packs_entry(r->packs, known)->kind) {
    return cg_thing_of_entry(r, known, out);
  }
  const cg_thing thing = {.kind = CG_KIND_SESSION,
                          .entry = CG_NONE,
                          .iri = iri,
                          .label = cg_wording_session(arena, holder->label, mention, digits),
                          .notation = cg_wording_special(arena, holder->label, mention, digits),
                          .owner = body,
                          .number = digits};
  return thing.label.data && thing.notation.data ? cg_thing_add(r, &thing, out) : CG_NO_MEMORY;
}
