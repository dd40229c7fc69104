/* SPDX-License-Identifier: Apache-2.0 */
/** @file vote.h  How a document was adopted. */
#ifndef CG_MODEL_VOTE_H
#define CG_MODEL_VOTE_H

#include "base/array.h"
#include "base/slice.h"
#include "model/ontology.inc" /* From the ontology, by tools/ontologyc */

#define CG_MANNER_MEMBER(constant, name) CG_VOTE_##constant,

/** Manners of adoption, described in the ontology: CG_VOTE_UNANIMOUS and so on. */
typedef enum {
  CG_VOTE_NONE,
  CG_VOTE_MANNERS(CG_MANNER_MEMBER) CG_VOTE_MANNER_COUNT
} cg_vote_manner;

#undef CG_MANNER_MEMBER

/** A voter's choice. */
typedef enum {
  CG_SIDE_FOR = 1,
  CG_SIDE_AGAINST,
  CG_SIDE_ABSTAINING,
  CG_SIDE_ABSENT,
  CG_SIDE_COUNT
} cg_vote_side;

typedef struct {
  uint32_t entry; /**< Pack entry of the State */
  cg_vote_side side;
} cg_voter;

typedef struct {
  /** "Adopted by a recorded vote of 26 to 6, with 15 abstentions"; empty if there is no vote */
  cg_slice words;
  cg_vote_manner manner;          /**< CG_VOTE_NONE if not stated */
  uint32_t counts[CG_SIDE_COUNT]; /**< Votes by side, CG_NONE if not printed */
  cg_array voters;                /**< cg_voter, as printed */
} cg_vote;

/** Local name of the manner in the ontology: "Unanimous". */
cg_slice cg_vote_manner_name(cg_vote_manner manner);

/** The manner with the local name `name`, or CG_VOTE_NONE. */
cg_vote_manner cg_vote_manner_find(cg_slice name);

#endif /* CG_MODEL_VOTE_H */
