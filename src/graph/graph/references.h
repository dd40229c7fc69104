/* SPDX-License-Identifier: Apache-2.0 */
/** @file references.h  Statements about references: the evidence for the links of clauses. */
#ifndef CG_GRAPH_REFERENCES_H
#define CG_GRAPH_REFERENCES_H

#include "graph/making.h"

/** Write the references `links` of the clause `clause`. */
cg_status cg_make_references(cg_making *m, uint32_t clause, cg_span links);

#endif /* CG_GRAPH_REFERENCES_H */
