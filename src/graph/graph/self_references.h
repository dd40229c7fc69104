/* SPDX-License-Identifier: Apache-2.0 */
/** @file self_references.h  References to the document itself and to its other clauses. */
#ifndef CG_GRAPH_SELF_REFERENCES_H
#define CG_GRAPH_SELF_REFERENCES_H

#include "graph/making.h"

/** Link the clause `clause` to the self-references in its words. Call it for the clauses in
 * order. */
cg_status cg_make_self_links(cg_making *m, uint32_t clause);

/** Describe all self-references of the document. */
cg_status cg_make_self_references(cg_making *m);

#endif /* CG_GRAPH_SELF_REFERENCES_H */
