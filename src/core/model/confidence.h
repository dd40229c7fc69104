/* SPDX-License-Identifier: Apache-2.0 */
/** @file confidence.h  Confidence of a reference by its kind of evidence, from
 * ontology/rules.ttl. */
#ifndef CG_MODEL_CONFIDENCE_H
#define CG_MODEL_CONFIDENCE_H

#include "model/clause.h"
#include "model/link.h"
#include "model/mention.h"

/** Confidence, in [0, 1], of a reference recognized by `rule` and resolved by `method`. */
double cg_link_confidence(cg_rule rule, cg_method method, cg_reference_status status);

/** Factor for a reference in a footnote matched to its clause in this way. */
double cg_note_confidence(cg_note_link link);

#endif /* CG_MODEL_CONFIDENCE_H */
