/* SPDX-License-Identifier: Apache-2.0 */
/** @file things.h  What the links mean: things of the packs and of the document. */
#ifndef CG_GRAPH_THINGS_H
#define CG_GRAPH_THINGS_H

#include "graph/making.h"

/** Each thing that was referred to, and what it stands under. */
cg_status cg_make_things(cg_making *m);

/** Each verb that was used. */
cg_status cg_make_verbs(cg_making *m);

#endif /* CG_GRAPH_THINGS_H */
