/* SPDX-License-Identifier: Apache-2.0 */
/** @file describing.h  Declarations shared by the files that make the description: the graph as a
 * dataset, and its provenance. */
#ifndef CG_GRAPH_DESCRIBING_H
#define CG_GRAPH_DESCRIBING_H

#include "graph/counts.h"
#include "graph/making.h"

/** IRIs in the document, except for that of the program. */
typedef struct {
  cg_making *making;
  cg_slice dataset; /**< "<document>#dataset": its graph */
  cg_slice source;  /**< "<document>#source": the bytes read */
  cg_slice run;     /**< "<document>#export": the program run */
} cg_describing;

#endif /* CG_GRAPH_DESCRIBING_H */
