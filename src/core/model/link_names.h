/* SPDX-License-Identifier: Apache-2.0 */
/** @file link_names.h  Names of rules, as in the ontology, and of reasons; those of methods,
 * statuses, types and roles are public. */
#ifndef CG_MODEL_LINK_NAMES_H
#define CG_MODEL_LINK_NAMES_H

#include "model/clause.h"
#include "model/link.h"
#include "model/mention.h"

/** Key of the rule in the rule scheme: "known-name". */
cg_slice cg_rule_key(cg_rule rule);

/** Why a mention gave no link, for people. */
cg_slice cg_omission_reason_words(cg_omission_reason reason);

#endif /* CG_MODEL_LINK_NAMES_H */
