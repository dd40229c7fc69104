/* SPDX-License-Identifier: Apache-2.0 */
/** @file clauses.h  The document and its clauses. */
#ifndef CG_GRAPH_CLAUSES_H
#define CG_GRAPH_CLAUSES_H

#include "graph/making.h"

/** Make the statements of the document itself. */
cg_status cg_make_document(cg_making *m);

/** Make the statements of its clauses, each with its references. */
cg_status cg_make_clauses(cg_making *m);

#endif /* CG_GRAPH_CLAUSES_H */
