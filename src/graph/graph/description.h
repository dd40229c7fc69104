/* SPDX-License-Identifier: Apache-2.0 */
/** @file description.h  Description of a document's graph as a dataset, in VoID and DCAT. */
#ifndef CG_GRAPH_DESCRIPTION_H
#define CG_GRAPH_DESCRIPTION_H

#include "graph/describing.h"
#include "graph/making.h"

/** "<document>#`name`". */
cg_status cg_describe_iri(const cg_describing *d, cg_slice name, cg_slice *out);

/** Describe the graph as a dataset, with counts of everything made before. */
cg_status cg_make_description(cg_making *m);

#endif /* CG_GRAPH_DESCRIPTION_H */
