/* SPDX-License-Identifier: Apache-2.0 */
/** @file vote.h  The vote by which the document was adopted. */
#ifndef CG_GRAPH_VOTE_H
#define CG_GRAPH_VOTE_H

#include "graph/making.h"

/** Link the document to its vote, if it prints one. */
cg_status cg_make_vote_link(cg_making *m);

/** Describe the vote. */
cg_status cg_make_vote(cg_making *m);

#endif /* CG_GRAPH_VOTE_H */
