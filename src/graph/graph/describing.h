/* SPDX-License-Identifier: Apache-2.0 */
/** @file describing.h  What the description's files share: the graph as a dataset, and how it was made. */
#ifndef CG_GRAPH_DESCRIBING_H
#define CG_GRAPH_DESCRIBING_H

#include "graph/counts.h"
#include "graph/making.h"

/** IRIs in the document, except for the program's. */
typedef struct {
  cg_making *making;
  cg_slice   dataset; /**< "<document>#dataset": its graph */
  cg_slice   source;  /**< "<document>#source": the bytes that were read */
  cg_slice   run;     /**< "<document>#export": the run of the program */
} cg_describing;

#endif /* CG_GRAPH_DESCRIBING_H */
