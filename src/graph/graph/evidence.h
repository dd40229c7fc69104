/* SPDX-License-Identifier: Apache-2.0 */
/** @file evidence.h  The evidence of references: their words, the place of these, and the
 * confidence. */
#ifndef CG_GRAPH_EVIDENCE_H
#define CG_GRAPH_EVIDENCE_H

#include "graph/making.h"

/** A quote within the text of a clause. */
typedef struct {
  uint32_t clause;
  cg_span text; /**< Place in the repaired text */
  cg_slice quote;
  cg_span characters; /**< Place in the clause's text */
} cg_quoted;

/** The quote at `tokens` of `clause`. */
cg_quoted cg_quoted_of(const cg_making *m, uint32_t clause, cg_span tokens);

/** Write the quote of `iri`, as repaired and as printed, and its place. */
cg_status cg_make_quote(cg_making *m, cg_slice iri, const cg_quoted *words);

/** Write the words at `tokens` of `clause`, if any, which name a part of the target. */
cg_status cg_make_pinpoint(cg_making *m, cg_slice iri, uint32_t clause, cg_span tokens);

/** Write which footnote contains the words of `iri`, and how it was matched; nothing for
 * CG_NONE. */
cg_status cg_make_footnote(cg_making *m, cg_slice iri, uint32_t footnote);

/** Write the rule, method and status. */
cg_status cg_make_decision(cg_making *m, cg_slice iri, cg_rule rule, cg_method method,
                           cg_reference_status status);

/** Write a confidence, given in hundredths. */
cg_status cg_make_confidence(cg_making *m, cg_slice iri, double confidence);

#endif /* CG_GRAPH_EVIDENCE_H */
