/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/vote.h"

#include "base/try.h"

/* "<document>#vote", which cannot be a clause label. */
static cg_status vote_iri(cg_making *m, cg_slice *out) {
  const cg_slice pieces[] = {m->document->iri, CG_SLICE("#vote")};
  return cg_make_iri(m, pieces, 2, out);
}

cg_status cg_make_vote_link(cg_making *m) {
  cg_slice iri = {NULL, 0};
  if (!m->document->metadata.vote.words.length) {
    return CG_OK;
  }
  CG_TRY(vote_iri(m, &iri));
  return cg_make_link(m, m->document->iri, CG_TERM(vote), iri);
}

static cg_status make_counts(cg_making *m, cg_slice iri, const cg_vote *vote) {
  const cg_slice terms[CG_SIDE_COUNT] = {[CG_SIDE_FOR] = CG_TERM(votesInFavour),
                                         [CG_SIDE_AGAINST] = CG_TERM(votesAgainst),
                                         [CG_SIDE_ABSTAINING] = CG_TERM(abstentions),
                                         [CG_SIDE_ABSENT] = CG_TERM(notVoting)};
  for (cg_vote_side side = CG_SIDE_FOR; side < CG_SIDE_COUNT; ++side) {
    CG_TRY(vote->counts[side] == CG_NONE ? CG_OK
                                         : cg_make_number(m, iri, terms[side], vote->counts[side]));
  }
  return CG_OK;
}

static cg_status make_voters(cg_making *m, cg_slice iri, const cg_vote *vote) {
  const cg_slice terms[CG_SIDE_COUNT] = {[CG_SIDE_FOR] = CG_TERM(votedInFavour),
                                         [CG_SIDE_AGAINST] = CG_TERM(votedAgainst),
                                         [CG_SIDE_ABSTAINING] = CG_TERM(abstained),
                                         [CG_SIDE_ABSENT] = CG_TERM(didNotVote)};
  for (uint32_t i = 0; i < vote->voters.count; ++i) {
    const cg_voter *const voter = cg_array_at(&vote->voters, i);
    const cg_slice state = cg_entry_iri(m->packs, voter->entry);
    CG_TRY(cg_make_link(m, iri, terms[voter->side], state));
    CG_TRY(cg_array_append(&m->waiting, &state));
  }
  return CG_OK;
}

cg_status cg_make_vote(cg_making *m) {
  const cg_vote *const vote = &m->document->metadata.vote;
  cg_slice iri = {NULL, 0};
  if (!vote->words.length) {
    return CG_OK;
  }
  CG_TRY(vote_iri(m, &iri));
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_TERM(Vote)));
  CG_TRY(cg_make_literal(m, iri, CG_TERM(inWords), vote->words, CG_SLICE("")));
  if (vote->manner) {
    CG_TRY(cg_make_named(m, iri, CG_TERM(manner), CG_NAMESPACE, cg_vote_manner_name(vote->manner)));
  }
  CG_TRY(make_counts(m, iri, vote));
  return make_voters(m, iri, vote);
}
