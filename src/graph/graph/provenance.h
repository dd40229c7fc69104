/* SPDX-License-Identifier: Apache-2.0 */
/** @file provenance.h  Where a graph comes from, by PROV-O. */
#ifndef CG_GRAPH_PROVENANCE_H
#define CG_GRAPH_PROVENANCE_H

#include "graph/describing.h"

/** Where the dataset comes from: source, run, program, packs, ontology. */
cg_status cg_describe_provenance(const cg_describing *d);

#endif /* CG_GRAPH_PROVENANCE_H */
