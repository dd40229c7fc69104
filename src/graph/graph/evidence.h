/* SPDX-License-Identifier: Apache-2.0 */
/** @file evidence.h  What references state of themselves: their words, where these are, how sure they are. */
#ifndef CG_GRAPH_EVIDENCE_H
#define CG_GRAPH_EVIDENCE_H

#include "graph/making.h"

/** Words of a clause, in its text. */
typedef struct {
  uint32_t clause;
  cg_span  text;       /**< In the repaired text */
  cg_slice quote;
  cg_span  characters; /**< Of the clause's text */
} cg_quoted;

/** The words at `tokens`, which are of `clause`. */
cg_quoted cg_quoted_of(const cg_making *m, uint32_t clause, cg_span tokens);

/** The words of `iri`, as repaired and as printed, and their place. */
cg_status cg_make_quote(cg_making *m, cg_slice iri, const cg_quoted *words);

/** The words at `tokens` of `clause`, if there are any, which name a part of the target. */
cg_status cg_make_pinpoint(cg_making *m, cg_slice iri, uint32_t clause, cg_span tokens);

/** The footnote that the words of `iri` are in, and how it was matched; nothing for CG_NONE. */
cg_status cg_make_footnote(cg_making *m, cg_slice iri, uint32_t footnote);

/** What decided, by which method, and how far the target is known. */
cg_status cg_make_decision(cg_making *m, cg_slice iri, cg_rule rule, cg_method method, cg_reference_status status);

/** A confidence, in hundredths. */
cg_status cg_make_confidence(cg_making *m, cg_slice iri, double confidence);

#endif /* CG_GRAPH_EVIDENCE_H */
