/* SPDX-License-Identifier: Apache-2.0 */
#include "model/vote.h"

#define NAME(constant, name) name,

static const char *const names[CG_VOTE_MANNER_COUNT] = {"", CG_VOTE_MANNERS(NAME)};

cg_slice cg_vote_manner_name(cg_vote_manner manner) { return cg_slice_of(names[manner]); }

cg_vote_manner cg_vote_manner_find(cg_slice name) {
  for (cg_vote_manner manner = CG_VOTE_NONE + 1; manner < CG_VOTE_MANNER_COUNT; ++manner) {
    if (cg_slice_is_equal(name, cg_slice_of(names[manner]))) {
      return manner;
    }
  }
  return CG_VOTE_NONE;
}
