/* SPDX-License-Identifier: Apache-2.0 */
/** @file courts.h  Which court decided? */
#ifndef CG_RESOLVE_COURTS_H
#define CG_RESOLVE_COURTS_H

#include "resolve/resolver.h"

cg_status cg_resolve_court_decision(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_COURTS_H */
