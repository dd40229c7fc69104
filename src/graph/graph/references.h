/* SPDX-License-Identifier: Apache-2.0 */
/** @file references.h  References: the evidence of what clauses refer to. */
#ifndef CG_GRAPH_REFERENCES_H
#define CG_GRAPH_REFERENCES_H

#include "graph/making.h"

/** The references `links` of the clause `clause`. */
cg_status cg_make_references(cg_making *m, uint32_t clause, cg_span links);

#endif /* CG_GRAPH_REFERENCES_H */
