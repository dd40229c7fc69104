/* SPDX-License-Identifier: Apache-2.0 */
/** @file acts.h  What clauses do. */
#ifndef CG_GRAPH_ACTS_H
#define CG_GRAPH_ACTS_H

#include "graph/making.h"

/** Index what acts need: call it once, before the rest. */
cg_status cg_make_acts_ready(cg_making *m);

/** The verbs of clause `clause`, whose IRI is `iri`, and the links to its acts. */
cg_status cg_make_act_links(cg_making *m, uint32_t clause, cg_slice iri);

/** The acts of clause `clause`. */
cg_status cg_make_acts(cg_making *m, uint32_t clause);

/** Link the reference `iri` to the act in whose words `mention` stands, if there is one. */
cg_status cg_make_governor(cg_making *m, cg_slice iri, const cg_mention *mention);

/** What the document does with what it cites: cg:recalls and so on. */
cg_status cg_make_typed_citations(cg_making *m);

/** Set `wanted` of the things that acts name without a reference. */
void cg_make_acts_want(const cg_making *m, bool *wanted);

#endif /* CG_GRAPH_ACTS_H */
