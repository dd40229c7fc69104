/* SPDX-License-Identifier: Apache-2.0 */
/** @file things.h  Descriptions of the things that links point to: from the packs and from the
 * document. */
#ifndef CG_GRAPH_THINGS_H
#define CG_GRAPH_THINGS_H

#include "graph/making.h"

/** Describe each thing that was referred to, and the things above it. */
cg_status cg_make_things(cg_making *m);

/** Describe each verb that was used. */
cg_status cg_make_verbs(cg_making *m);

#endif /* CG_GRAPH_THINGS_H */
