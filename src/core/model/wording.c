/* SPDX-License-Identifier: Apache-2.0 */
#include "model/wording.h"

#include "base/buffer.h"

cg_slice cg_wording_of(cg_arena *arena, cg_slice part, cg_slice whole) {
  const cg_slice pieces[] = {part, CG_SLICE(" of the "), whole};
  return cg_join(arena, pieces, 3);
}

static cg_slice special(const cg_mention *mention) {
  return mention->is_emergency ? CG_SLICE(" emergency special session")
                               : CG_SLICE(" special session");
}

cg_slice cg_wording_session(cg_arena *arena, cg_slice body, const cg_mention *mention,
                            cg_slice number) {
  const cg_slice pieces[] = {body, mention->is_special ? special(mention) : CG_SLICE(", session"),
                             CG_SLICE(" "), number};
  return cg_join(arena, pieces, 4);
}

cg_slice cg_wording_special(cg_arena *arena, cg_slice body, const cg_mention *mention,
                            cg_slice number) {
  const cg_slice pieces[] = {body, special(mention), CG_SLICE("|"), number};
  return mention->is_special ? cg_join(arena, pieces, 4) : (cg_slice){"", 0};
}

cg_slice cg_wording_item(cg_arena *arena, cg_slice session, cg_slice number) {
  const cg_slice pieces[] = {session, CG_SLICE(", item "), number};
  return cg_join(arena, pieces, 3);
}
