/* SPDX-License-Identifier: Apache-2.0 */
/** @file provenance.h  Provenance of a graph, in PROV-O. */
#ifndef CG_GRAPH_PROVENANCE_H
#define CG_GRAPH_PROVENANCE_H

#include "graph/describing.h"

/** Describe the origin of the dataset: source, run, program, packs, ontology. */
cg_status cg_describe_provenance(const cg_describing *d);

#endif /* CG_GRAPH_PROVENANCE_H */
