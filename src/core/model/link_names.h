/* SPDX-License-Identifier: Apache-2.0 */
/** @file link_names.h  Names of rules, methods and statuses, as in the ontology. */
#ifndef CG_MODEL_LINK_NAMES_H
#define CG_MODEL_LINK_NAMES_H

#include "model/clause.h"
#include "model/link.h"
#include "model/mention.h"

/** Key of the rule in the rule scheme: "known-name". */
cg_slice cg_rule_key(cg_rule rule);

/** Local name of the method: "KnownName". */
cg_slice cg_method_name(cg_method method);

/** Local name of the status: "Resolved". */
cg_slice cg_link_status_name(cg_link_status status);

/** Why a mention gave no link, for people. */
cg_slice cg_omission_reason_words(cg_omission_reason reason);

#endif /* CG_MODEL_LINK_NAMES_H */
