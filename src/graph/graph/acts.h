/* SPDX-License-Identifier: Apache-2.0 */
/** @file acts.h  Statements about acts. */
#ifndef CG_GRAPH_ACTS_H
#define CG_GRAPH_ACTS_H

#include "graph/making.h"

/** Index what acts need. Call it once, before the other functions. */
cg_status cg_make_acts_ready(cg_making *m);

/** Write the verbs of clause `clause`, whose IRI is `iri`, and the links to its acts. */
cg_status cg_make_act_links(cg_making *m, uint32_t clause, cg_slice iri);

/** Write the acts of clause `clause`. */
cg_status cg_make_acts(cg_making *m, uint32_t clause);

/** Link the reference `iri` to the act that contains the words of `mention`, if any. */
cg_status cg_make_governor(cg_making *m, cg_slice iri, const cg_mention *mention);

/** Write the typed citations of the document: cg:recalls and so on. */
cg_status cg_make_typed_citations(cg_making *m);

/** Mark in `wanted` the things that acts name without a reference. */
void cg_make_acts_want(const cg_making *m, bool *wanted);

#endif /* CG_GRAPH_ACTS_H */
