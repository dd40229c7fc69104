/* SPDX-License-Identifier: Apache-2.0 */
/** @file confidence.h  How sure a reference is by the kind of its evidence, as ontology/rules.ttl states it. */
#ifndef CG_MODEL_CONFIDENCE_H
#define CG_MODEL_CONFIDENCE_H

#include "model/clause.h"
#include "model/link.h"
#include "model/mention.h"

/** Confidence, in [0, 1], of what `rule` read and `method` resolved. */
double cg_link_confidence(cg_rule rule, cg_method method, cg_reference_status status);

/** Factor for a reference in a footnote that was tied to its clause in this way. */
double cg_note_confidence(cg_note_link link);

#endif /* CG_MODEL_CONFIDENCE_H */
